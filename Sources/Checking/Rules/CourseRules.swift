import LessonSyntax
import Lessons
import SourceText

extension DiagnosticCode {
  /// Two lessons of a level have the same `order:`.
  ///
  /// Which of them comes first is then decided by their ids.
  ///
  /// - Wrong: `order: 20` in two lessons of the level
  /// - Right: `order: 20` and `order: 30`
  public static let orderClash = DiagnosticCode("DW0446", .warning)

  /// A lesson requires one that comes after it.
  ///
  /// A reader who follows the course meets this lesson first.
  ///
  /// - Wrong: `requires: [k-means]` in a lesson of an easier level
  /// - Right: a higher `order:` or level for the lesson that requires
  public static let requiresLater = DiagnosticCode("DW0447", .warning)

  /// A reference that no lesson cites.
  ///
  /// Either the citation was forgotten, or the entry can go.
  ///
  /// - Wrong: an entry `lloyd1982` that is nowhere cited
  /// - Right: `[@lloyd1982]` in the lesson that it backs
  public static let unusedReference = DiagnosticCode("DW0464", .warning)

  /// A data file that no dataset reads.
  ///
  /// Either the dataset was forgotten, or the file can go.
  ///
  /// - Wrong: `data/houses.csv` in the project, and no `csv: data/houses.csv`
  /// - Right: a dataset with `csv: data/houses.csv`
  public static let unusedDataFile = DiagnosticCode("DW0467", .warning)
}

/// What is only seen of a course as a whole: of each lesson it may look at no more than its outline
/// tells, for that is all that is known of one which has not changed.
func checkCourseRules(_ course: Course) -> [Diagnostic] {
  let pages = course.lessons + [course.home, course.glossaryPage].compactMap(\.self)
  let mentions = pages.map(\.mentions)
  return orderClashes(course) + laterRequirements(course)
    + unusedReferences(course, cited: mentions.reduce(into: []) { $0.formUnion($1.cited) })
    + unusedDataFiles(course, used: mentions.reduce(into: []) { $0.formUnion($1.dataFiles) })
}

private func orderClashes(_ course: Course) -> [Diagnostic] {
  struct Place: Hashable {
    var level: String?
    var order: Double
  }
  var first: [Place: Lesson] = [:]
  return course.lessons.compactMap { lesson in
    guard let location = lesson.front.orderLocation else { return nil }
    let place = Place(level: lesson.front.level?.value, order: lesson.front.order)
    guard let other = first[place] else {
      first[place] = lesson
      return nil
    }
    return Diagnostic(
      .orderClash, "'\(other.id)' has the same order in this level", at: location,
      notes: other.front.orderLocation.map { [Note("the other", at: $0)] } ?? [])
  }
}

private func laterRequirements(_ course: Course) -> [Diagnostic] {
  var places: [String: Int] = [:]
  for (index, lesson) in course.lessons.enumerated() where places[lesson.id] == nil {
    places[lesson.id] = index
  }
  var late: [(lesson: String, required: Located<String>)] = []
  for (index, lesson) in course.lessons.enumerated() {
    for required in lesson.front.requires where places[required.value] ?? 0 > index {
      late.append((lesson.id, required))
    }
  }
  if late.isEmpty { return [] }
  // A circle is an error already, and every order of it has one that comes too late.
  let circles = circlesOfRequirements(course)
  return late.compactMap { lesson, required in
    if circles.contains(lesson) && circles.contains(required.value) { return nil }
    return Diagnostic(
      .requiresLater, "'\(required.value)' comes after this lesson in the course",
      at: required.location)
  }
}

/// The ids of the lessons that require themselves in the end.
private func circlesOfRequirements(_ course: Course) -> Set<String> {
  var edges: [String: [String]] = [:]
  for lesson in course.lessons { edges[lesson.id] = lesson.front.requires.map(\.value) }
  return Set(sortByDependency(course.lessons.map(\.id)) { edges[$0] ?? [] }.circles.joined())
}

private func unusedReferences(_ course: Course, cited: Set<String>) -> [Diagnostic] {
  course.references.compactMap { reference in
    if cited.contains(reference.id.value) { return nil }
    return Diagnostic(
      .unusedReference, "no lesson cites '\(reference.id.value)'", at: reference.id.location)
  }
}

private func unusedDataFiles(_ course: Course, used: Set<String>) -> [Diagnostic] {
  course.files.sorted().compactMap { path in
    guard isDataFile(path), !used.contains(path) else { return nil }
    return Diagnostic(
      .unusedDataFile, "no dataset reads '\(path)'", at: Location(file: path, range: .at(0)))
  }
}
