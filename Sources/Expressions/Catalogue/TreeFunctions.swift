import Engine

/// Single trees.
enum TreeFunctions {
  static let all: [FunctionEntry] = [decisionTree, regressionTree]

  static let depth = ParameterEntry(
    "max_depth", "whole number or none", "the greatest number of questions on a way",
    default: "none", unit: "questions")
  static let leafSize = ParameterEntry(
    "min_samples_leaf", "whole number", "the fewest examples of a leaf", default: "1",
    unit: "examples")
  static let criterion = ParameterEntry(
    "criterion", "text",
    "what splits lower: 'gini', 'entropy' (in bits) or 'misclassification' impurity",
    default: "\"gini\"")
  private static let alpha = ParameterEntry(
    "ccp_alpha", "number", "the price of a leaf, by which the tree is pruned", default: "0")

  private static let shape = [
    FieldEntry("depth", "the number of questions on the longest way"),
    FieldEntry("leaves", "the number of leaves"),
    FieldEntry(
      "splits",
      "each split, a node before what is below it: feature (from 0; and its name, of a dataset), "
        + "threshold (at most this goes left), gain, depth, count, impurity"),
    FieldEntry(
      "nodes",
      "each node, the left part below it before the right: depth, count, impurity, value, "
        + "prediction, and feature, threshold, gain, left, right (none for a leaf)"),
  ]
  private static let pruning = FieldEntry(
    "pruning()",
    "the trees of cost-complexity pruning, from the whole one to its root: alpha, leaves, impurity")

  /// The `max_depth`, `min_samples_leaf` and `criterion` that a function has.
  static func options(
    _ call: FunctionCall, depth standard: Int? = nil
  ) throws(EvaluationFailure) -> TreeOptions {
    var options = TreeOptions(maximumDepth: standard)
    if let value = call.argument("max_depth")?.value {
      if case .none = value {
        options.maximumDepth = nil
      } else {
        options.maximumDepth = try call.wholeNumber("max_depth", in: 0...Int.max)
      }
    }
    options.minimumLeaf = try call.wholeNumber("min_samples_leaf", in: 1...Int.max, default: 1)
    let words = ["gini", "entropy", "misclassification"]
    switch try call.word("criterion", of: words, default: "gini") {
    case "entropy": options.criterion = .entropy
    case "misclassification": options.criterion = .misclassification
    default: options.criterion = .gini
    }
    return options
  }

  private static func price(_ call: FunctionCall) throws(EvaluationFailure) -> Double {
    let alpha = try call.number("ccp_alpha", default: 0)
    guard alpha >= 0, alpha.isFinite else {
      throw call.problem(
        .unsuitableArgument, "ccp_alpha of \(call.function) is finite and at least 0",
        at: "ccp_alpha")
    }
    return alpha
  }

