import Engine
import SourceText

extension FunctionCall {
  func number(_ name: String, default fallback: Double? = nil) throws(EvaluationFailure) -> Double {
    if let fallback, !has(name) { return fallback }
    guard let number = try value(name).asNumber else { throw wrongType(name, "a number") }
    return number
  }

  /// A whole number in `range`.
  func wholeNumber(
    _ name: String, in limits: ClosedRange<Int>, default fallback: Int? = nil
  ) throws(EvaluationFailure) -> Int {
    if let fallback, !has(name) { return fallback }
    guard case .number(let number) = try value(name) else {
      throw wrongType(name, "a whole number")
    }
    guard let whole = Value.number(number).asWholeNumber, limits.contains(whole) else {
      let upper = limits.upperBound == .max ? "" : " and at most \(limits.upperBound)"
      throw problem(
        .unsuitableArgument,
        "\(name) of \(function) is a whole number, at least \(limits.lowerBound)\(upper), not "
          + writtenNumber(number), at: name)
    }
    return whole
  }

  func boolean(_ name: String, default fallback: Bool) throws(EvaluationFailure) -> Bool {
    guard has(name) else { return fallback }
    guard case .boolean(let holds) = try value(name) else {
      throw wrongType(name, "true or false")
    }
    return holds
  }

  /// One of the words that a parameter takes.
  func word(
    _ name: String, of words: [String], default fallback: String
  ) throws(EvaluationFailure) -> String {
    guard has(name) else { return fallback }
    guard case .text(let text) = try value(name) else {
      throw wrongType(name, "one of " + words.joined(separator: ", "))
    }
    guard words.contains(text) else {
      let place = range(of: name)
      var near = suggestion(for: text, at: place, among: words)
      if let edit = near.fix?.edits.first {
        near.fix?.edits[0].text = writtenText(.text(edit.text))
      }
      throw .at(
        place, .unsuitableArgument, "\(name) of \(function) cannot be \(text)\(near.words)",
        notes: ["it is one of " + words.joined(separator: ", ")], fix: near.fix)
    }
    return text
  }

  func items(_ name: String) throws(EvaluationFailure) -> [Value] {
    let value = try value(name)
    guard case .list(let items) = value else { throw wrongType(name, "a list") }
    try evaluation.charge(steps: value.elementCount(upTo: evaluation.budget.steps), range)
    return items
  }

  func numbers(_ name: String) throws(EvaluationFailure) -> [Double] {
    guard case .list(let items) = try value(name) else {
      throw wrongType(name, "a list of numbers")
    }
    try evaluation.charge(steps: items.count, range)
    return try numbers(in: items, name)
  }

  /// The numbers of a list that the argument `name` holds.
  func numbers(in items: [Value], _ name: String) throws(EvaluationFailure) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(items.count)
    for item in items {
      guard let number = item.asNumber else {
        throw problem(
          .wrongType, "\(name) of \(function) holds numbers, and one element is \(item.kindName)",
          at: name)
      }
      numbers.append(number)
    }
    return numbers
  }

  /// A list value, paid for.
  func list(_ numbers: [Double]) throws(EvaluationFailure) -> Value {
    try evaluation.charge(cells: numbers.count, range)
    return .numbers(numbers)
  }
}

extension FunctionCall {
  /// How many of the engine's steps, each about one multiplication, one step of the budget buys.
  private static var engineSteps: Int { 100 }

  /// Runs the engine on what is left of the budget; its errors become problems at the argument at
  /// fault.
  ///
  /// - Parameter renaming: the lesson language's name for an argument that the engine knows by
  ///   another.
  func engine<Result>(
    renaming: [String: String] = [:], _ body: (inout Budget) throws(EngineError) -> Result
  ) throws(EvaluationFailure) -> Result {
    let (steps, overflow) = evaluation.budget.steps
      .multipliedReportingOverflow(by: FunctionCall.engineSteps)
    let given = overflow ? .max : UInt64(max(steps, 0))
    let cells = UInt64(max(evaluation.budget.cells, 0))
    var budget = Budget(steps: given, storedValues: cells)
    let result: Result
    do {
      result = try body(&budget)
    } catch {
      throw failure(error, renaming)
    }
    try evaluation.charge(
      steps: Int((given - budget.steps) / UInt64(FunctionCall.engineSteps)), range)
    try evaluation.charge(cells: Int(cells - budget.storedValues), range)
    return result
  }

  private func failure(_ error: EngineError, _ renaming: [String: String]) -> EvaluationFailure {
    if error == .budgetExceeded {
      evaluation.budget.steps = 0
      return .at(range, .budgetExceeded, "\(function) takes more work than an expression may")
    }
    let engineName = "\(error.argument.name)"
    var name = renaming[engineName] ?? engineName
    var message = error.message
    if !parameters.contains(where: { $0.name == name }), let first = parameters.first {
      name = first.name
    }
    if message.hasPrefix(engineName + " ") {
      message = name + message.dropFirst(engineName.count)
    }
    // One dataset stands for X and y.
    if name == "y", !has("y"), let first = parameters.first { name = first.name }
    return problem(.unsuitableArgument, "\(message), in \(function)", at: name)
  }
}
