import SourceText

extension Evaluation {
  func datasetField(
    _ name: String, _ range: ByteRange, of data: Dataset
  ) throws(EvaluationFailure) -> Value {
    try charge(cells: data.count * data.columns.count, range)
    switch name {
    case "features":
      let columns = data.features
      return .list((0..<data.count).map { row in .list(columns.map { $0.values[row] }) })
    case "feature_names": return .list(data.features.map { .text($0.name) })
    case "target", "target_name":
      guard let target = data.target else {
        throw .at(range, .unknownField, "the dataset \(data.name) has no target or label column")
      }
      return name == "target" ? .list(target.values.list) : .text(target.name)
    default: break
    }
    if let column = data.column(name) { return .list(column.values.list) }
    if let method = datasetMethods(of: data).first(where: { $0.name == name }) {
      return .function(FunctionValue(kind: .method(method, of: data.name)))
    }
    throw unknownField(
      name, range, "the dataset \(data.name)",
      data.columns.map { $0.name } + Dataset.reservedNames)
  }
}

/// `only`, `without` and `where` of a dataset.
private func datasetMethods(of data: Dataset) -> [ModelMethod] {
  let names = ParameterEntry(
    "names", "texts", "names of features", isVariadic: true)
  let keep = ParameterEntry("condition", "function", "row -> true or false")
  return [
    ModelMethod("only", [names]) { call throws(EvaluationFailure) in
      let chosen = try featureNames(of: data, in: call)
      return .dataset(data.keepingFeatures { chosen.contains($0) })
    },
    ModelMethod("without", [names]) { call throws(EvaluationFailure) in
      let dropped = try featureNames(of: data, in: call)
      return .dataset(data.keepingFeatures { !dropped.contains($0) })
    },
    ModelMethod("where", [keep]) { call throws(EvaluationFailure) in
      var kept: [Int] = []
      for index in 0..<data.count {
        let holds = try call.apply("condition", to: [.record(data.row(index))])
        guard case .boolean(let keeps) = holds else {
          throw call.problem(
            .notATruthValue, "the condition gives \(holds.kindName), not true or false",
            at: "condition")
        }
        if keeps { kept.append(index) }
      }
      return .dataset(data.rows(at: kept))
    },
  ]
}

private func featureNames(
  of data: Dataset, in call: FunctionCall
) throws(EvaluationFailure) -> [String] {
  let features = data.features.map { $0.name }
  var chosen: [String] = []
  for (value, range) in try call.flattened("names") {
    guard case .text(let name) = value else {
      throw .at(range, .wrongType, "a feature's name is expected here, as a text")
    }
    guard features.contains(name) else {
      throw call.evaluation.unknownField(
        name, range, "the features of \(data.name)", features, isQuoted: true)
    }
    chosen.append(name)
  }
  return chosen
}
