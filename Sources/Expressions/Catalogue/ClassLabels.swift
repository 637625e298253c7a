import SourceText

extension FunctionCall {
  /// The labels of `name`, and the positive class where a dataset in their place names one.
  func labels(_ name: String) throws(EvaluationFailure) -> (items: [Value], positive: Value?) {
    if case .dataset(let data) = try value(name) {
      guard let target = data.target else {
        throw problem(
          .unsuitableArgument, "the dataset \(data.name) has no label column", at: name)
      }
      return (target.values.list, data.positive)
    }
    return (try items(name), nil)
  }

  /// The labels of several arguments as 1 for the positive class and 0 for the other.
  ///
  /// The positive class is `positive=`, else the dataset's, else 1 or true.
  func binary(_ names: [String]) throws(EvaluationFailure) -> [[Double]] {
    var lists: [[Value]] = []
    var stated: Value?
    for name in names {
      let (items, positive) = try labels(name)
      lists.append(items)
      stated = stated ?? positive
    }
    if has("positive") { stated = try value("positive") }
    let classes = distinct(lists.flatMap { $0 })
    try evaluation.charge(steps: lists.reduce(0) { $0 + $1.count }, range)
    guard classes.count <= 2 else {
      throw problem(
        .unsuitableArgument, "\(function) is about two classes, and here are \(classes.count)",
        at: names[0])
    }
    let positive: Value
    if let stated { positive = stated } else { positive = try impliedPositive(classes, names[0]) }
    if has("positive"), !classes.contains(where: { valuesEqual($0, positive) }) {
      throw problem(
        .unsuitableArgument, "\(writtenText(positive)) is none of the classes", at: "positive",
        notes: ["they are " + classes.map(writtenText).joined(separator: ", ")])
    }
    return lists.map { list in list.map { valuesEqual($0, positive) ? 1 : 0 } }
  }

  /// The target of `X` and `y` as 1 for the positive class and 0 for the other.
  func binaryTarget() throws(EvaluationFailure) -> [Double] {
    try binary([has("y") ? "y" : "X"])[0]
  }

  private func impliedPositive(
    _ classes: [Value], _ name: String
  ) throws(EvaluationFailure) -> Value {
    let isNumeric = classes.allSatisfy { $0.asNumber != nil }
    let hasUsual = classes.contains { [1, 0, -1].contains($0.asNumber) }
    guard isNumeric, hasUsual || classes.isEmpty else {
      throw problem(
        .positiveClassUnclear, "which class is the positive one is not said: add positive=",
        at: name, notes: ["they are " + classes.map(writtenText).joined(separator: ", ")])
    }
    return .number(1)
  }

  /// At most three different values: more than a binary label can have.
  private func distinct(_ values: [Value]) -> [Value] {
    var found: [Value] = []
    for value in values where !found.contains(where: { valuesEqual($0, value) }) {
      found.append(value)
      if found.count > 2 { break }
    }
    return found
  }
}
