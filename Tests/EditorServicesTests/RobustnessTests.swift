import EditorServices
import Foundation
import Lessons
import SourceText
import TestSupport
import Testing

/// Every feature at every place of lessons that break off anywhere.
struct RobustnessTests {
  static let lesson =
    MarkedProject.front + "# Head\n\n" + tips + line
    + fence(
      "example: e\ntitle: t\nlet: |\n  km = kmeans([1, 2, 9], k=2, init=[1, 9])\nsteps:\n  - say: It is $\\eval{km.inertia}$.\n    check: km.centroids == [1.5, 9]"
    )
    + "> - quoted [a](other.md#x) and [@lloyd1982, p. 3] `{eval} line.w | .2f`\n"

  @Test func `every feature answers at every byte of every prefix's end`() throws {
    let bytes = Array(Self.lesson.utf8)
    let files = MarkedProject(CompletionTests.others).files
    let course = readCourse(files)
    for count in stride(from: 0, through: bytes.count, by: 1) {
      let file = SourceFile(path: "lesson.md", bytes: Array(bytes[..<count]))
      let lesson = readLesson(file, settings: course.settings, files: files)
      let document = EditorDocument(
        path: "lesson.md", lesson: lesson, course: course, checked: nil, files: files)
      try ask(document, at: count)
    }
  }

  @Test func `every feature answers at every byte of a whole lesson`() throws {
    let marked = MarkedDocument(Self.lesson, more: CompletionTests.others)
    for offset in -1...Self.lesson.utf8.count + 1 { try ask(marked.document, at: offset) }
  }

  @Test(arguments: ["\r\n", "\r"])
  func `line ends of all kinds are borne`(end: String) throws {
    let marked = MarkedDocument(
      Self.lesson.replacing("\n", with: end), more: CompletionTests.others, isChecked: false)
    for offset in stride(from: 0, to: marked.text.utf8.count, by: 7) {
      try ask(marked.document, at: offset)
    }
  }

  /// All ranges that come back lie in the text, and no edit is turned around.
  private func ask(_ document: EditorDocument, at offset: Int) throws {
    let whole = 0..<document.lesson.tree.file.bytes.count
    var ranges = completions(at: offset, in: document).map(\.edit.location.range)
    ranges += [hover(at: offset, in: document)?.range].compactMap(\.self)
    ranges += highlights(at: offset, in: document).map(\.range)
    ranges += selectionRanges(at: offset, in: document)
    ranges += linkedEditingRanges(at: offset, in: document) ?? []
    ranges += formattingOnType("\n", at: offset, in: document).map(\.location.range)
    _ = definition(at: offset, in: document)
    _ = signatureHelp(at: offset, in: document)
    _ = prepareRename(at: offset, in: document)
    if offset % 16 == 0 || offset == whole.upperBound {
      ranges += semanticTokens(of: document).map(\.range)
      ranges += inlayHints(in: whole, of: document).map { $0.offset..<$0.offset }
      ranges += codeActions(in: offset..<offset, of: document).flatMap(\.edits)
        .filter { $0.location.file == document.path }.map(\.location.range)
      ranges += documentLinks(in: document).map(\.range) + codeLenses(in: document).map(\.range)
      ranges += documentSymbols(in: document).map(\.range)
      _ = foldingRanges(in: document)
      _ = formatting(of: document)
      _ = references(at: offset, in: document)
    }
    #expect(
      ranges.allSatisfy { whole.lowerBound <= $0.lowerBound && $0.upperBound <= whole.upperBound })
  }
}
