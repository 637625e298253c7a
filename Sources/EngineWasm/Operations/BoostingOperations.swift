import Engine

/// Models made of many small ones, each for what those before it leave.
enum BoostingOperations {
  static let all = [
    Operation(
      "adaboost",
      """
      X matrix, y list, rounds integer, criterion weighted_error|weighted_gini = weighted_error, \
      x matrix?
      """, adaBoost),
    Operation(
      "gradient_boosting",
      """
      X matrix, y list, rounds integer, lr number = 0.1, max_depth integer = 1, \
      min_samples_leaf integer = 1, x matrix?
      """, gradientBoosting),
    Operation("boost_weights", "weights list, y list, yhat list", weights),
  ]

  @Sendable static func adaBoost(_ call: Call) throws(EngineError) {
    let (x, y) = try (call.matrix(.x), call.list(.y))
    let model = try AdaBoost(
      x, y, rounds: call.integer(.rounds), criterion: call.choice(.criterion),
      budget: &call.budget)
    let staged = try model.staged(x, budget: &call.budget)
    call.put("alphas", model.alphas)
    call.put("errors", model.errors)
    call.put("stumps", count: model.stumps.count) { round in
      call.put("feature", model.stumps[round].feature)
      call.put("threshold", model.stumps[round].threshold)
      call.put("polarity", model.stumps[round].polarity)
    }
    call.put("weights", model.weights)
    call.put("scores", model.scores)
    call.put("staged", staged)
    call.put("staged_error", model.stagedErrors)
    call.put("staged_loss", model.stagedLosses)
    call.put("bounds", model.bounds)
    guard let query = try call.optionalMatrix(.query) else { return }
    try call.budget.spend(query.rows, times: 2 * model.rounds + 2)
    call.put("decision", try model.scores(query))
    call.put("predict", try model.predict(query))
    call.put("staged_predict", try model.staged(query, budget: &call.budget))
  }

  @Sendable static func gradientBoosting(_ call: Call) throws(EngineError) {
    let (x, y) = try (call.matrix(.x), call.list(.y))
    let model = try GradientBoosting(
      x, y,
      options: .init(
        rounds: call.integer(.rounds), rate: call.number(.rate),
        tree: TreeOperations.options(call)), budget: &call.budget)
    let staged = try model.staged(x, budget: &call.budget)
    let metrics = try RegressionMetrics(y: y, predictions: model.predictions)
    call.put("start", model.start)
    try call.budget.store(model.trees.reduce(0) { $0 + $1.tree.nodes.count }, times: 16)
    call.put("stumps", count: model.trees.count) { round in
      let tree = model.trees[round]
      call.put(tree.tree) { node in call.put("value", tree.means[node]) }
    }
    call.put("staged", staged)
    call.put("staged_loss", model.stagedLosses)
    call.put(metrics, model.predictions)
    guard let query = try call.optionalMatrix(.query) else { return }
    let stages = try model.staged(query, budget: &call.budget)
    call.put("predict", stages.row(stages.rows - 1))
    call.put("staged_predict", stages)
  }

  @Sendable static func weights(_ call: Call) throws(EngineError) {
    let update = try BoostWeights(
      call.list(.weights), y: call.list(.y), predictions: call.list(.predictions))
    call.put("error", update.error)
    call.put("alpha", update.alpha)
    call.put("normaliser", update.normaliser)
    call.put("weights", update.weights)
  }
}
