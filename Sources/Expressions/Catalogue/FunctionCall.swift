import SourceText

/// A call whose arguments have found their parameters.
struct FunctionCall {
  let evaluation: Evaluation
  let range: ByteRange
  let nameRange: ByteRange
  let function: String
  let parameters: [ParameterEntry]
  /// The arguments of each parameter: none, one, or several for a variadic one.
  var bound: [[GivenArgument]]

  init(_ site: CallSite, function: String, parameters: [ParameterEntry]) {
    evaluation = site.evaluation
    range = site.range
    nameRange = site.nameRange
    self.function = function
    self.parameters = parameters
    bound = Array(repeating: [], count: parameters.count)
  }

  func argument(_ name: String) -> GivenArgument? {
    parameters.firstIndex { $0.name == name }.flatMap { bound[$0].first }
  }

  func has(_ name: String) -> Bool { argument(name) != nil }

  /// Where the argument stands, or the function's name where it was left out.
  func range(of name: String) -> ByteRange { argument(name)?.range ?? nameRange }

  func problem(
    _ code: DiagnosticCode, _ message: String, at name: String, notes: [String] = []
  ) -> EvaluationFailure {
    .at(range(of: name), code, message, notes: notes)
  }

  func missing(_ name: String) -> EvaluationFailure {
    let parameter = parameters.first { $0.name == name }
    let notes = parameter.map { ["\(name): \($0.documentation)"] } ?? []
    return .at(nameRange, .missingArgument, "\(function) needs \(name)", notes: notes)
  }

  func wrongType(_ name: String, _ wanted: String) -> EvaluationFailure {
    let found = argument(name)?.value.kindName ?? "nothing"
    return problem(
      .wrongType, "\(name) of \(function) is \(wanted), and this is \(found)", at: name)
  }

  func value(_ name: String) throws(EvaluationFailure) -> Value {
    guard let argument = argument(name) else { throw missing(name) }
    return argument.value
  }

  /// The arguments of a variadic parameter; one list in place of them is taken apart.
  func flattened(_ name: String) throws(EvaluationFailure) -> [(value: Value, range: ByteRange)] {
    guard let slot = parameters.firstIndex(where: { $0.name == name }), !bound[slot].isEmpty
    else { throw missing(name) }
    if bound[slot].count == 1, case .list(let items) = bound[slot][0].value {
      return items.map { ($0, bound[slot][0].range) }
    }
    return bound[slot].map { ($0.value, $0.range) }
  }

  /// Calls a function that was given as an argument.
  func apply(_ name: String, to values: [Value]) throws(EvaluationFailure) -> Value {
    guard case .function(let function) = try value(name) else {
      throw wrongType(name, "a function such as x -> x^2")
    }
    let place = range(of: name)
    let given = values.map {
      GivenArgument(name: nil, nameRange: place, value: $0, range: place)
    }
    return try evaluation.apply(function, to: given, place, calledAt: place)
  }
}
