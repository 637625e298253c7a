// Models fitted on many data sets of the same x predict a query q: with m(q) the mean of their
// predictions and f the truth, bias² = (m(q) − f(q))², variance = mean (prediction − m(q))², and
// the expected squared error of a new observation is bias² + variance + the noise's variance.
// Source: S. Geman, E. Bienenstock, R. Doursat, "Neural networks and the bias/variance dilemma",
// Neural Computation 4 (1992).

/// The parts of the expected error of a kind of model, at each query.
public struct BiasVariance: Equatable, Sendable {
  public let meanPrediction: [Double]
  public let biasSquared: [Double]
  public let variance: [Double]
  /// The variance of the observations about the truth.
  public let noise: Double
  /// The predictions of each set's model: one row a set, one column a query.
  public let predictions: Matrix

  /// The squared distance of a prediction from the truth, on average over the sets.
  public var errorToTruth: [Double] { sums(0) }
  /// The squared distance of a prediction from a new observation, on average.
  public var error: [Double] { sums(noise) }
  public var meanBiasSquared: Double { Statistics.plainMean(biasSquared) }
  public var meanVariance: Double { Statistics.plainMean(variance) }

  /// - Parameters:
  ///   - predictions: one row a data set, one column a query.
  ///   - truth: the truth at each query.
  ///   - noise: the variance of the observations about the truth.
  /// - Throws: `empty`, `shape`, `notFinite`, `negative`, `overflow`.
  public init(predictions: Matrix, truth: [Double], noise: Double) throws(EngineError) {
    guard predictions.rows > 0, predictions.columns > 0 else { throw .empty(.predictions) }
    try Check.finite(predictions.values, .predictions)
    try Check.count(truth, predictions.columns, .truth)
    try Check.finite(truth, .truth)
    try Check.finite(noise, .noise)
    guard noise >= 0 else { throw .negative(.noise) }
    var (means, biases, variances): ([Double], [Double], [Double]) = ([], [], [])
    for query in truth.indices {
      let values = predictions.column(query)
      let mean = Statistics.plainMean(values)
      let bias = mean - truth[query]
      means.append(mean)
      biases.append(bias * bias)
      variances.append(Statistics.plainVariance(values, mean: mean))
      guard biases[query].isFinite, variances[query].isFinite else {
        throw .overflow(.predictions)
      }
    }
    (meanPrediction, biasSquared, variance) = (means, biases, variances)
    self.noise = noise
    self.predictions = predictions
  }

  /// Fits a model on each set of targets of the same rows.
  ///
  /// - Parameter sets: one row a data set, one column a row of `x`.
  /// - Throws: as the other initialiser, `budgetExceeded`, and whatever the closures throw.
  public init<Model>(
    _ x: Matrix, sets: Matrix, query: Matrix, truth: [Double], noise: Double,
    budget: inout Budget,
    fit: (Matrix, [Double], inout Budget) throws(EngineError) -> Model,
    predict: (Model, Matrix, inout Budget) throws(EngineError) -> [Double]
  ) throws(EngineError) {
    try Check.sample(x)
    guard sets.columns == x.rows else {
      throw .shape(.sets, expected: x.rows, found: sets.columns)
    }
    try budget.store(sets.rows, times: query.rows)
    var predictions: [Double] = []
    for set in 0..<sets.rows {
      let model = try fit(x, sets.row(set), &budget)
      let values = try predict(model, query, &budget)
      try Check.count(values, query.rows, .predictions)
      predictions.append(contentsOf: values)
    }
    try self.init(
      predictions: Matrix(rows: sets.rows, columns: query.rows, trusted: predictions),
      truth: truth, noise: noise)
  }

  /// Observations of the truth with normal noise: row after row, one draw a number.
  ///
  /// - Parameters:
  ///   - truth: the truth at each x.
  ///   - deviation: the noise's standard deviation.
  /// - Throws: `empty`, `notFinite`, `negative`, `budgetExceeded`.
  public static func observations(
    truth: [Double], deviation: Double, sets: Int, seed: UInt64, budget: inout Budget
  ) throws(EngineError) -> Matrix {
    try Check.sample(truth, .truth)
    try Check.finite(deviation, .noise)
    guard deviation >= 0 else { throw .negative(.noise) }
    guard sets >= 0 else { throw .negative(.sets) }
    guard sets > 0 else { throw .empty(.sets) }
    try budget.spend(64 * truth.count, times: sets)
    try budget.store(truth.count, times: sets)
    var generator = Xoshiro256(seed: seed)
    var values: [Double] = []
    values.reserveCapacity(truth.count * sets)
    for _ in 0..<sets {
      for value in truth { values.append(value + deviation * generator.normal()) }
    }
    return Matrix(rows: sets, columns: truth.count, trusted: values)
  }

  private func sums(_ rest: Double) -> [Double] {
    var result = biasSquared
    for index in result.indices { result[index] += variance[index] + rest }
    return result
  }
}
