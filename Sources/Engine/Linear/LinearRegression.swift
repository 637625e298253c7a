// Ordinary least squares: w, b minimise Σ (w·x_i + b − y_i)².
// With an intercept, the columns and y are centred, w solves the centred problem and
// b = ȳ − w·x̄. Without one, b = 0 and nothing is centred.
// Source: T. Hastie, R. Tibshirani, J. Friedman, The Elements of Statistical Learning, 3.2.
//
// Dependent features: of all minimisers the one with the least |w| (the intercept is free). So a
// constant feature has weight 0, and one example gives w = 0, b = y.

/// A fitted linear model and how well it fits its own data.
public struct LinearRegression: Equatable, Sendable {
  /// One weight a feature.
  public let weights: [Double]
  public let intercept: Double
  /// How many of the (centred) features are independent.
  public let rank: Int
  /// The model's values on the data it was fitted to.
  public let predictions: [Double]
  public let metrics: RegressionMetrics

  /// Fits rows of `x` to `y`.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], intercept hasIntercept: Bool = true, budget: inout Budget
  ) throws(EngineError) {
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    try Check.finite(y, .y)
    let fit = try LinearFit(x, y, alpha: 0, hasIntercept: hasIntercept, budget: &budget)
    weights = fit.weights
    rank = fit.rank
    intercept = fit.intercept
    predictions = LinearModel.values(x, fit.weights, fit.intercept)
    metrics = try RegressionMetrics(y: y, predictions: predictions)
  }

  /// The model's value for each row.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func predict(_ query: Matrix) throws(EngineError) -> [Double] {
    try LinearModel.predict(query, weights: weights, intercept: intercept)
  }
}
