import Checking
import Lessons
import SourceText
import Testing

@testable import Workspace

private let course = """
  workshop: 1
  title: Test course
  levels:
    - { id: basics, title: Basics }

  """

private func lesson(_ body: String, _ more: String = "") -> String {
  "---\ntitle: A lesson\nlevel: basics\n\(more)---\n\n\(body)\n"
}

private func dataset(_ id: String, _ rows: String) -> String {
  "```workshop\ndataset: \(id)\ncolumns: { x: { role: feature }, y: { role: target } }\n\(rows)\n```\n"
}

private let files = MemoryFileSystem([
  "course.yaml": course,
  "index.md": "---\ntitle: Home\n---\n\n[One](one.md)\n",
  "one.md": lesson(
    dataset("points", "rows: [[1, 2], [2, 4], [3, 6]]") + "\n## Here\n", "order: 1\n"),
  "two.md": lesson("There are `{eval} len(one.points.x)`. [There](one.md#here)", "order: 2\n"),
  "three.md": lesson("`{check} two_and.x == 1`", "order: 3\n"),
  "four.md": lesson(dataset("rows", "csv: data.csv") + "`{check} sum(rows.y) == 3`", "order: 4\n"),
  "data.csv": "x,y\n1,1\n2,2\n",
  "references.yaml": "- { id: lloyd1982, title: Least squares, issued: 1982 }\n",
])

/// Edits one after another, each of a file; nil for as it was.
private let edits: [(path: String, text: String?)] = [
  (
    "two.md", lesson("There are `{eval} len(one.points.x) + 1`. [There](one.md#here)", "order: 2\n")
  ),
  ("one.md", lesson(dataset("points", "rows: [[1, 2], [2, 4]]") + "\n## Here\n", "order: 1\n")),
  (
    "one.md", lesson(dataset("points", "rows: [[1, 2], [2, 4]]") + "\n## Elsewhere\n", "order: 1\n")
  ),
  ("two.md", lesson("[There](one.md#elsewhere) as [@lloyd1982] says.", "order: 2\n")),
  ("one.md", "---\ntitle: Broken\nlevel: basics\n---\n\n```workshop\ndataset: [\n```\n"),
  ("one.md", nil),
  ("two.md", nil),
  ("data.csv", "x,y\n1,1\n2,3\n"),
  ("data.csv", nil),
  ("three.md", lesson("Nothing.", "order: 3\nrequires: [five]\n")),
  ("five.md", lesson("A new one.", "order: 5\n")),
  ("five.md", lesson("Of the same id.", "order: 5\nid: one\n")),
  ("five.md", nil),
  ("index.md", "---\ntitle: Home\n---\n\n[Nowhere](nowhere.md) `{check} len(one.points.x) == 4`\n"),
  ("course.yaml", course + "strict: true\n"),
  ("course.yaml", nil),
  ("references.yaml", "[]\n"),
]

@Test func `edits one after another come to what a fresh reading finds`() throws {
  var checked = CheckedSnapshot(Snapshot(files))
  var texts = files
  for (path, text) in edits {
    texts.contents[path] = text.map { Array($0.utf8) } ?? files.contents[path]
    checked = CheckedSnapshot(checked.snapshot.replacing(path, with: text), after: checked)
    let fresh = check(readCourse(texts))
    #expect(checked.course.diagnostics == fresh.diagnostics, "\(path): \(text ?? "as it was")")
    #expect(checked.course.summary == fresh.summary, "\(path)")
    #expect(checked.course.course.lessons.map(\.path) == fresh.course.lessons.map(\.path))
  }
}

@Test func `an edit leaves the snapshot before it as it was`() throws {
  let first = Snapshot(files)
  let second = first.replacing("two.md", with: lesson("Else.", "order: 2\n"))
  #expect(first.lesson(at: "two.md")?.tree.file.text(0..<200).contains("There are") == true)
  #expect(second.lesson(at: "two.md")?.tree.file.text(0..<200).contains("Else.") == true)
}

@Test func `an edit of one lesson reads no other`() throws {
  let first = Snapshot(files)
  let second = first.replacing("one.md", with: lesson("Else.", "order: 1\n"))
  let changed = second.lessons.filter { first.lessons[$0.key]?.serial != $0.value.serial }
  #expect(changed.keys.sorted() == ["one.md"])
}
