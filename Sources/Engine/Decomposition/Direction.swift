// The variance along a direction u is uᵀ C u / uᵀ u.

/// Variances along a direction.
public enum Direction {
  /// - Parameter covariance: d × d.
  /// - Throws: `shape`, `notFinite`, `outOfRange` for a direction of length 0, `overflow`.
  public static func variance(
    _ covariance: Matrix, _ direction: [Double]
  ) throws(EngineError) -> Double {
    guard direction.count == covariance.columns, covariance.rows == covariance.columns else {
      throw .shape(.direction, expected: covariance.columns, found: direction.count)
    }
    try Check.finite(direction, .direction)
    var largest = 0.0
    for entry in direction { largest = max(largest, entry.magnitude) }
    guard largest > 0 else { throw .outOfRange(.direction) }
    // Brought to a largest entry of 1, so that no square leaves the range.
    var unit = direction
    for index in unit.indices { unit[index] /= largest }
    var (product, square) = (0.0, 0.0)
    for row in unit.indices {
      var sum = 0.0
      for column in unit.indices {
        sum += covariance.values[row * unit.count + column] * unit[column]
      }
      product += sum * unit[row]
      square += unit[row] * unit[row]
    }
    let variance = max(product / square, 0)
    guard variance.isFinite else { throw .overflow(.x) }
    return variance
  }
}
