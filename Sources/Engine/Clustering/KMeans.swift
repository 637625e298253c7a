// Lloyd's algorithm: assign every point to its nearest centroid, move every centroid to the mean
// of its points, until nothing changes. The inertia Σ |x_i − c(i)|² never grows.
// Source: S. P. Lloyd, "Least squares quantization in PCM", IEEE Transactions on Information
// Theory 28 (1982).
//
// Ties go to the lowest centroid. It stops when the assignment is that of the pass before, when no
// centroid moved, or after the greatest number of passes; the last pass counts. A cluster without
// points takes the point farthest from its own centroid, from a cluster that keeps another one
// (lowest index first); if all such points sit on their centroids, it stays where it is.

/// A clustering by k-means from given starting centroids.
public struct KMeans: Equatable, Sendable {
  /// One pass: assign, then move.
  public struct Pass: Equatable, Sendable {
    /// Each point's centroid.
    public let labels: [Int]
    /// The inertia of that assignment, before the centroids move.
    public let inertia: Double
    /// The centroids after moving, k × d.
    public let centroids: Matrix
  }

  /// k × d.
  public let centroids: Matrix
  /// The centroid nearest to each point, for the final centroids.
  public let labels: [Int]
  /// The sum of squared distances to the final centroids.
  public let inertia: Double
  /// Whether it stopped by itself.
  public let converged: Bool
  public let trace: [Pass]

  /// The number of passes.
  public var iterations: Int { trace.count }

  /// Clusters the rows of `x` from starting centroids, k × d.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `kGreaterThanN`, `negative` for the passes,
  ///   `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, start: Matrix, maximumPasses: Int = 300, budget: inout Budget
  ) throws(EngineError) {
    try KMeans.check(x, start, maximumPasses)
    var lloyd = Lloyd(x, start)
    var trace: [Pass] = []
    var converged = false
    var lastStart = start
    while trace.count < maximumPasses, !converged {
      try budget.spend(x.rows, times: (start.rows + 1) * x.columns)
      try budget.store(x.rows + start.values.count)
      lastStart = lloyd.centroids
      let inertia = lloyd.assign()
      guard inertia.isFinite else { throw .overflow(.x) }
      lloyd.move()
      converged = lloyd.centroids == lastStart || trace.last?.labels == lloyd.labels
      trace.append(Pass(labels: lloyd.labels, inertia: inertia, centroids: lloyd.centroids))
    }
    if let last = trace.last, last.centroids == lastStart {
      // The last pass moved nothing, so its assignment is that of the final centroids.
      inertia = last.inertia
    } else {
      try budget.spend(x.rows, times: start.values.count)
      inertia = lloyd.assign()
    }
    guard inertia.isFinite else { throw .overflow(.x) }
    labels = lloyd.labels
    centroids = lloyd.centroids
    self.converged = converged
    self.trace = trace
  }

  /// The nearest centroid of each row; ties go to the lowest.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func predict(_ query: Matrix) throws(EngineError) -> [Int] {
    guard query.columns == centroids.columns else {
      throw .shape(.query, expected: centroids.columns, found: query.columns)
    }
    try Check.finite(query.values, .query)
    var lloyd = Lloyd(query, centroids)
    _ = lloyd.assign()
    return lloyd.labels
  }

  private static func check(
    _ x: Matrix, _ start: Matrix, _ maximumPasses: Int
  ) throws(EngineError) {
    try Check.sample(x)
    guard start.rows > 0 else { throw .empty(.start) }
    guard start.columns == x.columns else {
      throw .shape(.start, expected: x.columns, found: start.columns)
    }
    try Check.finite(start.values, .start)
    guard start.rows <= x.rows else { throw .kGreaterThanN(k: start.rows, n: x.rows) }
    guard maximumPasses >= 0 else { throw .negative(.steps) }
  }
}
