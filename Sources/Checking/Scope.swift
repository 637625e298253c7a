import Expressions
import Lessons

/// The names of a lesson: its ids, and other lessons by theirs.
struct LessonScope: NameScope {
  let lesson: Lesson
  let course: Course
  let checked: [String: CheckedLesson]

  func lookUp(_ name: String) -> NameLookup {
    if lesson.block(name) != nil { return value(of: name, in: lesson.id) }
    guard let other = course.lesson(name: name) else { return .missing }
    var record = Record()
    for block in other.blocks {
      guard case .value(let value) = self.value(of: block.id.value, in: other.id) else { continue }
      record[block.id.value] = value
    }
    return .value(.record(record))
  }

  var visibleNames: [String] { lesson.blocks.map(\.id.value) }

  private func value(of block: String, in lesson: String) -> NameLookup {
    checked[lesson]?.blocks[block]?.value.map { .value($0) } ?? .unknown
  }
}

/// A block's own names before the lesson's.
struct BlockScope: NameScope {
  let lesson: LessonScope
  var bound: [(name: String, value: NameLookup)] = []

  func lookUp(_ name: String) -> NameLookup {
    bound.last { $0.name == name }?.value ?? lesson.lookUp(name)
  }

  var visibleNames: [String] { bound.map(\.name) + lesson.visibleNames }
}
