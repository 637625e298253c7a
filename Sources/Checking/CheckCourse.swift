import Expressions
import Lessons
import SourceText

/// Runs the engine over every claim of a course. Nothing stops it: what depends on something broken
/// is skipped, everything else is checked.
///
/// - Parameters:
///   - isStrict: whether an answer that is merely asserted is an error; `strict: true` in
///     `course.yaml` says so too.
///   - seeds: with how many other seeds a claim is tried that depends on one.
public func check(
  _ course: Course, isStrict: Bool = false, seeds: Int = CheckOptions.usualSeeds
) -> CheckedCourse {
  let options = CheckOptions(isStrict: isStrict, seeds: seeds)
  return CheckedCourse(course, checkGroups(of: course).map { check($0, of: course, options) })
}

/// Lessons that name one another, directly or not: each group can be checked apart from all others.
public func checkGroups(of course: Course) -> [[Lesson]] {
  var pages = course.lessons
  if let home = course.home { pages.append(home) }
  var seen: Set<String> = []
  // Of two pages with one id, only the first is checked.
  pages = pages.filter { seen.insert($0.id).inserted }
  let named = pages.map { course.lessonsNamed(in: $0) }
  guard named.contains(where: { !$0.isEmpty }) else { return pages.map { [$0] } }
  return connected(pages, named)
}

/// The parts that links in either direction hold together (union-find).
private func connected(_ pages: [Lesson], _ named: [Set<String>]) -> [[Lesson]] {
  let positions = Dictionary(uniqueKeysWithValues: pages.enumerated().map { ($1.id, $0) })
  var parents = Array(pages.indices)
  func root(_ page: Int) -> Int {
    var page = page
    while parents[page] != page {
      parents[page] = parents[parents[page]]
      page = parents[page]
    }
    return page
  }
  for (page, names) in named.enumerated() {
    for name in names {
      guard let other = positions[name] else { continue }
      let roots = [root(page), root(other)].sorted()
      parents[roots[1]] = roots[0]
    }
  }
  var groups: [Int: [Lesson]] = [:]
  for page in pages.indices { groups[root(page), default: []].append(pages[page]) }
  return groups.keys.sorted().compactMap { groups[$0] }
}

/// What checking a group of lessons found, by lesson id.
public struct CheckedGroup: Sendable {
  public let lessons: [String: CheckedLesson]

  init(lessons: [String: CheckedLesson]) { self.lessons = lessons }

  /// Lessons that need not be checked again.
  public init(earlier: [String: LessonFindings]) {
    lessons = earlier.mapValues { CheckedLesson(earlier: $0) }
  }
}

/// Checks the lessons of a group: their blocks in order of dependency, then their texts and links.
///
/// - Parameters:
///   - earlier: earlier checks of these lessons, from which is taken over what cannot have changed.
///   - isCancelled: whether nobody wants the answer any more, which then is not whole.
public func check(
  _ group: [Lesson], of course: Course, _ options: CheckOptions,
  after earlier: EarlierChecks? = nil,
  isCancelled: () -> Bool = { false }
) -> CheckedGroup {
  var options = options
  options.isStrict = options.isStrict || course.settings.isStrict
  let byID = Dictionary(uniqueKeysWithValues: group.map { ($0.id, $0) })
  var checked = byID.mapValues { _ in CheckedLesson() }
  let (names, targets) = course.dependencies(of: group)
  let (order, circles) = sortByDependency(names) { targets[$0] ?? [] }
  let inCircle = Set(circles.flatMap { $0 })
  let takeover = earlier.map { Takeover(of: $0, for: group, in: course) }
  var stamp = earlier?.newest ?? 0
  for name in order {
    guard let lesson = byID[name.lesson], let block = lesson.block(name.block) else { continue }
    if isCancelled() { break }
    let named = targets[name] ?? []
    let basis = OutcomeBasis(
      names: named, stamps: named.map { checked[$0.lesson]?.blocks[$0.block]?.stamp ?? 0 })
    // In a circle its value stays unknown.
    var outcome = BlockOutcome()
    if inCircle.contains(name) {
      outcome.basis = basis
    } else if let known = takeover?.outcome(of: block, in: lesson, basis) {
      outcome = known
    } else {
      let scope = LessonScope(lesson: lesson, course: course, checked: checked)
      outcome = checkBlock(block, in: scope, options)
      stamp += 1
      outcome.stamp = stamp
      outcome.basis = basis
    }
    checked[name.lesson]?.blocks[name.block] = outcome
  }
  for lesson in group where !isCancelled() {
    let scope = LessonScope(lesson: lesson, course: course, checked: checked)
    checked[lesson.id]?.text = checkText(of: lesson, in: scope, options)
    checked[lesson.id]?.links = checkLinks(of: lesson, in: course) + checkHeadings(lesson)
  }
  for circle in circles {
    guard let lesson = circle.first?.lesson, let found = circleDiagnostic(circle, byID) else {
      continue
    }
    checked[lesson]?.circles.append(found)
  }
  return CheckedGroup(lessons: checked)
}

