import Expressions
import Lessons
import SourceText

/// What `workshop eval` prints for one expression.
public enum Evaluation: Sendable {
  case value(Value)
  case failed([Diagnostic])
}

/// Evaluates an expression, among a lesson's names where one is given.
public func evaluateText(_ text: String, in lesson: String?, of course: CheckedCourse?)
  -> Evaluation
{
  let file = SourceFile(path: "expression", text: text)
  let (parsed, problems) = parseExpression(MappedText(file, 0..<file.bytes.count))
  guard let parsed, !problems.contains(where: { $0.severity == .error }) else {
    return .failed(problems)
  }
  var budget = EvaluationBudget.standard
  do {
    if let course, let page = lesson.flatMap({ course.course.lesson(id: $0) }) {
      let scope = LessonScope(lesson: page, course: course.course, checked: course.lessons)
      return .value(try evaluate(parsed, in: scope, budget: &budget))
    }
    return .value(try evaluate(parsed, in: DictionaryScope(), budget: &budget))
  } catch {
    switch error {
    case .problem(let problem): return .failed([problem.diagnostic(in: parsed.text)])
    case .unknown:
      return .failed([
        Diagnostic(
          .falseClaim, "it depends on a block that is broken",
          at: Location(file: file.path, range: parsed.root.range))
      ])
    }
  }
}
