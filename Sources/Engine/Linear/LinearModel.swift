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
    return values(x, weights, intercept)
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

  /// w·x + b for each row, four rows side by side.
  static func values(_ x: Matrix, _ weights: [Double], _ intercept: Double) -> [Double] {
    var result = [Double](repeating: 0, count: x.rows)
    values(x, weights, intercept, into: &result)
    return result
  }

  static func values(
    _ x: Matrix, _ weights: [Double], _ intercept: Double, into result: inout [Double]
  ) {
    let (columns, entries, factors) = (x.columns, x.values.span, weights.span)
    var out = result.mutableSpan
    var row = 0
    while row + 4 <= x.rows {
      var sums = SIMD4<Double>()
      let base = row * columns
      for column in 0..<columns {
        var four = SIMD4<Double>()
        four[0] = entries[base + column]
        four[1] = entries[base + columns + column]
        four[2] = entries[base + 2 * columns + column]
        four[3] = entries[base + 3 * columns + column]
        sums += SIMD4(repeating: factors[column]) * four
      }
      sums += SIMD4(repeating: intercept)
      for lane in 0..<4 { out[row + lane] = sums[lane] }
      row += 4
    }
    while row < x.rows {
      var sum = 0.0
      for column in 0..<columns { sum += factors[column] * entries[row * columns + column] }
      out[row] = sum + intercept
      row += 1
    }
  }
}
