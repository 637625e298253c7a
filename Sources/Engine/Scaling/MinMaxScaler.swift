// z = (x − min) / (max − min) for each column; a range of 0 divides by 1. Nothing is clipped.

/// Shifts and scales columns so that what was fitted spans 0 to 1.
public struct MinMaxScaler: Equatable, Sendable {
  public let minima: [Double]
  public let maxima: [Double]

  /// - Throws: `empty`, `notFinite`, `overflow` if a range is not finite.
  public init(_ x: Matrix) throws(EngineError) {
    try Check.sample(x)
    var (minima, maxima): ([Double], [Double]) = ([], [])
    for column in 0..<x.columns {
      let values = x.column(column)
      minima.append(try Statistics.minimum(values))
      maxima.append(try Statistics.maximum(values))
      guard (maxima[column] - minima[column]).isFinite else { throw .overflow(.x) }
    }
    (self.minima, self.maxima) = (minima, maxima)
  }

  /// - Throws: `shape` if there is not one column for each that was fitted.
  public func transform(_ x: Matrix) throws(EngineError) -> Matrix {
    guard x.columns == minima.count else {
      throw .shape(.query, expected: minima.count, found: x.columns)
    }
    var result = x
    for row in 0..<x.rows {
      for column in 0..<x.columns {
        let index = row * x.columns + column
        let range = maxima[column] - minima[column]
        result.values[index] = (x.values[index] - minima[column]) / (range == 0 ? 1 : range)
      }
    }
    return result
  }
}
