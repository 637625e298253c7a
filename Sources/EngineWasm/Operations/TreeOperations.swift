import Engine

/// Trees, with each split and its gain.
enum TreeOperations {
  static let all = [
    Operation(
      "decision_tree",
      """
      X matrix, y list, max_depth integer?, min_samples_leaf integer = 1, \
      criterion gini|entropy|misclassification = gini, classes list?, ccp_alpha number = 0, \
      x matrix?
      """, decisionTree),
    Operation(
      "regression_tree",
      """
      X matrix, y list, max_depth integer?, min_samples_leaf integer = 1, ccp_alpha number = 0, \
      x matrix?
      """, regressionTree),
  ]

  static func options(
    _ call: Call, criterion: Impurity = .gini
  ) throws(EngineError) -> TreeOptions {
    TreeOptions(
      maximumDepth: try call.optionalInteger(.maximumDepth),
      minimumLeaf: try call.integer(.minimumLeaf), criterion: criterion)
  }

  @Sendable static func decisionTree(_ call: Call) throws(EngineError) {
    let (x, y, alpha) = try (call.matrix(.x), call.list(.y), call.number(.pruning))
    let whole = try DecisionTree(
      x, y, options: options(call, criterion: call.choice(.criterion)),
      classes: call.optionalList(.classes), budget: &call.budget)
    let path = try whole.costComplexityPath(budget: &call.budget)
    let tree = alpha == 0 ? whole : try whole.pruned(alpha: alpha, budget: &call.budget)
    // A node has a dozen fields.
    try call.budget.store(tree.tree.nodes.count, times: 16)
    try call.budget.spend(x.rows, times: tree.depth + 1)
    call.put("classes", tree.classes)
    call.put(tree.tree) { node in call.put("counts", tree.counts.row(node)) }
    call.put("purity", tree.purity)
    call.put(path, alpha)
    call.putFit(y, try tree.predict(x))
    if let query = try call.query(work: tree.depth + 1) {
      call.put("predict", try tree.predict(query))
    }
    if let query = try call.optionalMatrix(.query) {
      try call.budget.spend(query.rows, times: tree.depth + tree.classes.count)
      call.put("predict_proba", try tree.probabilities(query))
    }
  }

  @Sendable static func regressionTree(_ call: Call) throws(EngineError) {
    let (x, y, alpha) = try (call.matrix(.x), call.list(.y), call.number(.pruning))
    let whole = try RegressionTree(x, y, options: options(call), budget: &call.budget)
    let path = try whole.costComplexityPath(budget: &call.budget)
    let tree = alpha == 0 ? whole : try whole.pruned(alpha: alpha, budget: &call.budget)
    // A node has a dozen fields.
    try call.budget.store(tree.tree.nodes.count, times: 16)
    try call.budget.spend(x.rows, times: tree.depth + 1)
    let predictions = try tree.predict(x)
    let metrics = try RegressionMetrics(y: y, predictions: predictions)
    call.put(tree.tree) { node in call.put("value", tree.means[node]) }
    call.put(path, alpha)
    call.put(metrics, predictions)
    if let query = try call.query(work: tree.depth + 1) {
      call.put("predict", try tree.predict(query))
    }
  }
}

extension Call {
  /// `depth`, `leaves`, `splits` and `nodes`; a node before what is below it, the left part first.
  func put(_ tree: Tree, _ content: (Int) -> Void) {
    put("depth", tree.depth)
    put("leaves", tree.leafCount)
    var inner: [Int] = []
    for (index, node) in tree.nodes.enumerated() where node.split != nil { inner.append(index) }
    put("splits", count: inner.count) { index in
      put(tree.nodes[inner[index]])
    }
    put("nodes", count: tree.nodes.count) { index in
      let node = tree.nodes[index]
      put(node)
      if node.split != nil {
        put("left", node.left)
        put("right", node.right)
      }
      content(index)
    }
  }

  private func put(_ node: Tree.Node) {
    if let split = node.split {
      put("feature", split.feature)
      put("threshold", split.threshold)
      put("gain", split.gain)
    }
    put("depth", node.depth)
    put("count", node.count)
    put("impurity", node.impurity)
  }

  /// `pruning`: the trees from the whole one to its root, and `cost` of the one that α leaves.
  fileprivate func put(_ path: CostComplexityPath, _ alpha: Double) {
    put("pruning", count: path.alphas.count) { step in
      put("alpha", path.alphas[step])
      put("leaves", path.leafCounts[step])
      put("impurity", path.impurities[step])
    }
    put("cost", path.cost(alpha: alpha))
  }
}
