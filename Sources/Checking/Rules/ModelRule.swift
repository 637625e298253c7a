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
    guard let fit = block.fit, let data = block.data, let value = value(of: data) else { return }
    guard case .dataset = value else {
      report(
        .notADataset, "'on' takes a dataset, and this is \(value.kindName)",
        at: Location(file: data.text.file, range: data.text.sourceRange))
      return
    }
    guard let named = parameters(block) else { return }
    var budget = EvaluationBudget.standard
    do {
      let fitted = try call(
        fit.value, [value], named: named.map { (name: $0.name, value: $0.value) }, budget: &budget)
      guard case .model = fitted else {
        report(
          .notAModel, "'\(fit.value)' gives \(fitted.kindName), not a model", at: fit.location)
        return
      }
      outcome.value = fitted
      scope.bound.append((id, .value(fitted)))
    } catch {
      reportCall(error, named, fit)
      return
    }
    for claim in block.expectations { hold(claim, as: .expectation) }
  }

  private typealias Named = (name: String, value: Value, location: Location)

  /// The values of `with:`; nil where one has none.
  private mutating func parameters(_ block: ModelBlock) -> [Named]? {
    var named: [Named] = []
    for parameter in block.parameters {
      let found: Value? =
        switch parameter.value {
        case .word(let word): .text(word)
        case .expression(let expression): value(of: expression)
        case nil: nil
        }
      guard let found else { return nil }
      named.append((parameter.name.value, found, parameter.location))
    }
    return named
  }

  /// At the parameter at fault where there is one, otherwise at the function's name.
  private mutating func reportCall(
    _ failure: CallFailure, _ named: [Named], _ fit: Located<String>
  ) {
    let place = named.first { $0.name == failure.argument }?.location ?? fit.location
    report(failure.code, failure.message, at: place, notes: failure.notes.map { Note($0) })
  }
}
