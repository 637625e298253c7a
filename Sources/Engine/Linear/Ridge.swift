// Ridge regression: w, b minimise Σ (w·x_i + b − y_i)² + α |w|²; b is not penalised.
// Source: A. E. Hoerl, R. W. Kennard, "Ridge regression", Technometrics 12 (1970).
//
// α = 0 is ordinary least squares, of least norm where features depend on one another.

/// A linear model with a penalty on its squared weights, and how well it fits its own data.
public struct Ridge: Equatable, Sendable {
  /// One weight a feature.
  public let weights: [Double]
  public let intercept: Double
  /// The sum of squared errors plus α times the squared norm.
  public let objective: Double
  /// The model's values on the data it was fitted to.
  public let predictions: [Double]
  public let metrics: RegressionMetrics

  /// |w|, the Euclidean norm of the weights.
  public var norm: Double { Norms.euclidean(weights) }
  /// The sum of the weights' absolute values.
  public var l1Norm: Double { Norms.absolute(weights) }

  /// Fits rows of `x` to `y` with the penalty `alpha` ≥ 0.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `negative`, `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], alpha: Double = 1, intercept hasIntercept: Bool = true,
    budget: inout Budget
  ) throws(EngineError) {
    try Check.regression(x, y)
    try Check.penalty(alpha)
    let fit = try LinearFit(x, y, alpha: alpha, hasIntercept: hasIntercept, budget: &budget)
    weights = fit.weights
    intercept = fit.intercept
    predictions = LinearModel.values(x, fit.weights, fit.intercept)
    metrics = try RegressionMetrics(y: y, predictions: predictions)
    let norm = Norms.euclidean(fit.weights)
    objective = metrics.mse * Double(x.rows) + alpha * norm * norm
  }

  /// The model's value for each row.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func predict(_ query: Matrix) throws(EngineError) -> [Double] {
    try LinearModel.predict(query, weights: weights, intercept: intercept)
  }
}
