import Expressions
import Lessons
import SourceText

extension DiagnosticCode {
  /// `on:` or `data:` gives something else than a dataset.
  ///
  /// A model learns from rows with features and a target.
  ///
  /// - Wrong: `on: tips.bill`, a column
  /// - Right: `on: tips`
  public static let notADataset = DiagnosticCode("DW0520")

  /// `fit:` names a function that fits no model.
  ///
  /// A model block's id stands for what was fitted. Other values are named in a `let:`.
  ///
  /// - Wrong: `fit: mean`
  /// - Right: `fit: linear_regression`
  public static let notAModel = DiagnosticCode("DW0521")
}

extension BlockChecker {
  mutating func check(_ block: ModelBlock, id: String) {
    guard let fit = block.fit, let expression = block.data,
      let data = argument(expression)
    else { return }
    guard case .dataset = data.value else {
      report(
        .notADataset, "'on' takes a dataset, and this is \(data.value.kindName)",
        at: Location(file: expression.text.file, range: expression.text.sourceRange))
      return
    }
    guard let named = parameters(block) else { return }
    let plan = FitPlan(function: fit.value, data: data, named: named)
    var budget = EvaluationBudget.standard
    do {
      let fitted = try plan.fit(&budget) { $0.value }
      guard case .model = fitted else {
        report(
          .notAModel, "'\(fit.value)' gives \(fitted.kindName), not a model", at: fit.location)
        return
      }
      outcome.value = fitted
      scope.bound.append((id, .value(fitted)))
      reseed(plan, read: budget.seeds.used, id: id)
    } catch {
      reportCall(error, named, fit)
      return
    }
    for claim in block.expectations { hold(claim, as: .expectation) }
  }

  private mutating func reseed(_ plan: FitPlan, read: ClosedRange<UInt64>?, id: String) {
    let own = plan.seeds
    guard options.seeds > 0, let seeds = SeedUse.union(read, own) else { return }
    let again = Reseeded(seeds) { trial in
      var budget = EvaluationBudget.standard
      budget.seeds = SeedUse(trial: trial, of: read)
      return try? plan.fit(&budget) { $0.seeded?.value(in: trial) ?? $0.value }
    }
    outcome.reseeded = again
    reseeded[id] = again
  }

  private mutating func argument(_ expression: ParsedExpression) -> FitPlan.Argument? {
    guard let (value, read) = valueAndSeeds(of: expression) else { return nil }
    return FitPlan.Argument(value: value, seeded: seeded(expression, read: read))
  }

  /// The values of `with:`; nil where one has none.
  private mutating func parameters(_ block: ModelBlock) -> [FitPlan.Named]? {
    var named: [FitPlan.Named] = []
    for parameter in block.parameters {
      let found: FitPlan.Argument? =
        switch parameter.value {
        case .word(let word): FitPlan.Argument(value: .text(word), seeded: nil)
        case .expression(let expression): argument(expression)
        case nil: nil
        }
      guard let found else { return nil }
      named.append((parameter.name.value, found, parameter.location))
    }
    return named
  }

  /// At the parameter at fault where there is one, otherwise at the function's name.
  private mutating func reportCall(
    _ failure: CallFailure, _ named: [FitPlan.Named], _ fit: Located<String>
  ) {
    // What it makes of a dataset does not matter, where that is no model.
    if Catalogue.entry(named: fit.value)?.fields.isEmpty == true {
      report(.notAModel, "'\(fit.value)' fits no model", at: fit.location)
      return
    }
    let place = named.first { $0.name == failure.argument }?.location ?? fit.location
    report(failure.code, failure.message, at: place, notes: failure.notes.map { Note($0) })
  }
}

/// A model's function with its arguments, to fit as written and with other seeds.
private struct FitPlan: Sendable {
  struct Argument: Sendable {
    var value: Value
    var seeded: SeededExpression?
  }
  typealias Named = (name: String, argument: Argument, location: Location)

  let function: String
  let data: Argument
  let named: [Named]

  var seeds: ClosedRange<UInt64>? {
    ([data] + named.map(\.argument)).reduce(nil) { SeedUse.union($0, $1.seeded?.seeds) }
  }

  func fit(
    _ budget: inout EvaluationBudget, _ value: (Argument) -> Value
  ) throws(CallFailure) -> Value {
    try call(
      function, [value(data)], named: named.map { (name: $0.name, value: value($0.argument)) },
      budget: &budget)
  }
}
