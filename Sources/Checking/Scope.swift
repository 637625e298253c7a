import Expressions
import Lessons

/// The names of a lesson: its ids, and the blocks of other lessons behind theirs.
struct LessonScope: NameScope {
  let lesson: Lesson
  let course: Course
  let checked: [String: CheckedLesson]
  /// Outcomes that take the place of those in `checked`: a mutation and what depends on it.
  var replaced: [BlockName: BlockOutcome] = [:]

  func outcome(of name: BlockName) -> BlockOutcome? {
    replaced[name] ?? checked[name.lesson]?.blocks[name.block]
  }

  /// The block that a name stands for, with the member behind its dot where it is a lesson's.
  func block(called name: String, member: String?) -> BlockName? {
    if lesson.block(name) != nil { return BlockName(lesson: lesson.id, block: name) }
    guard let member, let other = otherLesson(name), other.block(member) != nil else { return nil }
    return BlockName(lesson: other.id, block: member)
  }

  func lookUp(_ name: String) -> NameLookup {
    block(called: name, member: nil).map(value) ?? .missing
  }

  func lookUp(_ member: String, ofLesson name: String) -> NameLookup? {
    guard lesson.block(name) == nil, let other = otherLesson(name) else { return nil }
    guard other.block(member) != nil else { return .missing }
    return value(of: BlockName(lesson: other.id, block: member))
  }

  var visibleNames: [String] { lesson.blocks.map(\.id.value) + course.lessons.map(\.name) }

  func visibleNames(ofLesson name: String) -> [String] {
    otherLesson(name)?.blocks.map(\.id.value) ?? []
  }

  private func otherLesson(_ name: String) -> Lesson? {
    course.lesson(name: name)
  }

  private func value(of name: BlockName) -> NameLookup {
    outcome(of: name)?.value.map { .value($0) } ?? .unknown
  }
}

/// A block's own names before the lesson's.
struct BlockScope: NameScope {
  let lesson: LessonScope
  var bound: [(name: String, value: NameLookup)] = []
  /// The names that it is going to bind.
  var later: [String] = []

  func lookUp(_ name: String) -> NameLookup { own(name) ?? lesson.lookUp(name) }

  func lookUp(_ member: String, ofLesson name: String) -> NameLookup? {
    own(name) == nil ? lesson.lookUp(member, ofLesson: name) : nil
  }

  /// What the block itself binds the name to.
  func own(_ name: String) -> NameLookup? { bound.last { $0.name == name }?.value }

  var visibleNames: [String] { bound.map(\.name) + lesson.visibleNames }

  func isBoundLater(_ name: String) -> Bool { later.contains(name) }

  func visibleNames(ofLesson name: String) -> [String] { lesson.visibleNames(ofLesson: name) }
}
