// Each next centre is a point drawn with a probability proportional to its squared distance D(x)²
// from the nearest centre so far; the potential is Σ D(x)².
// Source: D. Arthur, S. Vassilvitskii, "k-means++: the advantages of careful seeding", SODA 2007.
//
// One candidate a draw. A point is drawn by one uniform number u: the first point at which the
// running sum of D² exceeds u · potential. Where the potential is 0, as all points sit on a centre,
// no probability is defined, and the next centre is the lowest point not chosen yet.

/// The potentials and probabilities of a choice of centres among the points.
public struct KMeansPlusPlus: Equatable, Sendable {
  public let chosen: [Int]
  /// The potential after each choice.
  public let potentials: [Double]
  /// After each choice, the probability of each point to be the next; NaN where the potential is 0.
  public let probabilities: Matrix

  /// - Parameter chosen: rows of `x`, in the order they were chosen.
  /// - Throws: `empty`, `notFinite`, `outOfRange(.chosen)` for a number that is no row, `overflow`,
  ///   `budgetExceeded`.
  public init(_ x: Matrix, chosen: [Int], budget: inout Budget) throws(EngineError) {
    try Check.sample(x)
    guard !chosen.isEmpty else { throw .empty(.chosen) }
    for row in chosen where row < 0 || row >= x.rows { throw .outOfRange(.chosen) }
    try budget.spend(chosen.count, times: x.values.count)
    try budget.store(chosen.count, times: x.rows)
    var distances = NearestDistances(x)
    var (potentials, probabilities): ([Double], [Double]) = ([], [])
    for row in chosen {
      distances.add(row)
      let potential = distances.potential
      guard potential.isFinite else { throw .overflow(.x) }
      potentials.append(potential)
      for square in distances.squares {
        probabilities.append(potential > 0 ? square / potential : .nan)
      }
    }
    self.chosen = chosen
    self.potentials = potentials
    self.probabilities = Matrix(rows: chosen.count, columns: x.rows, trusted: probabilities)
  }

  /// Draws k rows of `x` as centres.
  ///
  /// - Throws: `empty`, `notFinite`, `outOfRange` for k < 1, `kGreaterThanN`, `overflow`,
  ///   `budgetExceeded`.
  public static func choose(
    _ x: Matrix, k: Int, using generator: inout Xoshiro256, budget: inout Budget
  ) throws(EngineError) -> [Int] {
    try Check.sample(x)
    guard k >= 1 else { throw .outOfRange(.k) }
    guard k <= x.rows else { throw .kGreaterThanN(k: k, n: x.rows) }
    try budget.spend(k, times: x.values.count)
    var distances = NearestDistances(x)
    var chosen = [generator.integer(below: x.rows)]
    while chosen.count < k {
      distances.add(chosen[chosen.count - 1])
      guard distances.potential.isFinite else { throw .overflow(.x) }
      chosen.append(distances.draw(generator.uniform(), chosen))
    }
    return chosen
  }
}

/// The squared distance of each point from the nearest of the centres so far.
private struct NearestDistances {
  private(set) var squares: [Double]
  private(set) var potential = Double.infinity
  private let x: Matrix

  init(_ x: Matrix) {
    self.x = x
    squares = [Double](repeating: .infinity, count: x.rows)
  }

  mutating func add(_ centre: Int) {
    let (width, values) = (x.columns, x.values)
    let points = values.span
    potential = 0
    for row in 0..<squares.count {
      var sum = 0.0
      for column in 0..<width {
        let difference = points[row * width + column] - points[centre * width + column]
        sum += difference * difference
      }
      if sum < squares[row] { squares[row] = sum }
      potential += squares[row]
    }
  }

  func draw(_ uniform: Double, _ chosen: [Int]) -> Int {
    guard potential > 0 else {
      for row in squares.indices where !chosen.contains(row) { return row }
      return 0
    }
    var (sum, last) = (0.0, 0)
    for row in squares.indices where squares[row] > 0 {
      sum += squares[row]
      last = row
      if sum > uniform * potential { return row }
    }
    return last
  }
}