extension CheckedCourse {
  /// What an earlier check found of lessons that are what they were. Their links alone are looked at
  /// again: where they lead may have changed.
  public func taken(over group: [Lesson], in course: Course) -> CheckedGroup {
    var checked: [String: CheckedLesson] = [:]
    for lesson in group {
      checked[lesson.id] = lessons[lesson.id]
      checked[lesson.id]?.links = checkLinks(of: lesson, in: course) + checkHeadings(lesson)
    }
    return CheckedGroup(lessons: checked)
  }

  /// The course of its groups, whatever order they were checked in.
  public init(_ course: Course, _ groups: [CheckedGroup]) {
    let pages = course.lessons + (course.home.map { [$0] } ?? [])
    self.init(course: course, lessons: [:], diagnostics: course.diagnostics, summary: Summary())
    for group in groups { lessons.merge(group.lessons) { first, _ in first } }
    diagnostics += pages.flatMap(\.diagnostics) + lessons.values.flatMap(\.diagnostics)
    diagnostics += checkWhole(course)
    diagnostics = presented(diagnostics)
    summary = Checking.summary(of: self)
  }
}

/// What is only seen of a course as a whole, and what is wrong with its glossary.
public func checkWhole(_ course: Course) -> [Diagnostic] {
  checkCourseRules(course) + (course.glossaryPage.map { checkLinks(of: $0, in: course) } ?? [])
}

/// By file, then place, then code; each once.
public func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  var seen: Set<Diagnostic> = []
  return diagnostics.filter { seen.insert($0).inserted }.sorted { a, b in
    (
      a.location.file, a.location.range.lowerBound, a.location.range.upperBound, a.code.name,
      a.message
    )
      < (
        b.location.file, b.location.range.lowerBound, b.location.range.upperBound, b.code.name,
        b.message
      )
  }
}

private func circleDiagnostic(_ circle: [BlockName], _ lessons: [String: Lesson]) -> Diagnostic? {
  guard let first = circle.first, let block = lessons[first.lesson]?.block(first.block) else {
    return nil
  }
  let isLocal = circle.allSatisfy { $0.lesson == first.lesson }
  let names = (circle + [first]).map { isLocal ? $0.block : "\($0.lesson).\($0.block)" }
  return Diagnostic(
    .nameCycle, "'\(first.block)' depends on itself, so it cannot be computed",
    at: block.id.location, notes: [Note(names.joined(separator: " → "))])
}

private func summary(of checked: CheckedCourse) -> Summary {
  var summary = Summary(lessons: checked.course.lessons.count)
  for lesson in checked.lessons.values {
    let findings = lesson.findings
    summary.claims += findings.claims
    summary.answers.merge(findings.answers, uniquingKeysWith: +)
  }
  for diagnostic in checked.diagnostics {
    if diagnostic.severity == .error { summary.errors += 1 }
    if diagnostic.severity == .warning { summary.warnings += 1 }
  }
  return summary
}
