import Engine

/// Answers by the nearest examples.
enum NeighbourOperations {
  static let all = [
    Operation(
      "knn",
      """
      X matrix, y list, k integer = 5, metric euclidean|manhattan|chebyshev = euclidean, \
      weights uniform|distance = uniform, x matrix?, classes list?
      """, classifier),
    Operation(
      "knn_regression",
      """
      X matrix, y list, k integer = 5, metric euclidean|manhattan|chebyshev = euclidean, \
      weights uniform|distance = uniform, x matrix?
      """, regression),
    Operation(
      "distance", "X list, Z list, metric euclidean|manhattan|chebyshev = euclidean", distance),
  ]

  @Sendable static func classifier(_ call: Call) throws(EngineError) {
    let (x, y) = try (call.matrix(.x), call.list(.y))
    let model = try KNNClassifier(
      x, y, k: call.integer(.k), metric: call.choice(.metric), weights: call.choice(.weights),
      classes: call.optionalList(.classes))
    call.put("classes", model.classes)
    // Each example against all others takes long, so not on the way to a query's answer.
    guard let query = try call.optionalMatrix(.query) else {
      return call.putFit(y, try model.predict(x, budget: &call.budget))
    }
    let neighbours = try model.neighbours(query, budget: &call.budget)
    let votes = try model.votes(of: neighbours, budget: &call.budget)
    try call.put(neighbours, query.rows)
    call.put("votes", votes)
    call.put("predict", model.winners(of: votes))
    call.put("predict_proba", model.shares(of: votes))
  }

  @Sendable static func regression(_ call: Call) throws(EngineError) {
    let (x, y) = try (call.matrix(.x), call.list(.y))
    let model = try KNNRegression(
      x, y, k: call.integer(.k), metric: call.choice(.metric), weights: call.choice(.weights))
    guard let query = try call.optionalMatrix(.query) else {
      let predictions = try model.predict(x, budget: &call.budget)
      return call.put(try RegressionMetrics(y: y, predictions: predictions), predictions)
    }
    let neighbours = try model.neighbours(query, budget: &call.budget)
    try call.put(neighbours, query.rows)
    call.put("predict", try model.values(of: neighbours))
  }

  @Sendable static func distance(_ call: Call) throws(EngineError) {
    let metric: Metric = try call.choice(.metric)
    call.answer(try metric.distance(call.list(.x), call.list(.other)))
  }
}

extension Call {
  /// `neighbours` and `distances` of each query, nearest first.
  fileprivate func put(_ found: Neighbours, _ queries: Int) throws(EngineError) {
    var lists: [[Int]] = []
    for query in 0..<queries { lists.append(found.indices(of: query)) }
    put("neighbours", lists)
    put("distances", try Matrix(rows: queries, columns: found.k, values: found.distances))
  }
}
