// k-means from several random starts, of which the one with the least inertia is kept (the first
// of equals). One xoshiro256** generator of the seed makes the draws of all starts in turn.

/// How starting centroids are drawn from the points.
public enum KMeansSeeding: Int32, CaseIterable, Sendable {
  /// By ``KMeansPlusPlus``.
  case plusPlus
  /// k different points, each set equally likely: the first k of a random order.
  case random

  /// The rows of `x` to start from.
  ///
  /// - Throws: `empty`, `notFinite`, `outOfRange` for k < 1, `kGreaterThanN`, `overflow`,
  ///   `budgetExceeded`.
  public func choose(
    _ x: Matrix, k: Int, using generator: inout Xoshiro256, budget: inout Budget
  ) throws(EngineError) -> [Int] {
    if self == .plusPlus {
      return try KMeansPlusPlus.choose(x, k: k, using: &generator, budget: &budget)
    }
    try Check.sample(x)
    guard k >= 1 else { throw .outOfRange(.k) }
    guard k <= x.rows else { throw .kGreaterThanN(k: k, n: x.rows) }
    try budget.spend(x.rows)
    return Array(generator.permutation(x.rows).prefix(k))
  }
}

/// The best of several clusterings from random starts.
public struct KMeansRestarts: Equatable, Sendable {
  public let best: KMeans
  /// Which of the starts led to it, from 0.
  public let bestStart: Int
  /// The rows each start took for its centroids.
  public let starts: [[Int]]
  /// The final inertia of each start.
  public let inertias: [Double]

  /// - Throws: as ``KMeans``, and `outOfRange` for k < 1 or fewer than one restart.
  public init(
    _ x: Matrix, k: Int, seeding: KMeansSeeding = .plusPlus, seed: UInt64, restarts: Int = 1,
    maximumPasses: Int = 300, budget: inout Budget
  ) throws(EngineError) {
    guard restarts >= 1 else { throw .outOfRange(.restarts) }
    var generator = Xoshiro256(seed: seed)
    func run(_ budget: inout Budget) throws(EngineError) -> ([Int], KMeans) {
      let rows = try seeding.choose(x, k: k, using: &generator, budget: &budget)
      let start = try x.selecting(rows: rows)
      return (
        rows, try KMeans(x, start: start, maximumPasses: maximumPasses, budget: &budget)
      )
    }
    var (rows, best) = try run(&budget)
    var (starts, inertias, bestStart) = ([rows], [best.inertia], 0)
    while starts.count < restarts {
      let result: KMeans
      (rows, result) = try run(&budget)
      if result.inertia < best.inertia { (best, bestStart) = (result, starts.count) }
      starts.append(rows)
      inertias.append(result.inertia)
    }
    (self.best, self.bestStart, self.starts, self.inertias) = (best, bestStart, starts, inertias)
  }
}
