import Lessons
import SourceText

/// A course while some of its lessons are open in an editor: these, and the lessons whose values they
/// name, are kept whole; of all others there is only the outline, for there may be thousands.
///
/// It is a value: who has one keeps what was true when it was made.
public struct EditedCourse: Sendable {
  public private(set) var files: SnapshotFiles
  public private(set) var course: Course
  private var frame: CourseFrame
  /// By path.
  private var entries: [String: Entry] = [:]

  private struct Entry: Sendable {
    var reading: LessonReading
    /// Data and code files.
    var reads: [String]
    var isWhole: Bool

    var lesson: Lesson? { if case .lesson(let lesson) = reading { lesson } else { nil } }
  }

  /// What became of a course after files changed.
  public struct Change: Sendable {
    /// Whether every lesson must be read anew.
    public var isOfAll = false
    /// Lessons that were or must be read anew, by path.
    public var lessons: Set<String> = []
  }

  /// A course of which no lesson has been read yet.
  public init(_ base: some FileSystem) {
    files = SnapshotFiles(base: base, overlays: [:])
    frame = CourseFrame(files)
    course = Course(frame, [])
  }

  public var settings: CourseSettings { frame.settings }
  public var lessonPaths: [String] { frame.lessonPaths }
  /// The lessons that have not been read yet.
  public var unread: [String] { frame.lessonPaths.filter { entries[$0] == nil } }
  public func lesson(at path: String) -> Lesson? { entries[path]?.lesson }

  /// Whether the lesson is there with its text.
  public func isWhole(_ path: String) -> Bool { entries[path]?.isWhole ?? false }

  /// Takes an editor's text of a file before that on disk; nil for that on disk.
  public mutating func lay(_ text: [UInt8]?, over path: String) {
    var overlays = files.overlays
    overlays[path] = text
    files = SnapshotFiles(base: files.base, overlays: overlays)
  }

  /// Takes a lesson as an editor has it.
  public mutating func put(_ edited: EditedLesson) {
    let lesson = edited.lesson
    let isNew = entries[lesson.path] == nil
    entries[lesson.path] = Entry(reading: .lesson(lesson), reads: edited.reads, isWhole: true)
    if !isNew, let replaced = course.replacing(lesson) {
      course = replaced
    } else {
      assemble()
    }
  }

  /// Reads lessons, on all cores, and keeps their outlines. `assemble` makes them the course's.
  public mutating func outline(_ paths: [String]) {
    read(paths) { $0.outlined }
  }

  /// The course with the outlines of all lessons, read now where they were not yet.
  public var indexed: EditedCourse {
    if unread.isEmpty { return self }
    var whole = self
    whole.outline(unread)
    whole.assemble()
    return whole
  }

  /// Puts the course together from all that was read.
  public mutating func assemble() {
    course = Course(frame, frame.lessonPaths.compactMap { entries[$0]?.reading })
  }

  /// Keeps only these lessons whole: reads those that are not, and forgets the texts of the others.
  public mutating func keepWhole(_ paths: Set<String>) {
    var replaced: [Lesson] = []
    for (path, entry) in entries where entry.isWhole && !paths.contains(path) {
      guard let lesson = entry.lesson else { continue }
      replaced.append(lesson.outlined)
      entries[path]?.reading = .lesson(lesson.outlined)
      entries[path]?.isWhole = false
    }
    let missing = paths.filter { entries[$0]?.isWhole == false }.sorted()
    read(missing) { $0 }
    for path in missing {
      entries[path]?.isWhole = true
      if let lesson = entries[path]?.lesson { replaced.append(lesson) }
    }
    for lesson in replaced {
      guard let with = course.replacing(lesson) else { return assemble() }
      course = with
    }
  }

  private mutating func read(_ paths: [String], _ kept: @escaping @Sendable (Lesson) -> Lesson) {
    let (files, frame) = (files, frame)
    let read = paths.concurrentMap { path -> Entry in
      let own = SeenFiles(files)
      var reading = readLesson(at: path, frame, files: own)
      if case .lesson(let lesson) = reading { reading = .lesson(kept(lesson)) }
      return Entry(reading: reading, reads: own.paths.filter { $0 != path }, isWhole: false)
    }
    for (path, entry) in zip(paths, read) { entries[path] = entry }
  }

  /// Looks at the project anew after files changed on disk or under an editor's hands. Lessons among
  /// them are forgotten, but for those that an editor has.
  public mutating func refresh(_ paths: Set<String>) -> Change {
    let before = frame
    frame = CourseFrame(files)
    var change = Change()
    change.isOfAll = before.settings != frame.settings
    let present = Set(frame.lessonPaths)
    for (path, entry) in entries {
      let isStale =
        change.isOfAll || paths.contains(path) || entry.reads.contains(where: paths.contains)
      if !present.contains(path) {
        entries[path] = nil
        change.lessons.insert(path)
      } else if isStale {
        change.lessons.insert(path)
        if files.overlays[path] == nil { entries[path] = nil }
      }
    }
    change.lessons.formUnion(present.filter { entries[$0] == nil })
    assemble()
    return change
  }

  /// The lesson and all whose values it needs, those that they name too.
  public func needed(by lesson: Lesson) -> [Lesson] {
    reach(from: [lesson.id]) { course.lessonsNamed(in: $0) }
  }

  /// The lessons that name values of this one, directly or not; not the lesson itself.
  public func users(of lesson: Lesson) -> [Lesson] {
    let pages = course.lessons + (course.home.map { [$0] } ?? [])
    var users: [String: Set<String>] = [:]
    for page in pages {
      for name in course.lessonsNamed(in: page) { users[name, default: []].insert(page.id) }
    }
    return reach(from: [lesson.id]) { users[$0.id] ?? [] }.filter { $0.id != lesson.id }
  }

  private func reach(from start: Set<String>, _ next: (Lesson) -> Set<String>) -> [Lesson] {
    var reached = start
    var waiting = Array(start)
    var found: [Lesson] = []
    while let id = waiting.popLast() {
      guard let lesson = page(id) else { continue }
      found.append(lesson)
      for other in next(lesson) where reached.insert(other).inserted { waiting.append(other) }
    }
    return found.sorted { $0.path < $1.path }
  }

  private func page(_ id: String) -> Lesson? {
    course.lesson(id: id) ?? course.home.flatMap { $0.id == id ? $0 : nil }
  }
}
