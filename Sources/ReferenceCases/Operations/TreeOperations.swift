import Engine

extension ReferenceCase {
  /// The classes 0..<n_classes, or those of binary operations that do not give their number.
  var classes: [Double] {
    get throws {
      if input("n_classes").isNull { return [0, 1] }
      return try (0..<integer("n_classes", in: 1...1000)).map(Double.init)
    }
  }

  /// The limit of depth, for all of which up to it trees are grown.
  var depths: ClosedRange<Int> { get throws { try 0...integer("max_depth", in: 0...1000) } }

  var criterion: Impurity {
    switch input("criterion").text {
    case "entropy": .entropy
    case "misclassification": .misclassification
    default: .gini
    }
  }

  var isRegression: Bool { input("criterion").text == "squared_error" }

  var treeOptions: TreeOptions {
    get throws {
      TreeOptions(
        maximumDepth: try integer("max_depth"),
        minimumLeaf: try integer("min_samples_leaf", default: 1), criterion: criterion)
    }
  }

  func matrix(_ name: String) throws -> Matrix { try Matrix(input(name).rows) }

  /// The queries; a matrix without rows if there are none.
  func query() throws -> Matrix {
    let rows = try rows("X_query", isOptional: true)
    return rows.isEmpty
      ? try Matrix(rows: 0, columns: matrix("X").columns, values: []) : try Matrix(rows)
  }
}

/// The operations of trees, and of single splits.
enum TreeOperations {
  static let table: [String: Operation] = [
    "node_impurity": Operation(nodeImpurity),
    "split_gain": Operation(splitGain),
    "split_scan": Operation(splitScan),
    "decision_tree_fit": Operation(decisionTree),
    "cost_complexity_path": Operation(costComplexity),
    "regression_tree_fit": Operation(regressionTree),
  ]

  /// A node of a tree and all below it, as the reference nests them.
  static func nested(
    _ tree: Tree, _ node: Int = 0, value: (Int) -> ReferenceValue
  ) -> ReferenceValue {
    let item = tree.nodes[node]
    var fields: Fields = [
      "n": .number(item.count), "impurity": .number(item.impurity), "value": value(node),
    ]
    if let split = item.split {
      fields["feature"] = .number(split.feature)
      fields["threshold"] = .number(split.threshold)
      fields["left"] = nested(tree, item.left, value: value)
      fields["right"] = nested(tree, item.right, value: value)
    }
    return .record(fields)
  }

  static func accuracy(_ tree: DecisionTree, _ x: Matrix, _ y: [Double]) throws -> Double {
    let right = zip(try tree.predict(x), y).filter { $0 == $1 }
    return Double(right.count) / Double(y.count)
  }

  @Sendable static func nodeImpurity(_ item: ReferenceCase) throws -> Fields {
    let counts = try item.numbers("counts")
    return [
      "gini": .number(try Impurity.gini.value(counts: counts)),
      "entropy_bits": .number(try Impurity.entropy.value(counts: counts)),
      "misclassification": .number(try Impurity.misclassification.value(counts: counts)),
      "purity": .number(try Impurity.purity(counts: counts)),
    ]
  }

  @Sendable static func splitGain(_ item: ReferenceCase) throws -> Fields {
    let (left, right) = (try item.numbers("left_counts"), try item.numbers("right_counts"))
    func fields(_ criterion: Impurity) throws -> ReferenceValue {
      let gain = try SplitGain(left: left, right: right, criterion: criterion)
      return .record([
        "parent": .number(gain.parent), "children": .number(gain.children),
        "gain": .number(gain.gain),
      ])
    }
    return [
      "gini": try fields(.gini), "entropy": try fields(.entropy),
      "misclassification": try fields(.misclassification),
    ]
  }

  @Sendable static func splitScan(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let (x, y) = (try item.numbers("x"), try item.numbers("y"))
    let scan =
      item.isRegression
      ? try SplitScan(x, targets: y, budget: &budget)
      : try SplitScan(x, labels: y, criterion: item.criterion, budget: &budget)
    return [
      "thresholds": .numbers(scan.thresholds),
      "weighted_child_impurity": .numbers(scan.childImpurities),
      "parent_impurity": .number(scan.parentImpurity), "gains": .numbers(scan.gains),
    ]
  }

  @Sendable static func decisionTree(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let (x, y) = (try item.matrix("X"), try item.numbers("y"))
    let tree = try DecisionTree(
      x, y, options: item.treeOptions, classes: item.classes, budget: &budget)
    var levels: [ReferenceValue] = []
    for depth in try item.depths {
      var options = try item.treeOptions
      options.maximumDepth = depth
      let level = try DecisionTree(x, y, options: options, classes: item.classes, budget: &budget)
      levels.append(
        .record([
          "depth": .number(depth), "weighted_leaf_impurity": .number(level.tree.leafImpurity),
          "leaves": .number(level.leafCount), "weighted_leaf_purity": .number(level.purity),
          "train_accuracy": .number(try accuracy(level, x, y)),
        ]))
    }
    return [
      "tree": nested(tree.tree) { .numbers(tree.counts.row($0)) },
      "n_leaves": .number(tree.leafCount), "depth": .number(tree.depth),
      "predictions": .numbers(try tree.predict(item.query())),
      "train_accuracy": .number(try accuracy(tree, x, y)), "per_depth": .list(levels),
      "leaf_probabilities_at_queries": .matrix(try tree.probabilities(item.query())),
    ]
  }

  @Sendable static func regressionTree(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let (x, y) = (try item.matrix("X"), try item.numbers("y"))
    let tree = try RegressionTree(x, y, options: item.treeOptions, budget: &budget)
    let errors = try item.depths.map { depth in
      var options = try item.treeOptions
      options.maximumDepth = depth
      return try RegressionTree(x, y, options: options, budget: &budget).mse
    }
    return [
      "tree": nested(tree.tree) { .number(tree.means[$0]) }, "n_leaves": .number(tree.leafCount),
      "depth": .number(tree.depth), "predictions": .numbers(try tree.predict(item.query())),
      "train_mse": .number(tree.mse), "mse_per_depth": .numbers(errors),
    ]
  }

  @Sendable static func costComplexity(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let (x, y) = (try item.matrix("X"), try item.numbers("y"))
    let alpha = try item.number("alpha")
    let (path, pruned, predictions): (CostComplexityPath, ReferenceValue, [Double])
    if item.isRegression {
      let tree = try RegressionTree(x, y, options: item.treeOptions, budget: &budget)
      let rest = try tree.pruned(alpha: alpha, budget: &budget)
      path = try tree.costComplexityPath(budget: &budget)
      pruned = nested(rest.tree) { .number(rest.means[$0]) }
      predictions = try rest.predict(item.query())
    } else {
      let tree = try DecisionTree(
        x, y, options: item.treeOptions, classes: item.classes, budget: &budget)
      let rest = try tree.pruned(alpha: alpha, budget: &budget)
      path = try tree.costComplexityPath(budget: &budget)
      pruned = nested(rest.tree) { .numbers(rest.counts.row($0)) }
      predictions = try rest.predict(item.query())
    }
    return [
      "alphas": .numbers(path.alphas), "leaves": .numbers(path.leafCounts),
      "total_leaf_impurity": .numbers(path.impurities), "pruned_tree_at_alpha": pruned,
      "cost_at_alpha": .number(path.cost(alpha: alpha)),
      "pruned_predictions": .numbers(predictions),
    ]
  }
}
