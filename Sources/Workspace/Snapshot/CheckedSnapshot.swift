import Checking
import Lessons
import SourceText

/// A snapshot and the verdicts on it.
public struct CheckedSnapshot: Sendable {
  public let snapshot: Snapshot
  public let course: CheckedCourse
  private let options: CheckOptions

  /// Checks a snapshot; after an edit only what changed since `earlier`, and what names its values.
  public init(
    _ snapshot: Snapshot, after earlier: CheckedSnapshot? = nil,
    _ options: CheckOptions = CheckOptions()
  ) {
    self.snapshot = snapshot
    self.options = options
    let course = snapshot.course
    let groups = checkGroups(of: course)
    let kept = earlier.map { snapshot.untouched(since: $0, options) } ?? []
    let checked = groups.concurrentMap { group -> CheckedGroup in
      if let earlier, group.allSatisfy({ kept.contains($0.id) }) {
        return earlier.course.taken(over: group, in: course)
      }
      return Checking.check(group, of: course, options)
    }
    self.course = CheckedCourse(course, checked)
  }

  fileprivate func isAlike(_ other: CheckOptions) -> Bool { options == other }
}

extension Snapshot {
  /// The ids of the lessons that are what they were, among lessons of the same names.
  fileprivate func untouched(since earlier: CheckedSnapshot, _ options: CheckOptions) -> Set<String>
  {
    let old = earlier.snapshot
    guard earlier.isAlike(options), frame.settings == old.frame.settings,
      course.lessons.map(\.id).sorted() == old.course.lessons.map(\.id).sorted()
    else { return [] }
    var untouched: Set<String> = []
    for (path, entry) in lessons where old.lessons[path]?.serial == entry.serial {
      if case .lesson(let lesson) = entry.reading { untouched.insert(lesson.id) }
    }
    return untouched
  }
}
