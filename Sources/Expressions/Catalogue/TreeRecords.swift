import Engine

/// A tree as the lesson language shows it.
struct TreeRecords {
  private let call: FunctionCall
  private let tree: Tree

  init(_ call: FunctionCall, _ tree: Tree) {
    self.call = call
    self.tree = tree
  }

  /// `depth`, `leaves`, `splits` and `nodes`.
  ///
  /// - Parameter content: a node's value and what it predicts.
  func shape(
    _ content: (Int) -> (value: Value, prediction: Value)
  ) throws(EvaluationFailure) -> [(String, Value)] {
    try call.evaluation.charge(cells: 20 * tree.nodes.count, call.range)
    let nodes = tree.nodes.indices.map { index in
      let node = tree.nodes[index]
      let (value, prediction) = content(index)
      return Value.record(
        Record([
          ("depth", .number(Double(node.depth))), ("count", .number(Double(node.count))),
          ("impurity", .number(node.impurity)), ("value", value), ("prediction", prediction),
          ("feature", node.split.map { .number(Double($0.feature)) } ?? Value.none),
          ("threshold", node.split.map { .number($0.threshold) } ?? Value.none),
          ("gain", node.split.map { .number($0.gain) } ?? Value.none),
          ("left", node.split == nil ? Value.none : .number(Double(node.left))),
          ("right", node.split == nil ? Value.none : .number(Double(node.right))),
        ]))
    }
    return [
      ("depth", .number(Double(tree.depth))), ("leaves", .number(Double(tree.leafCount))),
      ("splits", splits), ("nodes", .list(nodes)),
    ]
  }

  /// Each split in preorder.
  var splits: Value {
    let names = call.featureNames
    return .list(
      tree.nodes.compactMap { node in
        guard let split = node.split else { return nil }
        var record = Record([("feature", .number(Double(split.feature)))])
        if let names { record["name"] = .text(names[split.feature]) }
        record["threshold"] = .number(split.threshold)
        record["gain"] = .number(split.gain)
        record["depth"] = .number(Double(node.depth))
        record["count"] = .number(Double(node.count))
        record["impurity"] = .number(node.impurity)
        return .record(record)
      })
  }
}
