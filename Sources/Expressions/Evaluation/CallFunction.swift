import SourceText

/// Why a call from outside an expression failed, and which of its named arguments is at fault.
public struct CallFailure: Error, Sendable {
  public let code: DiagnosticCode
  public let message: String
  /// The named argument at fault; nil where it is the data, or the call as a whole.
  public let argument: String?
  public let notes: [String]
}

/// Calls a function of the catalogue with values: what a `model` block's `fit:` does.
///
/// - Parameters:
///   - function: its name.
///   - positional: arguments by position, the data first.
///   - named: arguments by name.
public func call(
  _ function: String, _ positional: [Value], named: [(name: String, value: Value)],
  budget: inout EvaluationBudget
) throws(CallFailure) -> Value {
  guard let entry = Catalogue.entry(named: function) else {
    throw CallFailure(
      code: .unknownFunction, message: "there is no function \(function)", argument: nil,
      notes: [])
  }
  // There is no text to point into, so each argument's place is its number among the named ones.
  let nowhere = ByteRange.at(0)
  var given = positional.map {
    GivenArgument(name: nil, nameRange: nowhere, value: $0, range: nowhere)
  }
  for (index, argument) in named.enumerated() {
    let place = index + 1..<index + 2
    given.append(
      GivenArgument(name: argument.name, nameRange: place, value: argument.value, range: place))
  }
  let text = MappedText(file: "", bytes: Array(function.utf8), segments: [], anchor: 0)
  let evaluation = Evaluation(text, budget)
  defer { budget = evaluation.budget }
  do {
    let callee = FunctionValue(kind: .recipe(entry, []))
    return try evaluation.apply(callee, to: given, nowhere, calledAt: nowhere)
  } catch {
    guard case .problem(let problem) = error else {
      throw CallFailure(
        code: .unknownName, message: "an argument is unknown", argument: nil, notes: [])
    }
    let index = problem.range.lowerBound - 1
    throw CallFailure(
      code: problem.code, message: problem.message,
      argument: named.indices.contains(index) ? named[index].name : nil, notes: problem.notes)
  }
}
