import LessonSyntax
import SourceText

/// A project as read: settings, references and lessons, in the order of the course.
public struct Course: Sendable {
  public var settings: CourseSettings
  public var references: [Reference]
  /// In the order of its terms.
  public var glossary: [GlossaryTerm] = []
  public var home: Lesson?
  public internal(set) var lessons: [Lesson]
  /// Finds lessons and references.
  public internal(set) var index = CourseIndex()
  /// The paths of all files of the project.
  public var files: Set<String> = []
  /// What is wrong with the project as a whole.
  public var diagnostics: [Diagnostic]

  public func level(of lesson: Lesson) -> Int? {
    lesson.front.level.flatMap { level in
      settings.levels.firstIndex { $0.id == level.value }
    }
  }
}

/// What a project says before its lessons are read: all that reading one of them needs.
public struct CourseFrame: Sendable {
  public let settings: CourseSettings
  let references: [Reference]
  let glossary: [GlossaryTerm]
  let files: [String]
  /// The files that are lessons, and the home page.
  public let lessonPaths: [String]
  let diagnostics: [Diagnostic]

  /// Never fails: what cannot be read is a diagnostic.
  public init(_ files: some FileSystem) {
    let problems = Problems()
    settings = readSettings(files, problems)
    references = readReferences(files, problems)
    glossary = readGlossary(files, problems)
    var paths: [String] = []
    do {
      paths = try files.files()
    } catch {
      problems.report(
        .unreadableFile, error.words, at: Location(file: courseFileName, range: .at(0)))
    }
    self.files = paths
    lessonPaths = paths.filter(isLessonPath)
    diagnostics = problems.diagnostics
  }
}

/// A lesson as read, or why it could not be.
public enum LessonReading: Sendable {
  case lesson(Lesson)
  case failed(Diagnostic)
}

/// Reads one of the frame's lessons.
public func readLesson(
  at path: String, _ frame: CourseFrame, files: some FileSystem
) -> LessonReading {
  do {
    let file = SourceFile(path: path, bytes: try files.read(path))
    return .lesson(
      readLesson(file, settings: frame.settings, isHome: path == homePath, files: files))
  } catch {
    return .failed(
      Diagnostic(.unreadableFile, error.words, at: Location(file: path, range: .at(0))))
  }
}

/// The home page's file.
public let homePath = "index.md"

extension Course {
  /// The course of a frame and its lessons, in any order.
  public init(_ frame: CourseFrame, _ readings: [LessonReading]) {
    let problems = Problems()
    problems.add(frame.diagnostics)
    self.init(
      settings: frame.settings, references: frame.references, glossary: frame.glossary, home: nil,
      lessons: [], files: Set(frame.files), diagnostics: [])
    for reading in readings {
      switch reading {
      case .failed(let diagnostic): problems.add([diagnostic])
      case .lesson(let lesson) where lesson.path == homePath: home = lesson
      case .lesson(let lesson): lessons.append(lesson)
      }
    }
    sortLessons()
    index = CourseIndex(self)
    checkLessonIDs(self, problems)
    checkRequirements(self, problems)
    checkGlossary(self, problems)
    diagnostics = problems.diagnostics
  }

  /// The course with another text of one of its lessons; nil where it must be put together anew,
  /// because the lesson has become another to the course.
  public func replacing(_ lesson: Lesson) -> Course? {
    var course = self
    if lesson.path == home?.path {
      course.home = lesson
      return course
    }
    guard let position = index.position(ofPath: lesson.path),
      lessons[position].outline.looksLike(lesson.outline)
    else { return nil }
    course.lessons[position] = lesson
    return course
  }

  private mutating func sortLessons() {
    let keys = lessons.map { (level(of: $0) ?? .max, $0.front.order, $0.id, $0.path) }
    lessons = lessons.indices.sorted { keys[$0] < keys[$1] }.map { lessons[$0] }
  }
}

/// Reads every lesson of a project. It never fails: what cannot be read is a diagnostic.
public func readCourse(_ files: some FileSystem) -> Course {
  let frame = CourseFrame(files)
  return Course(frame, frame.lessonPaths.map { readLesson(at: $0, frame, files: files) })
}

/// Whether a file is a lesson or the home page: Markdown, save for notes to those who work on the
/// project.
public func isLessonPath(_ path: String) -> Bool {
  path.hasSuffix(".md") && path.split(separator: "/").last?.uppercased() != "README.MD"
}

private func checkLessonIDs(_ course: Course, _ problems: Problems) {
  for (position, lesson) in course.lessons.enumerated() {
    // The index knows the first of each id.
    guard let first = course.index.position(ofID: lesson.id), first != position else { continue }
    let other = course.lessons[first]
    problems.report(
      .duplicateLessonID, "the lesson \(other.path) already has the id '\(lesson.id)'",
      at: lesson.front.id.location, notes: [Note("the first", at: other.front.id.location)])
  }
}

private func checkRequirements(_ course: Course, _ problems: Problems) {
  let ids = course.lessons.map(\.id)
  var edges: [String: [String]] = [:]
  for lesson in course.lessons {
    for required in lesson.front.requires {
      if course.index.position(ofID: required.value) != nil {
        edges[lesson.id, default: []].append(required.value)
        continue
      }
      let near = nearestName(to: required.value, among: ids)
      problems.report(
        .unknownRequirement,
        "no lesson has the id '\(required.value)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
        at: required.location, fixes: near.map { [.replace(required.location, by: $0)] } ?? [])
    }
  }
  for circle in sortByDependency(ids, { edges[$0] ?? [] }).circles {
    guard let first = circle.first, let lesson = course.lesson(id: first)
    else { continue }
    let place =
      lesson.front.requires.first { circle.contains($0.value) }?.location
      ?? lesson.front.id.location
    problems.report(
      .requirementCycle, "these lessons require one another, so none can be read first",
      at: place, notes: [Note((circle + [first]).joined(separator: " → "))])
  }
}
