// z = (x − mean) / s, s the population standard deviation of each column, or 1 where it is 0.
// A column of equal values becomes exactly 0, whatever its value's rounding.

/// Centres columns and scales them to unit population variance.
public struct Standardizer: Equatable, Sendable {
  public let means: [Double]
  /// The population standard deviations.
  public let deviations: [Double]
  /// What columns are divided by: the deviation, or 1 where it is 0.
  public let scales: [Double]

  /// - Throws: `empty`, `notFinite`, `overflow`.
  public init(_ x: Matrix) throws(EngineError) {
    try Check.sample(x)
    var (means, deviations, scales): ([Double], [Double], [Double]) = ([], [], [])
    for column in 0..<x.columns {
      let values = x.column(column)
      let mean = Statistics.plainMean(values)
      let deviation = Statistics.plainVariance(values, mean: mean).squareRoot()
      guard mean.isFinite, deviation.isFinite else { throw .overflow(.x) }
      means.append(mean)
      deviations.append(deviation)
      scales.append(deviation == 0 ? 1 : deviation)
    }
    (self.means, self.deviations, self.scales) = (means, deviations, scales)
  }

  /// - Throws: `shape` if there is not one column for each that was fitted.
  public func transform(_ x: Matrix) throws(EngineError) -> Matrix {
    guard x.columns == means.count else {
      throw .shape(.query, expected: means.count, found: x.columns)
    }
    var result = x
    for row in 0..<x.rows {
      for column in 0..<x.columns {
        let index = row * x.columns + column
        result.values[index] = (x.values[index] - means[column]) / scales[column]
      }
    }
    return result
  }
}
