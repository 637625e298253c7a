import SourceText

extension Evaluation {
  func list(
    _ items: [ExpressionNode], _ range: ByteRange, _ environment: Environment
  ) throws(EvaluationFailure) -> Value {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items {
      let value = try evaluate(item, environment)
      try charge(holding: value, range)
      values.append(value)
    }
    return .list(values)
  }

  func record(
    _ items: [RecordItem], _ range: ByteRange, _ environment: Environment
  ) throws(EvaluationFailure) -> Value {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items {
      let value = try evaluate(item.value, environment)
      try charge(holding: value, range)
      values.append(value)
    }
    return .record(Record(names: items.map { $0.name }, values: values))
  }

  /// Runs the clauses from the outermost inwards, and the element in the innermost.
  func comprehend(
    _ element: ExpressionNode, _ clauses: ArraySlice<ComprehensionClause>,
    _ environment: Environment, _ range: ByteRange, into items: inout [Value]
  ) throws(EvaluationFailure) {
    guard let clause = clauses.first else {
      let value = try evaluate(element, environment)
      try charge(holding: value, range)
      items.append(value)
      return
    }
    switch clause {
    case .filter(let condition):
      guard try truth(condition, environment) else { return }
      try comprehend(element, clauses.dropFirst(), environment, range, into: &items)
    case .each(let names, let source):
      for item in try iterated(source, environment) {
        try charge(steps: 1, range)
        let inner = try bind(names, to: item, source.range, environment)
        try comprehend(element, clauses.dropFirst(), inner, range, into: &items)
      }
    }
  }

  private func iterated(
    _ source: ExpressionNode, _ environment: Environment
  ) throws(EvaluationFailure) -> [Value] {
    let value = try evaluate(source, environment)
    switch value {
    case .list(let items): return items
    case .dataset(let data):
      try charge(cells: data.count * data.columns.count, source.range)
      return (0..<data.count).map { .record(data.row($0)) }
    default:
      throw .at(
        source.range, .wrongType, "a list is expected here, and this is \(value.kindName)")
    }
  }

  private func bind(
    _ names: [String], to item: Value, _ range: ByteRange, _ environment: Environment
  ) throws(EvaluationFailure) -> Environment {
    if names.count == 1 { return environment.adding(names[0], item) }
    guard case .list(let parts) = item, parts.count == names.count else {
      let found =
        if case .list(let parts) = item { "a list of \(parts.count)" } else { item.kindName }
      throw .at(
        range, .wrongType, "\(names.count) names cannot take apart \(found)")
    }
    var inner = environment
    for (name, part) in zip(names, parts) { inner = inner.adding(name, part) }
    return inner
  }
}
