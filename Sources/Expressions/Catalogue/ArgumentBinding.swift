import SourceText

/// An argument as it was given.
struct GivenArgument: Sendable {
  /// Nil where it is positional.
  let name: String?
  let nameRange: ByteRange
  let value: Value
  let range: ByteRange
}

/// Where a call stands, for problems that have no argument to point at.
struct CallSite {
  let evaluation: Evaluation
  let range: ByteRange
  let nameRange: ByteRange
}

extension Evaluation {
  /// Gives each parameter its argument: by position first, then by name; one dataset in place of
  /// `X` takes the place of `y` too.
  func bindArguments(
    _ given: [GivenArgument], to parameters: [ParameterEntry], of function: String,
    data: FunctionEntry.DataStyle, _ site: CallSite, isRecipe: Bool = false
  ) throws(EvaluationFailure) -> FunctionCall {
    var call = FunctionCall(site, function: function, parameters: parameters)
    var slots = parameters.indices[...]
    for argument in given where argument.name == nil {
      guard let slot = slots.first else {
        throw tooMany(argument, function, parameters)
      }
      call.bound[slot].append(argument)
      if !parameters[slot].isVariadic { slots = slots.dropFirst() }
      if slot == data.placeOfBoth, case .dataset = argument.value {
        slots = slots.dropFirst()
      }
    }
    for argument in given {
      guard let name = argument.name else { continue }
      guard let slot = parameters.firstIndex(where: { $0.name == name }) else {
        throw unknownArgument(name, argument.nameRange, function, parameters)
      }
      guard call.bound[slot].isEmpty else {
        throw .at(argument.nameRange, .repeatedArgument, "\(function) is given \(name) twice")
      }
      call.bound[slot].append(argument)
    }
    if !isRecipe { try requireAll(call, data) }
    return call
  }

  private func requireAll(
    _ call: FunctionCall, _ data: FunctionEntry.DataStyle
  ) throws(EvaluationFailure) {
    var hasDataset = false
    if case .dataset? = call.bound.first?.first?.value { hasDataset = true }
    for (slot, parameter) in call.parameters.enumerated() where parameter.isRequired {
      if slot == 1, data == .featuresAndTarget, hasDataset { continue }
      if call.bound[slot].isEmpty { throw call.missing(parameter.name) }
    }
  }

  private func tooMany(
    _ argument: GivenArgument, _ function: String, _ parameters: [ParameterEntry]
  ) -> EvaluationFailure {
    let names = parameters.map { $0.name }.joined(separator: ", ")
    return .at(
      argument.range, .tooManyArguments,
      parameters.count == 1
        ? "\(function) takes one argument"
        : "\(function) takes at most \(parameters.count) arguments",
      notes: [parameters.count == 1 ? "it is \(names)" : "they are \(names)"])
  }

  private func unknownArgument(
    _ name: String, _ range: ByteRange, _ function: String, _ parameters: [ParameterEntry]
  ) -> EvaluationFailure {
    let names = parameters.map { $0.name }
    let near = suggestion(for: name, at: range, among: names)
    return .at(
      range, .unknownArgument, "\(function) takes no argument \(name)\(near.words)",
      notes: ["it takes " + names.joined(separator: ", ")], fix: near.fix)
  }
}
