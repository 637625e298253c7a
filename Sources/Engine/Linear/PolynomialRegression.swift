// f(x) = Σ_k a_k x^k of a given degree, fitted by least squares, plus α Σ_{k≥1} a_k² where a
// penalty is asked for. The fit is made in Legendre polynomials of x mapped to [−1, 1], so that a
// degree of 15, or years as x, lose no digits; predictions are made from them too. The a_k are
// what those polynomials come to in powers of x.
// Source: T. Hastie, R. Tibshirani, J. Friedman, The Elements of Statistical Learning, chapter 5.
//
// Fewer distinct x than coefficients: of the curves that fit best, the one with the least sum of
// squared Legendre coefficients (or the least penalty, with α).

/// A polynomial of one variable fitted to data.
public struct PolynomialRegression: Equatable, Sendable {
  /// The degrees that can be fitted.
  public static let degrees = 1...30

  /// The coefficients of x⁰, x¹, …
  public let coefficients: [Double]
  /// How many coefficients the data determines.
  public let rank: Int
  /// The curve's values at the x it was fitted to.
  public let predictions: [Double]
  public let metrics: RegressionMetrics
  private let basis: Legendre
  private let inner: [Double]

  /// The coefficients of x¹, x², …
  public var weights: [Double] { Array(coefficients.dropFirst()) }
  /// The coefficient of x⁰.
  public var intercept: Double { coefficients[0] }
  /// |w|, the Euclidean norm of the weights.
  public var norm: Double { Norms.euclidean(weights) }
  /// The sum of the weights' absolute values.
  public var l1Norm: Double { Norms.absolute(weights) }

  /// Fits a polynomial through points (x, y) with a penalty `alpha` ≥ 0 on the weights.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `outOfRange` for the degree, `negative`, `overflow`,
  ///   `budgetExceeded`.
  public init(
    _ x: [Double], _ y: [Double], degree: Int, alpha: Double = 0, budget: inout Budget
  ) throws(EngineError) {
    try Check.pair(x, .x, y, .y)
    guard PolynomialRegression.degrees.contains(degree) else { throw .outOfRange(.degree) }
    try Check.penalty(alpha)
    try budget.spend(x.count, times: degree * (degree + 6))
    basis = Legendre(x, degree: degree)
    let powers = basis.powers()
    let fit = try PolynomialFit(basis, x, y, powers: powers, alpha: alpha, budget: &budget)
    inner = fit.solution
    rank = fit.rank
    var coefficients = [Double](repeating: 0, count: degree + 1)
    for k in 0...degree {
      for power in 0...k { coefficients[power] += inner[k] * powers[k][power] }
    }
    for value in coefficients where !value.isFinite { throw .overflow(.x) }
    self.coefficients = coefficients
    predictions = basis.values(x, inner)
    metrics = try RegressionMetrics(y: y, predictions: predictions)
  }

  /// The curve's value at each x.
  ///
  /// - Throws: `notFinite`, `overflow`.
  public func predict(_ query: [Double]) throws(EngineError) -> [Double] {
    try Check.finite(query, .query)
    let result = basis.values(query, inner)
    for value in result where !value.isFinite { throw .overflow(.query) }
    return result
  }
}
