// A P = Q R by Householder reflections, the column with the largest remaining norm first.
// Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., algorithm 5.4.1.

/// The QR decomposition with column pivoting of a matrix given by its columns.
struct HouseholderQR {
  let rows: Int
  let columns: Int
  /// At place i, which of the matrix's columns came i-th.
  private(set) var order: [Int]
  /// How many columns are independent: those with |R_ii| > tolerance · |R_00|.
  private(set) var rank = 0
  /// Column-major; R is its upper triangle.
  private var packed: [Double]
  private var reflections: [Reflection] = []

  /// - Throws: `budgetExceeded`.
  init(
    columnMajor: [Double], rows: Int, columns: Int, tolerance: Double, budget: inout Budget
  ) throws(EngineError) {
    self.rows = rows
    self.columns = columns
    packed = columnMajor
    order = Array(0..<columns)
    var largest = 0.0
    while rank < min(rows, columns) {
      try budget.spend(2 * (rows - rank), times: columns - rank)
      let norm = bringLargestForward()
      if rank == 0 { largest = norm }
      guard norm > tolerance * largest, norm > 0 else { break }
      eliminate(norm)
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

  private mutating func bringLargestForward() -> Double {
    var (best, bestNorm) = (rank, -1.0)
    for column in rank..<columns {
      var squares = 0.0
      for index in column * rows + rank..<(column + 1) * rows {
        squares += packed[index] * packed[index]
      }
      if squares > bestNorm { (best, bestNorm) = (column, squares) }
    }
    if best != rank {
      order.swapAt(best, rank)
      for row in 0..<rows { packed.swapAt(best * rows + row, rank * rows + row) }
    }
    return bestNorm.squareRoot()
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
