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
    try call.put(model.neighbours(query, budget: &call.budget), query.rows)
    call.put("votes", try model.votes(query, budget: &call.budget))
    call.put("predict", try model.predict(query, budget: &call.budget))
    call.put("predict_proba", try model.probabilities(query, budget: &call.budget))
  }

  @Sendable static func regression(_ call: Call) throws(EngineError) {
    let (x, y) = try (call.matrix(.x), call.list(.y))
    let model = try KNNRegression(
      x, y, k: call.integer(.k), metric: call.choice(.metric), weights: call.choice(.weights))
    guard let query = try call.optionalMatrix(.query) else {
      let predictions = try model.predict(x, budget: &call.budget)
      return call.put(try RegressionMetrics(y: y, predictions: predictions), predictions)
    }
    try call.put(model.neighbours(query, budget: &call.budget), query.rows)
    call.put("predict", try model.predict(query, budget: &call.budget))
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
