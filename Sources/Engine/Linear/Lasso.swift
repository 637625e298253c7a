// The lasso: w, b minimise 1/(2n) Σ (w·x_i + b − y_i)² + α Σ|w_j|; b is not penalised.
// Sources: R. Tibshirani, "Regression shrinkage and selection via the lasso", Journal of the Royal
// Statistical Society B 58 (1996); J. Friedman, T. Hastie, R. Tibshirani, "Regularization paths for
// generalized linear models via coordinate descent", Journal of Statistical Software 33 (2010).
//
// One weight after another takes its best value, S(z_jᵀr/n + c_j w_j, α)/c_j with S(v, α) = v moved
// towards 0 by α, c_j = |z_j|²/n and r the residual without b. A constant feature has weight 0;
// where features are dependent, so that the minimiser is not unique, it is the one that passes in
// the features' order reach from w = 0.

/// A linear model with a penalty on its absolute weights, and how well it fits its own data.
public struct Lasso: Equatable, Sendable {
  /// One weight a feature; exactly 0 for those left out.
  public let weights: [Double]
  public let intercept: Double
  /// The objective after each pass over the features, the first before any.
  public let objectives: [Double]
  /// Whether a pass changed no weight by more than rounding before the passes ran out.
  public let converged: Bool
  /// The model's values on the data it was fitted to.
  public let predictions: [Double]
  public let metrics: RegressionMetrics

  /// The value that the weights minimise.
  public var objective: Double { objectives[objectives.count - 1] }
  /// |w|, the Euclidean norm of the weights.
  public var norm: Double { Norms.euclidean(weights) }
  /// The sum of the weights' absolute values.
  public var l1Norm: Double { Norms.absolute(weights) }
  /// How many features have a weight other than 0.
  public var selected: Int {
    var count = 0
    for weight in weights where weight != 0 { count += 1 }
    return count
  }

  /// Fits rows of `x` to `y` with the penalty `alpha` ≥ 0.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `negative`, `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], alpha: Double = 1, intercept hasIntercept: Bool = true,
    maximumPasses: Int = 100_000, budget: inout Budget
  ) throws(EngineError) {
    try Check.regression(x, y)
    try Check.penalty(alpha)
    guard maximumPasses >= 0 else { throw .negative(.steps) }
    var descent = try CoordinateDescent(x, y, hasIntercept: hasIntercept, budget: &budget)
    converged = try descent.run(alpha: alpha, maximumPasses: maximumPasses, budget: &budget)
    weights = descent.weights
    objectives = descent.objectives
    intercept = try descent.intercept()
    predictions = LinearModel.values(x, weights, intercept)
    metrics = try RegressionMetrics(y: y, predictions: predictions)
  }

  /// The model's value for each row.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func predict(_ query: Matrix) throws(EngineError) -> [Double] {
    try LinearModel.predict(query, weights: weights, intercept: intercept)
  }

  /// The least α for which all weights are 0: max_j |z_jᵀt|/n for centred columns and target.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `overflow`, `budgetExceeded`.
  public static func largestAlpha(
    _ x: Matrix, _ y: [Double], intercept hasIntercept: Bool = true, budget: inout Budget
  ) throws(EngineError) -> Double {
    try Check.regression(x, y)
    let descent = try CoordinateDescent(x, y, hasIntercept: hasIntercept, budget: &budget)
    return descent.largestAlpha
  }
}
