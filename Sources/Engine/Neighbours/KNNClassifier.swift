// k-nearest-neighbour classification: the k nearest examples vote, each with its weight.
// Source: T. Cover, P. Hart, "Nearest neighbor pattern classification", IEEE Transactions on
// Information Theory 13 (1967).
//
// Of equally near examples the first counts; a tie of votes goes to the smallest class. k = n asks
// all examples. See NeighbourWeights for examples at distance 0.

/// A classifier by the votes of the nearest examples.
public struct KNNClassifier: Equatable, Sendable {
  public let k: Int
  public let weights: NeighbourWeights
  /// Ascending.
  public let classes: [Double]
  public let points: NearestNeighbours
  private let labels: [Int32]

  /// Keeps the rows of `x` and their classes, which are those that occur in `y` unless more are
  /// given.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `kGreaterThanN`, `outOfRange` for a k below 1 or
  ///   the classes.
  public init(
    _ x: Matrix, _ y: [Double], k: Int, metric: Metric = .euclidean,
    weights: NeighbourWeights = .uniform, classes: [Double]? = nil
  ) throws(EngineError) {
    points = try NearestNeighbours(x, metric: metric)
    try Check.count(y, x.rows, .y)
    let labels = try ClassLabels(y, classes: classes)
    guard k >= 1 else { throw .outOfRange(.k) }
    guard k <= x.rows else { throw .kGreaterThanN(k: k, n: x.rows) }
    self.k = k
    self.weights = weights
    self.classes = labels.values
    self.labels = labels.indices
  }

  /// The examples nearest to each row.
  ///
  /// - Throws: see ``NearestNeighbours/search(_:k:budget:)``.
  public func neighbours(
    _ query: Matrix, budget: inout Budget
  ) throws(EngineError) -> Neighbours {
    try points.search(query, k: k, budget: &budget)
  }

  /// The weight of each row's neighbours in each class: rows × classes.
  ///
  /// - Throws: see ``NearestNeighbours/search(_:k:budget:)``.
  public func votes(_ query: Matrix, budget: inout Budget) throws(EngineError) -> Matrix {
    try votes(of: neighbours(query, budget: &budget), budget: &budget)
  }

  /// The weight of each query's neighbours in each class: queries × classes.
  ///
  /// - Parameter neighbours: what ``neighbours(_:budget:)`` found.
  /// - Throws: `budgetExceeded`.
  public func votes(
    of neighbours: Neighbours, budget: inout Budget
  ) throws(EngineError) -> Matrix {
    let queries = neighbours.indices.count / k
    try budget.store(queries, times: classes.count)
    var votes = [Double](repeating: 0, count: queries * classes.count)
    var weights = [Double](repeating: 1, count: k)
    for query in 0..<queries {
      self.weights.weights(neighbours.distances, query * k, k, into: &weights)
      for place in 0..<k {
        let label = Int(labels[neighbours.indices[query * k + place]])
        votes[query * classes.count + label] += weights[place]
      }
    }
    return Matrix(rows: queries, columns: classes.count, trusted: votes)
  }

  /// Each class's share of the votes: rows × classes.
  ///
  /// - Throws: see ``NearestNeighbours/search(_:k:budget:)``.
  public func probabilities(
    _ query: Matrix, budget: inout Budget
  ) throws(EngineError) -> Matrix {
    shares(of: try votes(query, budget: &budget))
  }

  /// Each class's share of the votes: rows × classes.
  public func shares(of votes: Matrix) -> Matrix {
    var votes = votes
    for row in 0..<votes.rows {
      let range = row * votes.columns..<(row + 1) * votes.columns
      var sum = 0.0
      for index in range { sum += votes.values[index] }
      for index in range { votes.values[index] /= sum }
    }
    return votes
  }

  /// The class of each row.
  ///
  /// - Throws: see ``NearestNeighbours/search(_:k:budget:)``.
  public func predict(_ query: Matrix, budget: inout Budget) throws(EngineError) -> [Double] {
    winners(of: try votes(query, budget: &budget))
  }

  /// The class with the most votes of each row.
  public func winners(of votes: Matrix) -> [Double] { Votes.winners(votes).map { classes[$0] } }

  /// The share of its own examples that it predicts right; each is its own nearest neighbour.
  ///
  /// - Throws: see ``NearestNeighbours/search(_:k:budget:)``.
  public func accuracy(budget: inout Budget) throws(EngineError) -> Double {
    let winners = Votes.winners(try votes(points.x, budget: &budget))
    var right = 0.0
    for (row, winner) in winners.enumerated() where winner == Int(labels[row]) { right += 1 }
    return right / Double(winners.count)
  }
}
