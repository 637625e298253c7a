import Engine

/// Groups of examples, with each half-step of k-means.
enum ClusterOperations {
  static let all = [
    Operation(
      "kmeans",
      """
      X matrix, start matrix?, k integer?, init k-means++|random = k-means++, seed seed?, \
      restarts integer = 1, max_iter integer = 300, x matrix?
      """, kMeans),
    Operation("kmeans_plus_plus", "X matrix, chosen integers", plusPlus),
    Operation("silhouette", "X matrix, labels integers", silhouette),
    Operation(
      "elbow",
      """
      X matrix, order integers?, k integer?, init k-means++|random = k-means++, seed seed?, \
      restarts integer = 10, max_iter integer = 500
      """, elbow),
  ]

  /// From the centroids `start`, or from k that are drawn with a seed.
  @Sendable static func kMeans(_ call: Call) throws(EngineError) {
    let (x, passes) = try (call.matrix(.x), call.integer(.passes))
    if let start = try call.optionalMatrix(.start) {
      let fit = try KMeans(x, start: start, maximumPasses: passes, budget: &call.budget)
      return try call.answer(fit, x, start: start, inertias: [fit.inertia])
    }
    guard let k = try call.optionalInteger(.k) else { throw .empty(.k) }
    let runs = try KMeansRestarts(
      x, k: k, seeding: call.choice(.seeding), seed: call.seed(),
      restarts: call.integer(.restarts), maximumPasses: passes, budget: &call.budget)
    try call.answer(
      runs.best, x, start: x.selecting(rows: runs.starts[runs.bestStart]),
      inertias: runs.inertias)
  }

  @Sendable static func plusPlus(_ call: Call) throws(EngineError) {
    let result = try KMeansPlusPlus(
      call.matrix(.x), chosen: call.integers(.chosen), budget: &call.budget)
    call.put("potentials", result.potentials)
    call.put("probabilities", result.probabilities)
  }

  @Sendable static func silhouette(_ call: Call) throws(EngineError) {
    let result = try Silhouette(
      call.matrix(.x), labels: call.integers(.labels), budget: &call.budget)
    call.put("samples", result.samples)
    call.put("score", result.score)
  }

  /// The inertia for 1, 2, … clusters: from the first rows of `order`, or drawn with a seed.
  @Sendable static func elbow(_ call: Call) throws(EngineError) {
    let (x, passes) = try (call.matrix(.x), call.integer(.passes))
    if let order = try call.optionalIntegers(.order) {
      let elbow = try Elbow(x, order: order, maximumPasses: passes, budget: &call.budget)
      return call.answer(elbow.inertias)
    }
    guard let k = try call.optionalInteger(.k) else { throw .empty(.k) }
    let elbow = try Elbow(
      x, upTo: k, seeding: call.choice(.seeding), seed: call.seed(),
      restarts: call.integer(.restarts), maximumPasses: passes, budget: &call.budget)
    call.answer(elbow.inertias)
  }
}

extension Call {
  fileprivate func answer(
    _ fit: KMeans, _ x: Matrix, start: Matrix, inertias: [Double]
  ) throws(EngineError) {
    let objectives = try fit.objectives(x, budget: &budget)
    put("centroids", fit.centroids)
    put("labels", fit.labels)
    put("inertia", fit.inertia)
    put("iterations", fit.iterations)
    put("converged", fit.converged)
    put("trace", count: fit.trace.count) { pass in
      put("labels", fit.trace[pass].labels)
      put("inertia", fit.trace[pass].inertia)
      put("centroids", fit.trace[pass].centroids)
    }
    put("objectives", objectives)
    put("start", start)
    put("inertias", inertias)
    guard let query = try optionalMatrix(.query) else { return }
    try budget.spend(query.rows, times: fit.centroids.values.count)
    put("predict", try fit.predict(query))
  }
}
