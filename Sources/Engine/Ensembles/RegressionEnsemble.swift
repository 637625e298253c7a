// Bagging of regression trees: the prediction is the mean of the trees'.
// Source: L. Breiman, "Bagging predictors", Machine Learning 24 (1996).

/// Regression trees, each grown on its own sample of the rows, whose mean is the prediction.
public struct RegressionEnsemble: Equatable, Sendable {
  public let trees: [RegressionTree]
  /// The rows that each tree was grown on; a row may occur several times.
  public let samples: [[Int]]
  /// The mean of the trees that did not see a row; none where every tree saw it.
  public let outOfBagPredictions: [Double?]
  /// The mean squared error of those predictions; none if there are none.
  public let outOfBagError: Double?

  /// Bagging with samples drawn by a generator with this seed, or a random forest if the number
  /// of features that a split may choose from is given.
  ///
  /// - Throws: see ``RegressionTree/init(_:_:options:budget:)``; `outOfRange` for a count below 1
  ///   or a number of features outside 1…d.
  public init(
    _ x: Matrix, _ y: [Double], count: Int, seed: UInt64, features: Int? = nil,
    options: TreeOptions = .init(), budget: inout Budget
  ) throws(EngineError) {
    if let features, features < 1 || features > x.columns { throw .outOfRange(.features) }
    try self.init(
      x, y, plan: SamplePlan(count: count, seed: seed, splitFeatures: features),
      options: options, budget: &budget)
  }

  /// Bagging on given samples; see
  /// ``TreeEnsemble/bagging(_:_:samples:featureSets:options:classes:budget:)``.
  public init(
    _ x: Matrix, _ y: [Double], samples: [[Int]], featureSets: [[Int]] = [],
    options: TreeOptions = .init(), budget: inout Budget
  ) throws(EngineError) {
    try self.init(
      x, y, plan: SamplePlan(samples: samples, featureSets: featureSets), options: options,
      budget: &budget)
  }

  private init(
    _ x: Matrix, _ y: [Double], plan: SamplePlan, options: TreeOptions, budget: inout Budget
  ) throws(EngineError) {
    try options.check()
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    try Check.finite(y, .y)
    let order = try FeatureOrder(x, budget: &budget)
    var plan = plan
    var (trees, samples): ([RegressionTree], [[Int]]) = ([], [])
    var bag = OutOfBag(rows: x.rows, columns: 1)
    for index in 0..<plan.count {
      let (sample, features) = try plan.sample(index, x, &budget)
      let tree = try RegressionTree(
        order.resampled(rows: sample, features: features), y, columns: x.columns,
        options: options, sampler: &plan.sampler, budget: &budget)
      bag.visit(sample, x, tree.tree) { $0[$1] += tree.means[$2] }
      trees.append(tree)
      samples.append(sample)
    }
    self.trees = trees
    self.samples = samples
    var predictions = [Double?](repeating: nil, count: x.rows)
    var (squares, judged) = (0.0, 0.0)
    for row in 0..<x.rows where bag.visits[row] > 0 {
      let prediction = bag.sums[row] / Double(bag.visits[row])
      predictions[row] = prediction
      judged += 1
      squares += (prediction - y[row]) * (prediction - y[row])
    }
    guard squares.isFinite else { throw .overflow(.y) }
    outOfBagPredictions = predictions
    outOfBagError = judged > 0 ? squares / judged : nil
  }

  /// What each tree says of each row: trees × rows.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func treePredictions(_ query: Matrix) throws(EngineError) -> Matrix {
    var values: [Double] = []
    for tree in trees { values.append(contentsOf: try tree.predict(query)) }
    return Matrix(rows: trees.count, columns: query.rows, trusted: values)
  }

  /// The mean of the trees' predictions.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func predict(_ query: Matrix) throws(EngineError) -> [Double] {
    var sums = [Double](repeating: 0, count: query.rows)
    for tree in trees {
      let values = try tree.predict(query)
      for row in sums.indices { sums[row] += values[row] }
    }
    return sums.map { $0 / Double(trees.count) }
  }

  /// The population variance of the trees' predictions for each row.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func spread(_ query: Matrix) throws(EngineError) -> [Double] {
    let predictions = try treePredictions(query)
    return (0..<query.rows).map { row in
      let values = predictions.column(row)
      return Statistics.plainVariance(values, mean: Statistics.plainMean(values))
    }
  }
}
