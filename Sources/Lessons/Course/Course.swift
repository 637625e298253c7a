import LessonSyntax
import SourceText

/// A project as read: settings, references and lessons, in the order of the course.
public struct Course: Sendable {
  public var settings: CourseSettings
  public var references: [Reference]
  /// In the order of its terms.
  public var glossary: [GlossaryTerm] = []
  public var home: Lesson?
  public var lessons: [Lesson]
  /// The paths of all files of the project.
  public var files: Set<String> = []
  /// What is wrong with the project as a whole.
  public var diagnostics: [Diagnostic]

  public func level(of lesson: Lesson) -> Int? {
    lesson.front.level.flatMap { level in
      settings.levels.firstIndex { $0.id == level.value }
    }
  }
  public func reference(_ id: String) -> Reference? { references.first { $0.id.value == id } }
}

/// Reads every lesson of a project. It never fails: what cannot be read is a diagnostic.
public func readCourse(_ files: some FileSystem) -> Course {
  let problems = Problems()
  let settings = readSettings(files, problems)
  var course = Course(
    settings: settings, references: readReferences(files, problems), home: nil, lessons: [],
    diagnostics: [])
  var paths: [String] = []
  do {
    paths = try files.files()
  } catch {
    problems.report(
      .unreadableFile, error.words, at: Location(file: courseFileName, range: .at(0)))
  }
  course.files = Set(paths)
  for path in paths where isLessonPath(path) {
    do {
      let file = SourceFile(path: path, bytes: try files.read(path))
      let isHome = path == "index.md"
      let lesson = readLesson(file, settings: settings, isHome: isHome, files: files)
      if isHome { course.home = lesson } else { course.lessons.append(lesson) }
    } catch {
      problems.report(.unreadableFile, error.words, at: Location(file: path, range: .at(0)))
    }
  }
  course.lessons = course.lessons.enumerated().sorted { a, b in
    let left = (course.level(of: a.element) ?? .max, a.element.front.order, a.element.id)
    let right = (course.level(of: b.element) ?? .max, b.element.front.order, b.element.id)
    return left < right
  }.map(\.element)
  checkLessonIDs(course, problems)
  checkRequirements(course, problems)
  course.glossary = readGlossary(files, problems)
  checkGlossary(course, problems)
  course.diagnostics = problems.diagnostics
  return course
}

/// Whether a file is a lesson or the home page: Markdown, save for notes to those who work on the
/// project.
public func isLessonPath(_ path: String) -> Bool {
  path.hasSuffix(".md") && path.split(separator: "/").last?.uppercased() != "README.MD"
}

private func checkLessonIDs(_ course: Course, _ problems: Problems) {
  var seen: [String: Lesson] = [:]
  for lesson in course.lessons {
    if let first = seen[lesson.id] {
      problems.report(
        .duplicateLessonID, "the lesson \(first.path) already has the id '\(lesson.id)'",
        at: lesson.front.id.location, notes: [Note("the first", at: first.front.id.location)])
    } else {
      seen[lesson.id] = lesson
    }
  }
}

private func checkRequirements(_ course: Course, _ problems: Problems) {
  let ids = course.lessons.map(\.id)
  var edges: [String: [String]] = [:]
  for lesson in course.lessons {
    for required in lesson.front.requires {
      if ids.contains(required.value) {
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
    guard let first = circle.first, let lesson = course.lessons.first(where: { $0.id == first })
    else { continue }
    let place =
      lesson.front.requires.first { circle.contains($0.value) }?.location
      ?? lesson.front.id.location
    problems.report(
      .requirementCycle, "these lessons require one another, so none can be read first",
      at: place, notes: [Note((circle + [first]).joined(separator: " → "))])
  }
}
