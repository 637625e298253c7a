// min |A w − t|, and among the minimisers the w of least norm.
//
// Columns are first scaled to norm 1, so that the rank does not depend on their units; a column
// that is left, by those before it, with less than the data's rounding error depends on them. Then
// A P = Q R with pivoting. At full rank R w = Qᵀt. Else the first rank rows of R, brought back to
// the columns' own units, are a matrix M with M w = c for every minimiser, and w = M⁺ c by a
// second QR of Mᵀ (the complete orthogonal decomposition).
// Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., sections 5.4–5.5.

/// Linear least squares for a matrix given by its columns.
struct LeastSquares {
  let solution: [Double]
  let rank: Int

  /// - Parameter columnMajor: the matrix, rows × columns, column after column.
  /// - Parameter noise: the relative rounding errors of the columns; none if empty.
  /// - Parameter largestRank: the most independent columns there can be.
  /// - Throws: `budgetExceeded`; `overflow` if the solution is not finite.
  init(
    columnMajor: [Double], target: [Double], columns: Int, noise: [Double] = [],
    largestRank: Int = .max, budget: inout Budget
  ) throws(EngineError) {
    let rows = target.count
    var scaled = columnMajor
    let scales = try LeastSquares.normalise(&scaled, rows: rows, columns: columns)
    let least = max(1e-13, Double(rows) * 0x1p-52)
    let tolerances = noise.isEmpty ? scales.map { _ in least } : noise.map { max(least, 4 * $0) }
    let qr = try HouseholderQR(
      columnMajor: scaled, rows: rows, columns: columns, tolerances: tolerances,
      largestRank: largestRank, budget: &budget)
    var projected = target
    qr.applyTranspose(to: &projected)
    rank = qr.rank
    solution =
      qr.rank == columns
      ? LeastSquares.backSubstitute(qr, projected, scales)
      : try LeastSquares.minimumNorm(qr, projected, scales, &budget)
    for weight in solution where !weight.isFinite { throw .overflow(.x) }
  }

  /// Divides each column by its norm, which it returns; by 1 if the column is 0.
  ///
  /// - Throws: `overflow` if a norm is not finite.
  private static func normalise(
    _ values: inout [Double], rows: Int, columns: Int
  ) throws(EngineError) -> [Double] {
    var scales = [Double](repeating: 1, count: columns)
    for column in 0..<columns {
      let range = column * rows..<(column + 1) * rows
      var largest = 0.0
      for index in range { largest = max(largest, values[index].magnitude) }
      guard largest > 0 else { continue }
      var squares = 0.0
      for index in range { squares += (values[index] / largest) * (values[index] / largest) }
      scales[column] = largest * squares.squareRoot()
      guard scales[column].isFinite else { throw .overflow(.x) }
      for index in range { values[index] /= scales[column] }
    }
    return scales
  }

  private static func backSubstitute(
    _ qr: HouseholderQR, _ right: [Double], _ scales: [Double]
  ) -> [Double] {
    var result = right
    var solution = scales
    for row in (0..<qr.columns).reversed() {
      var value = right[row]
      for column in row + 1..<max(qr.columns, row + 1) {
        value -= qr.r(row, column) * result[column]
      }
      result[row] = value / qr.r(row, row)
      solution[qr.order[row]] = result[row] / scales[qr.order[row]]
    }
    return solution
  }

  private static func minimumNorm(
    _ qr: HouseholderQR, _ right: [Double], _ scales: [Double], _ budget: inout Budget
  ) throws(EngineError) -> [Double] {
    let width = qr.columns
    var rowSpace = [Double](repeating: 0, count: width * qr.rank)
    for row in 0..<qr.rank {
      for column in row..<width {
        let original = qr.order[column]
        rowSpace[row * width + original] = qr.r(row, column) * scales[original]
      }
    }
    let second = try HouseholderQR(
      columnMajor: rowSpace, rows: width, columns: qr.rank,
      tolerances: [Double](repeating: 0, count: qr.rank), budget: &budget)
    var solution = [Double](repeating: 0, count: width)
    for row in 0..<second.rank {
      var value = right[second.order[row]]
      for column in 0..<row { value -= second.r(column, row) * solution[column] }
      solution[row] = value / second.r(row, row)
    }
    second.apply(to: &solution)
    return solution
  }
}
