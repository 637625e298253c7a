import Engine

/// Trees that vote, or whose mean counts.
enum EnsembleOperations {
  static let all = [
    Operation(
      "bagging",
      """
      X matrix, y list, n integer = 10, seed seed?, samples lists?, feature_sets lists?, \
      max_depth integer?, min_samples_leaf integer = 1, \
      criterion gini|entropy|misclassification = gini, classes list?, regression flag = false, \
      x matrix?
      """, bagging),
    Operation(
      "random_forest",
      """
      X matrix, y list, n integer = 100, seed seed, max_features integer?, max_depth integer?, \
      min_samples_leaf integer = 1, criterion gini|entropy|misclassification = gini, \
      classes list?, regression flag = false, x matrix?
      """, randomForest),
    Operation("majority_vote", "yhat matrix, classes list", vote),
  ]

  /// With samples given, neither their number nor a seed is needed.
  @Sendable static func bagging(_ call: Call) throws(EngineError) {
    let (x, y, count) = try (call.matrix(.x), call.list(.y), call.integer(.n))
    let options = try TreeOperations.options(call, criterion: call.choice(.criterion))
    let samples = try call.optionalLists(.samples)
    let sets = try call.optionalLists(.featureSets) ?? []
    if call.flag(.regression) {
      let trees =
        if let samples {
          try RegressionEnsemble(
            x, y, samples: samples, featureSets: sets, options: options, budget: &call.budget)
        } else {
          try RegressionEnsemble(
            x, y, count: count, seed: call.seed(), options: options, budget: &call.budget)
        }
      return try call.answer(trees, x, y)
    }
    let classes = call.optionalList(.classes)
    let trees =
      if let samples {
        try TreeEnsemble.bagging(
          x, y, samples: samples, featureSets: sets, options: options, classes: classes,
          budget: &call.budget)
      } else {
        try TreeEnsemble.bagging(
          x, y, count: count, seed: call.seed(), options: options, classes: classes,
          budget: &call.budget)
      }
    try call.answer(trees, x, y)
  }

  @Sendable static func randomForest(_ call: Call) throws(EngineError) {
    let (x, y, count) = try (call.matrix(.x), call.list(.y), call.integer(.n))
    let options = try TreeOperations.options(call, criterion: call.choice(.criterion))
    let (seed, features) = try (call.seed(), call.optionalInteger(.features))
    if call.flag(.regression) {
      let trees = try RegressionEnsemble(
        x, y, count: count, seed: seed, features: features, options: options,
        budget: &call.budget)
      return try call.answer(trees, x, y)
    }
    let trees = try TreeEnsemble.randomForest(
      x, y, count: count, seed: seed, features: features, options: options,
      classes: call.optionalList(.classes), budget: &call.budget)
    try call.answer(trees, x, y)
  }

  @Sendable static func vote(_ call: Call) throws(EngineError) {
    let classes = call.list(.classes)
    let votes = try Votes.count(call.matrix(.predictions), classes: classes)
    call.put("votes", votes)
    call.put("winners", Votes.winners(votes))
  }
}

extension Call {
  private func put(_ trees: [Tree], _ samples: [[Int]]) {
    put("samples", samples)
    put("depths", trees.map { $0.depth })
    put("leaves", trees.map { $0.leafCount })
  }

  private func putOutOfBag(_ score: Double?, _ predictions: [Double?]) {
    put("oob", score)
    // An example that all trees saw has none.
    put("oob_predictions", predictions.map { $0 ?? .nan })
  }

  /// The steps that asking all trees about one example takes.
  private static func work(_ trees: [Tree]) -> Int { trees.reduce(1) { $0 + $1.depth + 1 } }

  fileprivate func answer(
    _ model: TreeEnsemble, _ x: Matrix, _ y: [Double]
  ) throws(EngineError) {
    let trees = model.trees.map { $0.tree }
    let work = Call.work(trees)
    try budget.spend(x.rows, times: work)
    let query = try optionalMatrix(.query)
    if let query { try budget.spend(query.rows, times: 3 * work) }
    put("classes", model.classes)
    put(trees, model.samples)
    putOutOfBag(model.outOfBagAccuracy, model.outOfBagPredictions)
    putFit(y, try model.predict(x))
    guard let query else { return }
    let votes = try model.votes(query)
    let count = Double(model.trees.count)
    put("votes", votes)
    put(
      "predict_proba",
      try Matrix(
        rows: votes.rows, columns: votes.columns, values: votes.values.map { $0 / count }))
    put("predict", try model.predict(query))
    put("tree_predictions", try model.treePredictions(query))
  }

  fileprivate func answer(
    _ model: RegressionEnsemble, _ x: Matrix, _ y: [Double]
  ) throws(EngineError) {
    let trees = model.trees.map { $0.tree }
    let work = Call.work(trees)
    try budget.spend(x.rows, times: work)
    let query = try optionalMatrix(.query)
    if let query { try budget.spend(query.rows, times: 3 * work) }
    let predictions = try model.predict(x)
    let metrics = try RegressionMetrics(y: y, predictions: predictions)
    put(trees, model.samples)
    putOutOfBag(model.outOfBagError, model.outOfBagPredictions)
    put(metrics, predictions)
    guard let query else { return }
    put("predict", try model.predict(query))
    put("spread", try model.spread(query))
    put("tree_predictions", try model.treePredictions(query))
  }
}
