import LessonSyntax
import SourceText
import Testing

@testable import Lessons

@Test(arguments: [
  ("## A\n\n## A\n\n## A", ["a", "a-2", "a-3"]),
  ("## A\n\n## A\n\n## A 2\n\n## A", ["a", "a-2", "a-2-2", "a-3"]),
  ("## A 2\n\n## A\n\n## A", ["a-2", "a", "a-3"]),
  ("## Tips\n\n## Tips title\n\n## Tips", ["tips-2", "tips-title-2", "tips-3"]),
  ("## Main\n\n> ### Verified", ["main-2", "verified-2"]),
])
func `a heading has an id that nothing else of its page has`(text: String, ids: [String]) {
  let file = SourceFile(path: "a.md", text: text)
  let blocks = parseMarkdown(MappedText(file, 0..<file.bytes.count)).blocks
  #expect(headingIDs(of: blocks, besides: ["tips"]).map(\.id) == ids)
}

@Test func `a thousand headings alike are numbered on`() {
  let text = String(repeating: "## A\n\n", count: 1000)
  let file = SourceFile(path: "a.md", text: text)
  let blocks = parseMarkdown(MappedText(file, 0..<file.bytes.count)).blocks
  #expect(headingIDs(of: blocks).last?.id == "a-1000")
}
