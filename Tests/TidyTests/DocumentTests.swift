import Foundation
import Testing

struct DocumentTests {
  static let documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]

  @Test func `ARCHITECTURE names every module`() throws {
    let text = try Repository.file("ARCHITECTURE.md").text
    #expect(try Repository.modules().filter { !text.contains("`\($0)`") } == [])
  }

  @Test(arguments: documents)
  func `a document's links within the repository lead somewhere`(document: String) throws {
    let file = try Repository.file(document)
    for (index, line) in file.lines.enumerated() {
      for match in line.matches(of: /\]\((?<path>[^)#\s:]*)(?:#(?<anchor>[^)\s]*))?\)/) {
        let path = match.output.path.isEmpty ? Substring(document) : match.output.path
        #expect(Repository.exists(String(path)), "\(file.place(index))")
        if let anchor = match.output.anchor, path.hasSuffix(".md"),
          Repository.exists(String(path))
        {
          let target = try Repository.file(String(path))
          #expect(target.headings.contains(String(anchor)), "\(file.place(index))")
        }
      }
    }
  }

  @Test(arguments: documents)
  func `a document names no file in the sources that is not there`(document: String) throws {
    let file = try Repository.file(document)
    for (index, line) in file.lines.enumerated() {
      for match in line.matches(of: /`((?:Sources|Tests|Site|Tools|Content)\/[\w.\/-]+)`/) {
        #expect(Repository.exists(String(match.output.1)), "\(file.place(index))")
      }
    }
  }
}

extension Repository.File {
  /// The anchors of a Markdown file's headings.
  var headings: Set<String> {
    Set(
      lines.filter { $0.hasPrefix("#") }.map { line in
        line.drop { $0 == "#" || $0 == " " }.lowercased()
          .replacing(" ", with: "-").filter { $0.isLetter || $0.isNumber || "-_".contains($0) }
      })
  }
}