  private static let decisionTree = FunctionEntry(
    "decision_tree", group: "Trees",
    "Asks one question after another, whether a feature is at most a threshold, and answers with "
      + "the most frequent class of the leaf (the smallest of several). Each node takes the split "
      + "that lowers the impurity most; thresholds lie midway between neighbouring values; of "
      + "equal splits the lowest feature, then the lowest threshold. It grows until leaves are "
      + "pure or max_depth is reached.",
    parameters: [
      RegressionFunctions.x, Classifier.classTarget, depth, criterion, leafSize, alpha,
      Classifier.positive,
    ], result: "a model",
    fields: shape + [
      FieldEntry("purity", "the mean purity of the leaves, weighted by their sizes"), pruning,
    ] + Classifier.fields, data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let (data, target) = (try call.rows("X"), try call.classTarget())
    let (options, alpha) = (try options(call), try price(call))
    let tree = try call.engine(renaming: ["alpha": "ccp_alpha"]) { budget throws(EngineError) in
      let whole = try DecisionTree(data.matrix, target.codes, options: options, budget: &budget)
      return alpha > 0 ? try whole.pruned(alpha: alpha, budget: &budget) : whole
    }
    let work = tree.depth + 1
    let classifier = Classifier(target: target, data: data) {
      x, budget throws(EngineError) in
      try budget.spend(x.rows, times: work)
      return try tree.predict(x)
    } probabilities: { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: work)
      return try tree.probabilities(x)
    }
    let own = try TreeRecords(call, tree.tree).shape { node in
      let counts = tree.counts.row(node)
      // The first of several.
      let winner = counts.firstIndex(of: counts.max() ?? 0)
      return (.numbers(counts), target.classes[winner ?? 0])
    }
    let record = try classifier.record(own + [("purity", .number(tree.purity))], call)
    let pruning = pruningMethod { budget throws(EngineError) in
      try tree.costComplexityPath(budget: &budget)
    }
    return .model(Model("decision_tree", record, methods: classifier.methods + [pruning]))
  }

  private static let regressionTree = FunctionEntry(
    "regression_tree", group: "Trees",
    "Asks one question after another, whether a feature is at most a threshold, and answers with "
      + "the mean of the leaf's targets. Each node takes the split that lowers the squared error "
      + "most; of equal splits the lowest feature, then the lowest threshold.",
    parameters: [RegressionFunctions.x, RegressionFunctions.y, depth, leafSize, alpha],
    result: "a model",
    fields: shape + [
      FieldEntry("mse", "the mean squared error on the data"), pruning,
      FieldEntry("r2", "the share of the target's variance that is accounted for"),
      FieldEntry("predictions", "the value for each example of the data"),
      FieldEntry("predict(x)", "the value for new examples"),
    ], data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let (data, y) = (try call.rows("X"), try call.target())
    let (options, alpha) = (try options(call), try price(call))
    let tree = try call.engine(renaming: ["alpha": "ccp_alpha"]) { budget throws(EngineError) in
      let whole = try RegressionTree(data.matrix, y, options: options, budget: &budget)
      return alpha > 0 ? try whole.pruned(alpha: alpha, budget: &budget) : whole
    }
    let work = tree.depth + 1
    let predict: EngineAnswers = { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: work)
      return try tree.predict(x)
    }
    var fields = Record(
      try TreeRecords(call, tree.tree).shape { node in
        (.number(tree.means[node]), .number(tree.means[node]))
      })
    try call.addFit(to: &fields, data, y, predict)
    let pruning = pruningMethod { budget throws(EngineError) in
      try tree.costComplexityPath(budget: &budget)
    }
    return .model(
      Model(
        "regression_tree", fields,
        methods: [.predictNumbers(like: data, predict), pruning]))
  }

  private static func pruningMethod(
    _ path: @escaping @Sendable (inout Budget) throws(EngineError) -> CostComplexityPath
  ) -> ModelMethod {
    ModelMethod("pruning", []) { call throws(EvaluationFailure) in
      let path = try call.engine(path)
      try call.evaluation.charge(cells: 4 * path.alphas.count, call.range)
      return .list(
        path.alphas.indices.map { step in
          .record(
            Record([
              ("alpha", .number(path.alphas[step])),
              ("leaves", .number(Double(path.leafCounts[step]))),
              ("impurity", .number(path.impurities[step])),
            ]))
        })
    }
  }
}

extension FunctionCall {
  /// Adds what a fit says of its own data: `mse`, `r2`, `predictions`.
  func addFit(
    to fields: inout Record, _ data: DataMatrix, _ y: [Double], _ predict: EngineAnswers
  ) throws(EvaluationFailure) {
    let (values, metrics) = try engine { budget throws(EngineError) in
      let values = try predict(data.matrix, &budget)
      return (values, try RegressionMetrics(y: y, predictions: values))
    }
    fields["mse"] = .number(metrics.mse)
    fields["r2"] = .number(metrics.r2)
    fields["predictions"] = try list(values)
  }
}
