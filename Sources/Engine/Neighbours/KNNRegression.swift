// k-nearest-neighbour regression: the mean of the k nearest examples' targets, by their weights.
// Source: T. Hastie, R. Tibshirani, J. Friedman, The Elements of Statistical Learning, 2.3.2.
//
// Of equally near examples the first counts. k = n gives the mean of all (uniform weights). See
// NeighbourWeights for examples at distance 0.

/// A regression by the mean of the nearest examples.
public struct KNNRegression: Equatable, Sendable {
  public let k: Int
  public let weights: NeighbourWeights
  public let points: NearestNeighbours
  public let targets: [Double]

  /// Keeps the rows of `x` and their targets.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `kGreaterThanN`, `outOfRange` for a k below 1.
  public init(
    _ x: Matrix, _ y: [Double], k: Int, metric: Metric = .euclidean,
    weights: NeighbourWeights = .uniform
  ) throws(EngineError) {
    points = try NearestNeighbours(x, metric: metric)
    try Check.count(y, x.rows, .y)
    try Check.finite(y, .y)
    guard k >= 1 else { throw .outOfRange(.k) }
    guard k <= x.rows else { throw .kGreaterThanN(k: k, n: x.rows) }
    self.k = k
    self.weights = weights
    targets = y
  }

  /// The examples nearest to each row.
  ///
  /// - Throws: see ``NearestNeighbours/search(_:k:budget:)``.
  public func neighbours(
    _ query: Matrix, budget: inout Budget
  ) throws(EngineError) -> Neighbours {
    try points.search(query, k: k, budget: &budget)
  }

  /// The value of each row.
  ///
  /// - Throws: `overflow` also if the targets' sum is not finite; see
  ///   ``NearestNeighbours/search(_:k:budget:)``.
  public func predict(_ query: Matrix, budget: inout Budget) throws(EngineError) -> [Double] {
    try values(of: neighbours(query, budget: &budget))
  }

  /// The value of each query.
  ///
  /// - Parameter neighbours: what ``neighbours(_:budget:)`` found.
  /// - Throws: `overflow` if the targets' sum is not finite.
  public func values(of neighbours: Neighbours) throws(EngineError) -> [Double] {
    var result = [Double](repeating: 0, count: neighbours.indices.count / k)
    var weights = [Double](repeating: 1, count: k)
    for row in result.indices {
      self.weights.weights(neighbours.distances, row * k, k, into: &weights)
      var (sum, total) = (0.0, 0.0)
      for place in 0..<k {
        sum += weights[place] * targets[neighbours.indices[row * k + place]]
        total += weights[place]
      }
      result[row] = sum / total
      guard result[row].isFinite else { throw .overflow(.y) }
    }
    return result
  }
}
