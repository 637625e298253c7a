import Expressions
import LessonSyntax
import Lessons
import SourceText

/// Checks one block, or a lesson's text: evaluates, compares, and gathers what was found. Each rule
/// is an extension in a file of its own.
struct BlockChecker {
  var scope: BlockScope
  let isStrict: Bool
  var outcome = BlockOutcome()

  /// An expression's value; nil where it has none, which has then been reported.
  mutating func value(of expression: ParsedExpression) -> Value? {
    var budget = EvaluationBudget.standard
    do {
      return try evaluate(expression, in: scope, budget: &budget)
    } catch {
      report(error, in: expression.text)
      return nil
    }
  }

  /// Whether a claim holds, reported where it does not; nil where it cannot be told.
  @discardableResult
  mutating func hold(
    _ expression: ParsedExpression, as kind: Claim.Kind, code: DiagnosticCode = .falseClaim
  ) -> Bool? {
    guard let result = claim(expression) else { return nil }
    outcome.claims.append(
      Claim(
        kind: kind, text: expression.text.text.trimmingBlanks(),
        computed: result.computed.map { shortText($0) } ?? (result.holds ? "true" : "false"),
        holds: result.holds))
    if !result.holds { report(code, result.explanation, result, in: expression) }
    return result.holds
  }

  /// What the engine says of a claim, without a report of its falsehood.
  mutating func claim(_ expression: ParsedExpression) -> ClaimResult? {
    var budget = EvaluationBudget.standard
    do {
      return try evaluateClaim(expression, in: scope, budget: &budget)
    } catch {
      report(error, in: expression.text)
      return nil
    }
  }

  /// Binds each `let` in order; the names that cannot be computed stand for something unknown.
  mutating func bind(_ bindings: [LetBinding]) {
    for binding in bindings {
      if scope.bound.contains(where: { $0.name == binding.name.value }) {
        report(
          .duplicateName, "'\(binding.name.value)' is bound twice", at: binding.name.location)
        continue
      }
      let value = binding.expression.flatMap { self.value(of: $0) }
      scope.bound.append((binding.name.value, value.map { .value($0) } ?? .unknown))
    }
  }

  /// What the block's id stands for: the record of its `let`.
  func boundRecord() -> Value {
    .record(
      Record(
        scope.bound.compactMap { name, lookup in
          if case .value(let value) = lookup { (name, value) } else { nil }
        }))
  }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at location: Location, notes: [Note] = [],
    fixes: [Fix] = []
  ) {
    outcome.diagnostics.append(
      Diagnostic(code, message, at: location, notes: notes, fixes: fixes))
  }

  private mutating func report(_ failure: EvaluationFailure, in text: MappedText) {
    if case .problem(let problem) = failure {
      outcome.diagnostics.append(problem.diagnostic(in: text))
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, _ result: ClaimResult,
    in expression: ParsedExpression
  ) {
    let text = expression.text
    let place = Location(file: text.file, range: text.source(result.focus))
    let fix = result.replacement.map { replacement in
      let location = Location(file: text.file, range: text.source(replacement.range))
      return Fix(
        "replace by the computed \(replacement.text)", isSafe: false,
        edits: [TextEdit(location, replacement.text)])
    }
    report(code, message, at: place, fixes: fix.map { [$0] } ?? [])
  }
}

/// A value in at most a line.
func shortText(_ value: Value) -> String {
  let text =
    switch value {
    case .number(let number): (try? format(.number(number), as: nil)) ?? writtenText(value)
    default: writtenText(value)
    }
  return text.count > 60 ? text.prefix(59) + "…" : text
}

extension String {
  fileprivate func trimmingBlanks() -> String {
    split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
