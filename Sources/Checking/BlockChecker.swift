import Expressions
import LessonSyntax
import Lessons
import SourceText

/// Checks one block, or a lesson's text: evaluates, compares, and gathers what was found. Each rule
/// is an extension in a file of its own.
struct BlockChecker {
  var scope: BlockScope
  let options: CheckOptions
  /// Whether what is checked stands in the lesson's own text, beside its widgets.
  var isText = false
  /// The names in `scope.bound` that depend on seeds.
  var reseeded: [String: Reseeded] = [:]
  var outcome = BlockOutcome()

  var isStrict: Bool { options.isStrict }

  init(_ lesson: LessonScope, _ options: CheckOptions) {
    scope = BlockScope(lesson: lesson)
    self.options = options
  }

  /// An expression's value; nil where it has none, which has then been reported.
  mutating func value(of expression: ParsedExpression) -> Value? {
    valueAndSeeds(of: expression)?.value
  }

  /// The value, and the seeds that were read on the way.
  mutating func valueAndSeeds(
    of expression: ParsedExpression
  ) -> (value: Value, read: ClosedRange<UInt64>?)? {
    var budget = EvaluationBudget.standard
    do {
      let value = try evaluate(expression, in: scope, budget: &budget)
      return (value, budget.seeds.used)
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
    outcome.held.append(HeldClaim(expression: expression, kind: kind, code: code))
    guard let (result, read) = claim(expression) else { return nil }
    outcome.claims.append(
      Claim(
        kind: kind, text: expression.text.text.trimmingBlanks(),
        computed: result.computed.map { shortText($0) } ?? (result.holds ? "true" : "false"),
        holds: result.holds))
    if !result.holds {
      report(code, result.explanation, result, in: expression)
    } else if let seeded = seeded(expression, read: read) {
      let place = expression.text.location(expression.root.range)
      tryOtherSeeds(than: seeded.seeds, "this holds", at: place) { seeded.holds(in: $0) }
    }
    return result.holds
  }

  /// What the engine says of a claim, without a report of its falsehood, and the seeds it read.
  mutating func claim(
    _ expression: ParsedExpression
  ) -> (result: ClaimResult, read: ClosedRange<UInt64>?)? {
    var budget = EvaluationBudget.standard
    do {
      let result = try evaluateClaim(expression, in: scope, budget: &budget)
      return (result, budget.seeds.used)
    } catch {
      report(error, in: expression.text)
      return nil
    }
  }

  /// Binds each `let` in order; the names that cannot be computed stand for something unknown.
  mutating func bind(_ bindings: [LetBinding]) {
    scope.later = bindings.map(\.name.value)
    for binding in bindings {
      let name = binding.name.value
      // Its own name is not to come: a `let` that names itself names nothing.
      scope.later.removeFirst()
      if scope.own(name) != nil {
        report(.duplicateName, "'\(name)' is bound twice", at: binding.name.location)
        continue
      }
      let found = binding.expression.flatMap { valueAndSeeds(of: $0) }
      if let found, let expression = binding.expression,
        let seeded = seeded(expression, read: found.read)
      {
        reseeded[name] = Reseeded(seeded.seeds) { seeded.value(in: $0) }
      }
      scope.bound.append((name, found.map { .value($0.value) } ?? .unknown))
    }
  }

  /// Makes the block's id stand for the record of its `let`.
  mutating func nameBindings() {
    outcome.value = boundRecord()
    let seeds = reseeded.values.reduce(nil) { SeedUse.union($0, $1.seeds) }
    guard let seeds else { return }
    let (bound, reseeded) = (scope.bound, reseeded)
    outcome.reseeded = Reseeded(seeds) { trial in
      .record(
        Record(
          bound.compactMap { name, value in
            let lookup = reseeded[name]?.value(in: trial) ?? value
            return if case .value(let value) = lookup { (name, value) } else { nil }
          }))
    }
  }

  /// What the block's id stands for: the record of its `let`.
  func boundRecord() -> Value {
    var record = Record()
    for (name, lookup) in scope.bound {
      if case .value(let value) = lookup {
        record[name] = value
      } else {
        record.unknown.insert(name)
      }
    }
    return .record(record)
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
