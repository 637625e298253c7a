import Expressions
import Lessons
import SourceText

/// Runs the engine over every claim of a course. Nothing stops it: what depends on something broken
/// is skipped, everything else is checked.
///
///
/// - Parameters:
///   - isStrict: whether an answer that is merely asserted is an error; `strict: true` in
///     `course.yaml` says so too.
///   - seeds: with how many other seeds a claim is tried that depends on one.
public func check(
  _ course: Course, isStrict: Bool = false, seeds: Int = CheckOptions.usualSeeds
) -> CheckedCourse {
  let options = CheckOptions(isStrict: isStrict || course.settings.isStrict, seeds: seeds)
  let pages = course.lessons + (course.home.map { [$0] } ?? [])
  var byID: [String: Lesson] = [:]
  for page in pages where byID[page.id] == nil { byID[page.id] = page }

  var checked = CheckedCourse(
    course: course, lessons: byID.mapValues { _ in CheckedLesson() },
    diagnostics: course.diagnostics + pages.flatMap(\.diagnostics), summary: Summary())
  let (order, circles) = course.blocksInOrder()
  let inCircle = Set(circles.flatMap { $0 })
  for name in order {
    guard let lesson = byID[name.lesson], let block = lesson.block(name.block) else { continue }
    var outcome = BlockOutcome()
    if !inCircle.contains(name) {
      let scope = LessonScope(lesson: lesson, course: course, checked: checked.lessons)
      outcome = checkBlock(block, in: scope, options)
    }
    checked.lessons[name.lesson]?.blocks[name.block] = outcome
  }
  for page in byID.values {
    let scope = LessonScope(lesson: page, course: course, checked: checked.lessons)
    checked.lessons[page.id]?.text = checkText(of: page, in: scope, options)
  }
  checked.diagnostics += circles.compactMap { circleDiagnostic($0, byID) }
  checked.diagnostics += checkLinks(course) + checkCourseRules(course)
  for lesson in checked.lessons.values {
    checked.diagnostics += lesson.text.diagnostics
    checked.diagnostics += lesson.blocks.values.flatMap(\.diagnostics)
  }
  checked.diagnostics = sorted(withoutEchoes(checked.diagnostics))
  checked.summary = summary(of: checked)
  return checked
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
    for outcome in Array(lesson.blocks.values) + [lesson.text] {
      summary.claims += outcome.claims.count
      for basis in outcome.cards + [outcome.answer?.basis].compactMap(\.self) {
        summary.answers[basis, default: 0] += 1
      }
    }
  }
  for diagnostic in checked.diagnostics {
    if diagnostic.severity == .error { summary.errors += 1 }
    if diagnostic.severity == .warning { summary.warnings += 1 }
  }
  return summary
}
