import Checking
import Foundation
import Lessons
import SourceText
import TestSupport
import Testing

@testable import Publishing

/// The examples of the CommonMark specification 0.30, in the file that `Tools/commonmark.sh`
/// fetches, rendered as lessons whose course allows HTML.
@Suite(.enabled(if: SpecificationExample.isFetched, "make test fetches the specification"))
struct CommonMarkTests {
  /// Where the lesson language differs on purpose, and why.
  static let exceptions = [
    12: "an escaped parenthesis or bracket begins or ends a formula"
  ]

  @Test func `the specification's examples render as it says`() throws {
    let examples = try SpecificationExample.all()
    #expect(examples.count == 652)
    let pages = try rendered(examples)
    for example in examples {
      let found = normalisedHTML(pages[example.number] ?? "")
      let isEqual = found == normalisedHTML(example.html)
      if let reason = Self.exceptions[example.number] {
        #expect(!isEqual, "example \(example.number) is no exception any more: \(reason)")
      } else {
        #expect(
          isEqual, "example \(example.number)\n\(example.markdown)\n→ \(found)\n≠ \(example.html)")
      }
    }
  }

  /// The prose of each example's lesson, by its number.
  private func rendered(_ examples: [SpecificationExample]) throws -> [Int: String] {
    var texts = ["course.yaml": MarkedProject.course + "html: allow\n"]
    for example in examples {
      texts["e\(example.number).md"] = MarkedProject.front.dropLast() + example.markdown
    }
    let course = check(readCourse(MemoryFileSystem(texts)))
    let theme = try theme()
    var pages: [Int: String] = [:]
    for lesson in course.course.lessons {
      guard let checked = course.lessons[lesson.id], let number = Int(lesson.id.dropFirst())
      else { continue }
      var context = PageContext(
        lesson: lesson, checked: checked, course: course, theme: theme, root: "")
      let html = SlottedText("", .html, Array(context.blocks(lesson.tree.blocks).utf8))
      var filled: [UInt8] = []
      html.fill(into: &filled) { TypesetPiece(context.slots.requests[$0], nil) }
      pages[number] = String(decoding: filled, as: UTF8.self)
    }
    return pages
  }
}

/// One example of the specification.
private struct SpecificationExample {
  let number: Int
  let markdown: String
  let html: String

  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../.build/commonmark/spec.txt").standardizedFileURL

  static var isFetched: Bool { FileManager.default.fileExists(atPath: file.path) }

  /// Each stands between rules of backticks, its two halves parted by a full stop; `→` is a tab.
  static func all() throws -> [SpecificationExample] {
    let text = try String(contentsOf: file, encoding: .utf8).replacing("→", with: "\t")
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var halves: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == fence + " example" {
        halves = [""]
      } else if line == fence, let parts = halves {
        examples.append(
          SpecificationExample(
            number: examples.count + 1, markdown: parts[0], html: parts.dropFirst().joined()))
        halves = nil
      } else if line == ".", halves?.count == 1 {
        halves?.append("")
      } else if let count = halves?.count {
        halves?[count - 1] += line + "\n"
      }
    }
    return examples
  }
}
