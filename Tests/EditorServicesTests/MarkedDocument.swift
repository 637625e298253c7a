import Checking
import EditorServices
import Lessons
import SourceText
import TestSupport

/// A lesson of a test project as an editor has it, with the places that `1️⃣`, `2️⃣` … mark in it.
struct MarkedDocument {
  let document: EditorDocument
  private let markers: [Int]

  /// - Parameters:
  ///   - body: the lesson behind its front matter; all of it where it begins with `---`.
  ///   - more: other files of the project.
  ///   - isChecked: whether the engine has looked at the course.
  ///   - checkedBody: what the lesson was when it did, where it was something else.
  init(
    _ body: String, path: String = "lesson.md", more: [String: String] = [:],
    isChecked: Bool = true, checkedBody: String? = nil
  ) {
    let whole = body.hasPrefix("---") || body.isEmpty ? body : MarkedProject.front + body
    let (text, markers) = Self.unmarked(whole)
    let files = MarkedProject(more.merging([path: text]) { _, new in new }).files
    var checked: CheckedCourse?
    let course = readCourse(files)
    if isChecked {
      var earlier = files
      if let checkedBody {
        earlier.contents[path] = Array(Self.unmarked(MarkedProject.front + checkedBody).0.utf8)
      }
      checked = check(readCourse(earlier))
    }
    let lesson = readLesson(
      SourceFile(path: path, text: text), settings: course.settings, files: files)
    document = EditorDocument(
      path: path, lesson: lesson, course: course, checked: checked, files: files)
    self.markers = markers
  }

  /// The offset of the first marker, or of another.
  func marker(_ number: Int = 1) -> Int { markers[number - 1] }

  var text: String { document.lesson.tree.file.text(0..<document.lesson.tree.file.bytes.count) }

  func text(_ range: ByteRange) -> String { document.lesson.tree.file.text(range) }

  /// The text with edits made.
  func edited(_ edits: [TextEdit]) -> String {
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.location.range.lowerBound > $1.location.range.lowerBound }) {
      bytes.replaceSubrange(edit.location.range, with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text without its markers, and where they stood.
  static func unmarked(_ text: String) -> (String, [Int]) {
    var plain = ""
    var found: [Int: Int] = [:]
    for character in text {
      let scalars = Array(character.unicodeScalars)
      if scalars.count == 3, scalars[2] == "\u{20E3}", let number = Int(String(scalars[0])) {
        found[number] = plain.utf8.count
      } else {
        plain.append(character)
      }
    }
    return (plain, found.keys.sorted().map { found[$0] ?? 0 })
  }
}
