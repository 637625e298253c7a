import SourceText

extension Evaluation {
  func element(
    _ base: ExpressionNode, _ index: ExpressionNode, _ environment: Environment
  ) throws(EvaluationFailure) -> Value {
    let value = try evaluate(base, environment)
    let key = try evaluate(index, environment)
    switch (value, key) {
    case (.list(let items), _):
      return items[try position(key, index, count: items.count, base)]
    case (.dataset(let data), .text(let name)):
      return try field(quoted: name, index.range, of: .dataset(data), base.range)
    case (.dataset(let data), _):
      return .record(data.row(try position(key, index, count: data.count, base)))
    case (.record, .text(let name)):
      return try field(quoted: name, index.range, of: value, base.range)
    case (.record, _):
      throw .at(index.range, .wrongType, "a record is read by name, as in r.name or r['name']")
    default:
      throw .at(
        base.range, .wrongType,
        "an index reads a list, a record or a dataset, and \(source(base.range)) is "
          + value.kindName)
    }
  }

  /// The offset that an index stands for; a negative one counts from the end.
  private func position(
    _ key: Value, _ node: ExpressionNode, count: Int, _ base: ExpressionNode
  ) throws(EvaluationFailure) -> Int {
    let index = try wholeNumber(key, node.range)
    let position = index < 0 ? index + count : index
    guard position >= 0, position < count else {
      let allowed = count == 0 ? "it is empty" : "it has 0 to \(count - 1)"
      throw .at(
        node.range, .indexOutOfRange, "\(source(base.range)) has no element \(index): \(allowed)")
    }
    return position
  }

  private func wholeNumber(
    _ value: Value, _ range: ByteRange
  ) throws(EvaluationFailure) -> Int {
    guard let index = value.asWholeNumber else {
      let found = if case .number = value { writtenText(value) } else { value.kindName }
      throw .at(range, .wrongType, "an index is a whole number, and this is \(found)")
    }
    return index
  }

  func slice(
    _ base: ExpressionNode, _ from: ExpressionNode?, _ to: ExpressionNode?,
    _ environment: Environment
  ) throws(EvaluationFailure) -> Value {
    let value = try evaluate(base, environment)
    switch value {
    case .list(let items):
      let bounds = try bounds(from, to, count: items.count, environment)
      try charge(cells: bounds.count, base.range)
      return .list(Array(items[bounds]))
    case .dataset(let data):
      let bounds = try bounds(from, to, count: data.count, environment)
      try charge(cells: bounds.count * data.columns.count, base.range)
      return .dataset(data.rows(at: Array(bounds)))
    default:
      throw .at(
        base.range, .wrongType,
        "a slice reads a list or a dataset, and \(source(base.range)) is \(value.kindName)")
    }
  }

  /// Bounds past either end are moved to it, as in Python.
  private func bounds(
    _ from: ExpressionNode?, _ to: ExpressionNode?, count: Int, _ environment: Environment
  ) throws(EvaluationFailure) -> Range<Int> {
    var limits = [0, count]
    for (place, node) in [from, to].enumerated() {
      guard let node else { continue }
      let index = try wholeNumber(evaluate(node, environment), node.range)
      limits[place] = min(max(index < 0 ? index + count : index, 0), count)
    }
    return limits[0]..<max(limits[0], limits[1])
  }

  // MARK: Fields

  /// A field named by a text, so that a fix writes a text too.
  private func field(
    quoted name: String, _ range: ByteRange, of base: Value, _ whole: ByteRange
  ) throws(EvaluationFailure) -> Value {
    do {
      return try field(name, range, of: base, whole)
    } catch .problem(var problem) {
      if let edit = problem.fix?.edits.first {
        problem.fix?.edits[0].text = writtenText(.text(edit.text))
      }
      throw .problem(problem)
    }
  }

  func field(
    _ name: String, _ nameRange: ByteRange, of base: Value, _ range: ByteRange
  ) throws(EvaluationFailure) -> Value {
    switch base {
    case .record(let record):
      if let value = record[name] { return value }
      if record.unknown.contains(name) { throw .unknown }
      throw unknownField(name, nameRange, "the record", record.names)
    case .model(let model):
      if let value = model.fields[name] { return value }
      if let method = model.methods.first(where: { $0.name == name }) {
        return .function(FunctionValue(kind: .method(method, of: model.function)))
      }
      throw unknownField(
        name, nameRange, "the result of \(model.function)",
        model.fields.names + model.methodNames)
    case .dataset(let data):
      return try datasetField(name, nameRange, of: data)
    case .list(let items):
      try charge(steps: items.count, range)
      try charge(cells: items.count, range)
      var values: [Value] = []
      values.reserveCapacity(items.count)
      for item in items { values.append(try field(name, nameRange, of: item, range)) }
      return .list(values)
    default:
      throw .at(
        nameRange, .unknownField, "\(base.kindName) has no fields, so no \(name)",
        notes: Catalogue.entry(named: name) == nil
          ? [] : ["\(name) is a function: it is written before its value, as \(name)(…)"])
    }
  }

  func unknownField(
    _ name: String, _ range: ByteRange, _ owner: String, _ names: [String],
    isQuoted: Bool = false, called: String = "field"
  ) -> EvaluationFailure {
    var near = suggestion(for: name, at: range, among: names)
    if isQuoted, let quoted = near.fix?.edits.first {
      near.fix?.edits[0].text = writtenText(.text(quoted.text))
    }
    let list = names.isEmpty ? "it has none" : "it has " + names.joined(separator: ", ")
    return .at(
      range, .unknownField, "\(owner) has no \(called) \(name)\(near.words)", notes: [list],
      fix: near.fix)
  }
}
