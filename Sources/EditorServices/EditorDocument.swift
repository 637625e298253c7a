import Checking
import Lessons
import SourceText

/// A lesson as an editor shows it, and all that a feature may look at: it never changes, so that
/// requests can run beside edits.
///
/// Offsets are bytes of `lesson`'s text. `checked` may be missing, or be the verdicts on an earlier
/// text, so no offset of it means anything here.
public struct EditorDocument: Sendable {
  public let path: String
  public let lesson: Lesson
  public let checked: CheckedCourse?
  public let files: any FileSystem
  private let whole: Later<Course>

  /// - Parameter course: it may have an earlier text of the lesson.
  public init(
    path: String, lesson: Lesson, course: Course, checked: CheckedCourse?, files: any FileSystem
  ) {
    self.path = path
    self.lesson = lesson
    // To replace a lesson is to copy the list of all, and most of what an editor asks looks at no
    // other.
    whole = Later { course.with(lesson) }
    self.checked = checked
    self.files = files
  }

  /// The course with this text of the lesson.
  public var course: Course { whole.value }

  var file: SourceFile { lesson.tree.file }
  var bytes: [UInt8] { file.bytes }

  /// What checking found of this lesson, perhaps of an earlier text of it.
  var verdicts: CheckedLesson? { checked?.lessons[lesson.id] }

  func location(_ range: ByteRange) -> Location { Location(file: path, range: range) }

  /// The block whose fence holds `offset`.
  func block(at offset: Int) -> Block? {
    lesson.blocks.first { block in
      let range = block.location.range
      return range.lowerBound <= offset && offset <= range.upperBound
    }
  }

  /// The bytes of the line, without its end, that holds `offset`.
  func line(at offset: Int) -> ByteRange {
    let range = file.lines.range(ofLine: file.lines.line(at: offset))
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return range.lowerBound..<end
  }

  /// An offset that a client sent, brought inside the text.
  func clamped(_ offset: Int) -> Int { min(max(offset, 0), bytes.count) }
}

extension Course {
  fileprivate func with(_ lesson: Lesson) -> Course {
    let known = self.lesson(path: lesson.path) ?? home
    if let known, known.path == lesson.path, known.tree.file.bytes == lesson.tree.file.bytes {
      return self
    }
    return replacing(lesson) ?? self
  }
}
