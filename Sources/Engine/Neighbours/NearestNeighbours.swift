// The k nearest of n points, by comparing each query with every point: points are laid out eight
// at a time and taken in groups that fit the cache. In the dimensions that lessons use and up to
// 10⁵ points this is faster than walking a tree of boxes, which pays only in very few dimensions.
// Source: T. Cover, P. Hart, "Nearest neighbor pattern classification", IEEE Transactions on
// Information Theory 13 (1967).
//
// Ties go to the lower index. Euclidean distances are compared by their squares.

/// The nearest points of each query, nearest first.
public struct Neighbours: Equatable, Sendable {
  /// How many a query has.
  public let k: Int
  /// The points' indices, k a query.
  public let indices: [Int]
  /// Their distances, k a query, ascending.
  public let distances: [Double]

  /// The points nearest to a query; none outside the queries.
  public func indices(of query: Int) -> [Int] {
    guard query >= 0, (query + 1) * k <= indices.count else { return [] }
    return Array(indices[query * k..<(query + 1) * k])
  }

  /// The distances of ``indices(of:)``.
  public func distances(of query: Int) -> [Double] {
    guard query >= 0, (query + 1) * k <= distances.count else { return [] }
    return Array(distances[query * k..<(query + 1) * k])
  }
}

/// Points to search among.
public struct NearestNeighbours: Equatable, Sendable {
  public let x: Matrix
  public let metric: Metric

  /// - Throws: `empty`, `notFinite`.
  public init(_ x: Matrix, metric: Metric = .euclidean) throws(EngineError) {
    try Check.sample(x)
    self.x = x
    self.metric = metric
  }

  /// The k points nearest to each row.
  ///
  /// - Throws: `shape`, `notFinite`, `kGreaterThanN`, `outOfRange` for a k below 1, `overflow` if a
  ///   nearest distance is not finite, `budgetExceeded`.
  public func search(
    _ query: Matrix, k: Int, budget: inout Budget
  ) throws(EngineError) -> Neighbours {
    guard k >= 1 else { throw .outOfRange(.k) }
    guard k <= x.rows else { throw .kGreaterThanN(k: k, n: x.rows) }
    guard query.columns == x.columns else {
      throw .shape(.query, expected: x.columns, found: query.columns)
    }
    try Check.finite(query.values, .query)
    try budget.store(query.rows, times: 2 * k)
    try budget.store(x.values.count)
    try budget.spend(query.rows + 1, times: x.values.count)
    var lists = NearestLists(queries: query.rows, k: k)
    if k > 32 {
      try budget.spend(query.rows, times: 10 * x.rows)
      let points = PointBlocks(x, metric)
      for row in 0..<query.rows { lists.fill(row, from: points.distances(query, row)) }
    } else if metric == .euclidean, x.rows >= 1024, x.columns >= 3, query.rows >= 4,
      let filter = DistanceFilter(x)
    {
      filter.search(query, &lists)
    } else {
      PointBlocks(x, metric).search(query, &lists)
    }
    let distances = lists.distances.map { metric.length($0) }
    for distance in distances where !distance.isFinite { throw .overflow(.x) }
    return Neighbours(k: k, indices: lists.indices, distances: distances)
  }
}
