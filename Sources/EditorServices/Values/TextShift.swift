import Lessons
import SourceText

/// How places of an earlier text are found in a later one, where one piece of it has changed.
struct TextShift {
  /// How many bytes are the same at the beginning, and at the end.
  private let head: Int
  private let tail: Int
  private let oldCount: Int
  private let newCount: Int

  init(from old: [UInt8], to new: [UInt8]) {
    let (a, b) = (old.span, new.span)
    let most = min(a.count, b.count)
    var head = 0
    while head < most, a[head] == b[head] { head += 1 }
    var tail = 0
    while tail < most - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    self.head = head
    self.tail = tail
    oldCount = a.count
    newCount = b.count
  }

  /// Where a range of the earlier text is now; nil where it was changed.
  func callAsFunction(_ range: ByteRange) -> ByteRange? {
    if range.upperBound <= head { return range }
    guard range.lowerBound >= oldCount - tail, range.upperBound <= oldCount else { return nil }
    let distance = newCount - oldCount
    return range.lowerBound + distance..<range.upperBound + distance
  }
}

extension EditorDocument {
  /// From the text that was checked to this one; nil where none was.
  var shift: TextShift? {
    checkedLesson.map { TextShift(from: $0.tree.file.bytes, to: bytes) }
  }

  /// This lesson as it was when it was checked.
  private var checkedLesson: Lesson? {
    guard let course = checked?.course else { return nil }
    let page = course.home?.path == path ? course.home : course.lesson(path: path)
    return page.flatMap { $0.tree.file.bytes.isEmpty ? nil : $0 }
  }

  /// What is wrong with this text on its own, and what the engine found, as far as that still stands.
  var diagnostics: [Diagnostic] {
    guard let checked, let shift else { return lesson.diagnostics }
    let own = Set(lesson.diagnostics)
    let told = checked.course.diagnostics + (checked.lessons[lesson.id]?.diagnostics ?? [])
    let found = told.compactMap { diagnostic -> Diagnostic? in
      guard diagnostic.location.file == path, let moved = diagnostic.moved(by: shift, in: path),
        !own.contains(moved)
      else { return nil }
      return moved
    }
    return lesson.diagnostics + found
  }
}

extension Diagnostic {
  /// The same with its places in `file` moved; nil where one of them has changed.
  fileprivate func moved(by shift: TextShift, in file: String) -> Diagnostic? {
    guard let range = shift(location.range) else { return nil }
    var copy = self
    copy.location.range = range
    copy.notes = notes.map { note in
      guard let location = note.location, location.file == file else { return note }
      return Note(note.message, at: shift(location.range).map { Location(file: file, range: $0) })
    }
    copy.fixes = fixes.compactMap { fix in
      var edits: [TextEdit] = []
      for edit in fix.edits {
        guard edit.location.file == file else {
          edits.append(edit)
          continue
        }
        guard let range = shift(edit.location.range) else { return nil }
        edits.append(TextEdit(Location(file: file, range: range), edit.text))
      }
      return Fix(fix.title, isSafe: fix.isSafe, edits: edits)
    }
    return copy
  }
}
