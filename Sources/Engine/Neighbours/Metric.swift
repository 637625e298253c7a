/// How far apart two points are.
public enum Metric: Int32, CaseIterable, Sendable {
  /// √Σ d²
  case euclidean
  /// Σ |d|
  case manhattan
  /// max |d|
  case chebyshev

  /// The distance of two points, added up from the first coordinate to the last.
  ///
  /// - Throws: `shape`, `notFinite`; `overflow` if it is not finite.
  public func distance(_ a: [Double], _ b: [Double]) throws(EngineError) -> Double {
    try Check.finite(a, .x)
    try Check.count(b, a.count, .query)
    try Check.finite(b, .query)
    let result = length(comparable(a, 0, b, 0, a.count))
    guard result.isFinite else { throw .overflow(.x) }
    return result
  }

  /// A number that grows with the distance of two points stored among others: the square of a
  /// Euclidean distance, else the distance.
  func comparable(
    _ a: [Double], _ aStart: Int, _ b: [Double], _ bStart: Int, _ count: Int
  ) -> Double {
    var result = 0.0
    for index in 0..<count {
      let difference = a[aStart + index] - b[bStart + index]
      switch self {
      case .euclidean: result += difference * difference
      case .manhattan: result += difference.magnitude
      case .chebyshev: result = max(result, difference.magnitude)
      }
    }
    return result
  }

  /// The distance whose comparable number this is.
  func length(_ comparable: Double) -> Double {
    self == .euclidean ? comparable.squareRoot() : comparable
  }
}
