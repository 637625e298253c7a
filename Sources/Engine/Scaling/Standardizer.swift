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
    guard x.rows > 0, x.columns > 0 else { throw .empty(.x) }
    let means = try ColumnStatistics.means(x)
    var deviations = ColumnStatistics.variances(x, means: means)
    var scales = deviations
    for column in scales.indices {
      deviations[column] = deviations[column].squareRoot()
      guard deviations[column].isFinite else { throw .overflow(.x) }
      scales[column] = deviations[column] == 0 ? 1 : deviations[column]
    }
    (self.means, self.deviations, self.scales) = (means, deviations, scales)
  }

  /// - Throws: `shape` if there is not one column for each that was fitted.
  public func transform(_ x: Matrix) throws(EngineError) -> Matrix {
    try ColumnScaling.apply(x, offsets: means, scales: scales)
  }

  /// The data that ``transform(_:)`` brings to the given rows.
  ///
  /// - Throws: `shape` if there is not one column for each that was fitted.
  public func inverse(_ z: Matrix) throws(EngineError) -> Matrix {
    try ColumnScaling.revert(z, offsets: means, scales: scales)
  }
}
