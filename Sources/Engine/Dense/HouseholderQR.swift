// A P = Q R by Householder reflections, the column with the largest remaining norm first.
// Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., algorithm 5.4.1.

/// The QR decomposition with column pivoting of a matrix given by its columns.
struct HouseholderQR {
  let rows: Int
  let columns: Int
  /// At place i, which of the matrix's columns came i-th.
  private(set) var order: [Int]
  /// How many columns are independent: those with |R_ii| > tolerance · |R_00|, for the largest
  /// tolerance of the columns so far.
  private(set) var rank = 0
  /// Column-major; R is its upper triangle.
  private var packed: [Double]
  private var reflections: [Reflection] = []

  /// - Throws: `budgetExceeded`.
  init(
    columnMajor: [Double], rows: Int, columns: Int, tolerances: [Double],
    largestRank: Int = .max, budget: inout Budget
  ) throws(EngineError) {
    self.rows = rows
    self.columns = columns
    packed = columnMajor
    order = Array(0..<columns)
    var (largest, tolerance) = (0.0, 0.0)
    while rank < min(rows, columns, largestRank) {
      try budget.spend(2 * (rows - rank), times: columns - rank)
      let norms = (rank..<columns).map(remainingNorm)
      if rank == 0 { largest = norms.max() ?? 0 }
      var (best, bestNorm) = (-1, 0.0)
      for (place, norm) in norms.enumerated() where norm > bestNorm {
        let least = max(tolerance, tolerances[order[rank + place]])
        if norm > least * largest { (best, bestNorm) = (rank + place, norm) }
      }
      guard best >= 0 else { break }
      tolerance = max(tolerance, tolerances[order[best]])
      bringForward(best)
      eliminate(bestNorm)
      rank += 1
    }
  }

  /// The entry of R; meaningful for row < rank and row ≤ column.
  func r(_ row: Int, _ column: Int) -> Double { packed[column * rows + row] }

  /// Replaces a vector of `rows` numbers by Qᵀ times it.
  func applyTranspose(to vector: inout [Double]) {
    for reflection in reflections { reflection.apply(to: &vector, endingAt: rows) }
  }

  /// Replaces a vector of `rows` numbers by Q times it.
  func apply(to vector: inout [Double]) {
    for reflection in reflections.reversed() { reflection.apply(to: &vector, endingAt: rows) }
  }

  /// The norm of what the columns so far leave of a column.
  private func remainingNorm(_ column: Int) -> Double {
    var squares = 0.0
    for index in column * rows + rank..<(column + 1) * rows {
      squares += packed[index] * packed[index]
    }
    return squares.squareRoot()
  }

  private mutating func bringForward(_ column: Int) {
    guard column != rank else { return }
    order.swapAt(column, rank)
    for row in 0..<rows { packed.swapAt(column * rows + row, rank * rows + row) }
  }

  /// Reflects the leading column onto its first component, and the columns behind it likewise.
  private mutating func eliminate(_ norm: Double) {
    let diagonal = rank * rows + rank
    var vector = Array(packed[diagonal..<(rank + 1) * rows])
    // The sign that adds, so that nothing cancels.
    let result = vector[0] > 0 ? -norm : norm
    vector[0] -= result
    // |v|² = −2 · v₀ · result, because result² is the squared norm of the column.
    let reflection = Reflection(vector: vector, factor: 1 / (vector[0] * result))
    packed[diagonal] = result
    var column = rank + 1
    while column < columns {
      reflection.apply(to: &packed, endingAt: (column + 1) * rows)
      column += 1
    }
    reflections.append(reflection)
  }
}

/// The reflection I + factor · v vᵀ of the last components of a vector.
private struct Reflection {
  let vector: [Double]
  let factor: Double

  /// Reflects the `vector.count` values that end before `end`.
  func apply(to values: inout [Double], endingAt end: Int) {
    let start = end - vector.count
    var dot = 0.0
    for index in vector.indices { dot += vector[index] * values[start + index] }
    dot *= factor
    for index in vector.indices { values[start + index] += dot * vector[index] }
  }
}
