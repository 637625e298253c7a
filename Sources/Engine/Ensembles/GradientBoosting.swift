// Gradient boosting of the squared error: F_0 is the mean of y; each round grows a regression
// tree on the residuals y − F and adds it, F ← F + rate · tree.
// Source: J. Friedman, "Greedy function approximation: a gradient boosting machine", Annals of
// Statistics 29 (2001).
//
// No rounds: the mean. Residuals that are all equal, or features that are all constant: a round's
// tree is one leaf, the residuals' mean. A rate above 1 overshoots, and the loss may grow.

/// Regression trees, each grown on what those before it leave.
public struct GradientBoosting: Equatable, Sendable {
  public struct Options: Equatable, Sendable {
    public var rounds: Int
    /// What each tree is multiplied by.
    public var rate: Double
    public var tree: TreeOptions

    public init(rounds: Int, rate: Double = 0.1, tree: TreeOptions = .init(maximumDepth: 1)) {
      self.rounds = rounds
      self.rate = rate
      self.tree = tree
    }
  }

  /// The mean of the targets.
  public let start: Double
  /// One a round; its leaves hold mean residuals, before the rate.
  public let trees: [RegressionTree]
  public let rate: Double
  /// The mean squared error before each round and after the last: rounds + 1.
  public let stagedLosses: [Double]
  /// The final predictions for the examples.
  public let predictions: [Double]
  /// The number of features.
  public let columns: Int

  /// Boosts on the rows of `x` and their targets.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `negative` for the rounds, the rate or the depth,
  ///   `outOfRange` for the leaf size, `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], options: Options, budget: inout Budget
  ) throws(EngineError) {
    try GradientBoosting.check(x, y, options)
    let order = try FeatureOrder(x, budget: &budget)
    let start = Statistics.plainMean(y)
    guard start.isFinite else { throw .overflow(.y) }
    var values = [Double](repeating: start, count: y.count)
    var residuals = values
    var losses = [try GradientBoosting.loss(y, values, into: &residuals)]
    var trees: [RegressionTree] = []
    try budget.store(2 * x.rows)
    for _ in 0..<options.rounds {
      try budget.spend(x.rows, times: 10)
      var sampler = FeatureSampler.all
      let tree = try RegressionTree(
        order, residuals, columns: x.columns, options: options.tree, sampler: &sampler,
        budget: &budget)
      GradientBoosting.add(tree, options.rate, x, &values)
      losses.append(try GradientBoosting.loss(y, values, into: &residuals))
      trees.append(tree)
    }
    self.start = start
    self.trees = trees
    rate = options.rate
    stagedLosses = losses
    predictions = values
    columns = x.columns
  }

  /// The value of each row.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func predict(_ query: Matrix) throws(EngineError) -> [Double] {
    var values = try start(query)
    for tree in trees { GradientBoosting.add(tree, rate, query, &values) }
    return values
  }

  /// The value of each row before each round and after the last: (rounds + 1) × rows.
  ///
  /// - Throws: `shape`, `notFinite`, `budgetExceeded`.
  public func staged(_ query: Matrix, budget: inout Budget) throws(EngineError) -> Matrix {
    var values = try start(query)
    try budget.spend(query.rows, times: 10 * trees.count)
    try budget.store(query.rows, times: trees.count + 1)
    var result = values
    for tree in trees {
      GradientBoosting.add(tree, rate, query, &values)
      result.append(contentsOf: values)
    }
    return Matrix(rows: trees.count + 1, columns: query.rows, trusted: result)
  }

  private func start(_ query: Matrix) throws(EngineError) -> [Double] {
    guard query.columns == columns else {
      throw .shape(.query, expected: columns, found: query.columns)
    }
    try Check.finite(query.values, .query)
    return [Double](repeating: start, count: query.rows)
  }

  private static func add(
    _ tree: RegressionTree, _ rate: Double, _ x: Matrix, _ values: inout [Double]
  ) {
    let leaves = tree.tree.leaves(trusted: x)
    for row in values.indices { values[row] += rate * tree.means[leaves[row]] }
  }

  private static func check(
    _ x: Matrix, _ y: [Double], _ options: Options
  ) throws(EngineError) {
    try options.tree.check()
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    try Check.finite(y, .y)
    try Check.finite(options.rate, .rate)
    guard options.rate >= 0 else { throw .negative(.rate) }
    guard options.rounds >= 0 else { throw .negative(.rounds) }
  }

  /// The mean squared error, whose residuals it keeps.
  private static func loss(
    _ y: [Double], _ values: [Double], into residuals: inout [Double]
  ) throws(EngineError) -> Double {
    var sum = 0.0
    for row in y.indices {
      let residual = y[row] - values[row]
      residuals[row] = residual
      sum += residual * residual
    }
    guard sum.isFinite else { throw .overflow(.y) }
    return sum / Double(y.count)
  }
}
