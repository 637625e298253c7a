/// The inertia of k-means for each number of clusters, whose bend suggests how many there are.
public struct Elbow: Equatable, Sendable {
  /// The final inertia with 1, 2, … clusters.
  public let inertias: [Double]

  /// Starts with k clusters from the first k of some rows, for k = 1…order.count.
  ///
  /// - Throws: as ``KMeans``; `empty` or `outOfRange` for the order.
  public init(
    _ x: Matrix, order: [Int], maximumPasses: Int = 500, budget: inout Budget
  ) throws(EngineError) {
    guard !order.isEmpty else { throw .empty(.order) }
    var inertias: [Double] = []
    for k in 1...order.count {
      let start = try x.selecting(rows: Array(order.prefix(k)))
      inertias.append(
        try KMeans(x, start: start, maximumPasses: maximumPasses, budget: &budget).inertia)
    }
    self.inertias = inertias
  }

  /// The best of several random starts for each of 1…k clusters; each k begins with the seed.
  ///
  /// - Throws: as ``KMeansRestarts``.
  public init(
    _ x: Matrix, upTo k: Int, seeding: KMeansSeeding = .plusPlus, seed: UInt64,
    restarts: Int = 10, maximumPasses: Int = 300, budget: inout Budget
  ) throws(EngineError) {
    guard k >= 1 else { throw .outOfRange(.k) }
    var inertias: [Double] = []
    for clusters in 1...k {
      inertias.append(
        try KMeansRestarts(
          x, k: clusters, seeding: seeding, seed: seed, restarts: restarts,
          maximumPasses: maximumPasses, budget: &budget
        ).best.inertia)
    }
    self.inertias = inertias
  }
}
