import SourceText

extension Evaluation {
  func call(
    _ function: ExpressionNode, _ arguments: [CallArgument], _ range: ByteRange,
    _ environment: Environment
  ) throws(EvaluationFailure) -> Value {
    let callee = try callee(function, environment)
    var given: [GivenArgument] = []
    for argument in arguments {
      given.append(
        GivenArgument(
          name: argument.name, nameRange: argument.nameRange,
          value: try evaluate(argument.value, environment), range: argument.value.range))
    }
    return try apply(callee, to: given, range, calledAt: function.range)
  }

  private func callee(
    _ node: ExpressionNode, _ environment: Environment
  ) throws(EvaluationFailure) -> FunctionValue {
    if case .name(let name) = node.kind, environment.variable(name) == nil,
      case .missing = environment.scope.lookUp(name), Catalogue.entry(named: name) == nil,
      !Catalogue.constants.contains(where: { $0.name == name })
    {
      throw unknownFunction(name, node.range, environment)
    }
    var value = try evaluate(node, environment)
    // A metric of a goal may hide the function of its name, but cannot be called.
    if case .name(let name) = node.kind, environment.variable(name) == nil,
      let entry = Catalogue.entry(named: name)
    {
      if case .function = value {
      } else {
        value = .function(FunctionValue(kind: .recipe(entry, [])))
      }
    }
    guard case .function(let function) = value else {
      throw .at(
        node.range, .wrongType,
        "\(source(node.range)) is \(value.kindName) and cannot be called")
    }
    return function
  }

  func apply(
    _ function: FunctionValue, to given: [GivenArgument], _ range: ByteRange,
    calledAt nameRange: ByteRange
  ) throws(EvaluationFailure) -> Value {
    switch function.kind {
    case .recipe(let entry, let earlier):
      // Where a recipe was written may be another text.
      let placed = earlier.map {
        GivenArgument(name: $0.name, nameRange: nameRange, value: $0.value, range: nameRange)
      }
      return try applyEntry(entry, placed + given, range, nameRange)
    case .method(let method, _):
      let call = try bindArguments(
        given, to: method.parameters, of: method.name, data: .none,
        CallSite(evaluation: self, range: range, nameRange: nameRange))
      return try method.body(call)
    case .arrow(let arrow):
      return try applyArrow(arrow, to: given, range)
    }
  }

  private func applyEntry(
    _ entry: FunctionEntry, _ given: [GivenArgument], _ range: ByteRange, _ nameRange: ByteRange
  ) throws(EvaluationFailure) -> Value {
    let site = CallSite(evaluation: self, range: range, nameRange: nameRange)
    if entry.isRecipe(given) {
      // Bound now, so that a wrong argument is reported where it is written.
      _ = try bindArguments(
        given, to: entry.parameters, of: entry.name, data: entry.data, site, isRecipe: true)
      return .function(FunctionValue(kind: .recipe(entry, given)))
    }
    return try entry.body(
      bindArguments(given, to: entry.parameters, of: entry.name, data: entry.data, site))
  }

  private func applyArrow(
    _ arrow: ArrowFunction, to given: [GivenArgument], _ range: ByteRange
  ) throws(EvaluationFailure) -> Value {
    guard arrow.parameters.count == given.count else {
      throw .at(
        range, .tooManyArguments,
        "the function takes \(arrow.parameters.count) arguments, and gets \(given.count)")
    }
    var environment = arrow.environment
    for (name, argument) in zip(arrow.parameters, given) {
      environment = environment.adding(name, argument.value)
    }
    do {
      return try evaluate(arrow.body, environment)
    } catch .problem(var problem) where arrow.text != text {
      // Its ranges belong to another text.
      problem.range = range
      problem.fix = nil
      throw .problem(problem)
    }
  }
}
