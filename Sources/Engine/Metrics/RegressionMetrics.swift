// With e_i = y_i − ŷ_i: mse = Σe²/n, rmse = √mse, mae = Σ|e|/n, r² = 1 − Σe²/Σ(y − ȳ)².
// Source: T. Hastie, R. Tibshirani, J. Friedman, The Elements of Statistical Learning, chapter 3.
//
// r² is 0/0 for one example: NaN. For a constant y it is 1 if the prediction is exact, else 0.

/// How far predictions are from the targets they were made for.
public struct RegressionMetrics: Equatable, Sendable {
  /// The mean squared error.
  public let mse: Double
  /// The root of the mean squared error.
  public let rmse: Double
  /// The mean absolute error.
  public let mae: Double
  /// The share of the targets' variance that the predictions account for.
  public let r2: Double
  /// The largest absolute error.
  public let maximumError: Double
  /// The median of the absolute errors.
  public let medianAbsoluteError: Double

  /// - Throws: `empty`, `shape`, `notFinite`.
  public init(y: [Double], predictions: [Double]) throws(EngineError) {
    try Check.pair(y, .y, predictions, .predictions)
    var errors = y
    for index in errors.indices { errors[index] = (y[index] - predictions[index]).magnitude }
    let squares = RegressionMetrics.squares(errors)
    let n = Double(y.count)
    mse = squares / n
    rmse = mse.squareRoot()
    mae = Statistics.plainSum(errors) / n
    r2 = RegressionMetrics.r2(y: y, squares: squares)
    // An overflowing difference of finite numbers is an infinite error, not a bad argument.
    guard mse.isFinite else { throw .overflow(.predictions) }
    maximumError = try Statistics.maximum(errors)
    medianAbsoluteError = Statistics.plainMedian(&errors)
  }

  static func squares(_ values: [Double]) -> Double {
    var sum = 0.0
    for value in values { sum += value * value }
    return sum
  }

  private static func r2(y: [Double], squares: Double) -> Double {
    guard y.count > 1 else { return .nan }
    let mean = Statistics.plainMean(y)
    var total = 0.0
    for value in y { total += (value - mean) * (value - mean) }
    if total == 0 { return squares == 0 ? 1 : 0 }
    return 1 - squares / total
  }
}
