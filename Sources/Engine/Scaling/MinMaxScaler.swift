// z = (x − min) / (max − min) for each column; a range of 0 divides by 1. Nothing is clipped.

/// Shifts and scales columns so that what was fitted spans 0 to 1.
public struct MinMaxScaler: Equatable, Sendable {
  public let minima: [Double]
  public let maxima: [Double]
  /// What columns are divided by: the range, or 1 where it is 0.
  public let scales: [Double]

  /// - Throws: `empty`, `notFinite`, `overflow` if a range is not finite.
  public init(_ x: Matrix) throws(EngineError) {
    try Check.sample(x)
    var minima = x.row(0)
    var maxima = minima
    for row in 1..<max(x.rows, 1) {
      for column in 0..<x.columns {
        let value = x.values[row * x.columns + column]
        if value < minima[column] { minima[column] = value }
        if value > maxima[column] { maxima[column] = value }
      }
    }
    var scales = maxima
    for column in scales.indices {
      let range = maxima[column] - minima[column]
      guard range.isFinite else { throw .overflow(.x) }
      scales[column] = range == 0 ? 1 : range
    }
    (self.minima, self.maxima, self.scales) = (minima, maxima, scales)
  }

  /// - Throws: `shape` if there is not one column for each that was fitted.
  public func transform(_ x: Matrix) throws(EngineError) -> Matrix {
    try ColumnScaling.apply(x, offsets: minima, scales: scales)
  }

  /// The data that ``transform(_:)`` brings to the given rows.
  ///
  /// - Throws: `shape` if there is not one column for each that was fitted.
  public func inverse(_ z: Matrix) throws(EngineError) -> Matrix {
    try ColumnScaling.revert(z, offsets: minima, scales: scales)
  }
}
