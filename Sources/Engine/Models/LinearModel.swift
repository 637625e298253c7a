// f(x) = w·x + b, summed over the features from the first to the last, then b.

/// The linear function of given weights: what sliders move, and what models predict with.
public enum LinearModel {
  /// w·x + b for each row of `x`.
  ///
  /// - Throws: `shape`, `notFinite`.
  public static func predict(
    _ x: Matrix, weights: [Double], intercept: Double
  ) throws(EngineError) -> [Double] {
    guard x.columns == weights.count else {
      throw .shape(.query, expected: weights.count, found: x.columns)
    }
    try Check.finite(x.values, .query)
    try Check.finite(weights, .weights)
    try Check.finite(intercept, .intercept)
    var result = [Double](repeating: 0, count: x.rows)
    values(x, weights, intercept, into: &result)
    return result
  }

  /// The mean squared error of given weights.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `overflow`.
  public static func loss(
    _ x: Matrix, _ y: [Double], weights: [Double], intercept: Double
  ) throws(EngineError) -> Double {
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    try Check.finite(y, .y)
    let predictions = try predict(x, weights: weights, intercept: intercept)
    var sum = 0.0
    for index in y.indices {
      let residual = predictions[index] - y[index]
      sum += residual * residual
    }
    guard sum.isFinite else { throw .overflow(.weights) }
    return sum / Double(y.count)
  }

  static func values(
    _ x: Matrix, _ weights: [Double], _ intercept: Double, into result: inout [Double]
  ) {
    let (columns, entries) = (x.columns, x.values)
    for row in 0..<x.rows {
      var sum = 0.0
      let base = row * columns
      for column in 0..<columns { sum += weights[column] * entries[base + column] }
      result[row] = sum + intercept
    }
  }
}
