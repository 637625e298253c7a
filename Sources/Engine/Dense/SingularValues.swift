// A = U S Vᵀ by one-sided Jacobi rotations: pairs of columns of A are turned until all are
// orthogonal; their norms are then the singular values, and the turns make up V.
// Source: J. Demmel, K. Veselić, "Jacobi's method is more accurate than QR", SIAM Journal on Matrix
// Analysis and Applications 13 (1992).

/// The singular value decomposition of a matrix given by its columns.
struct SingularValues {
  let rows: Int
  let columns: Int
  /// U S, column after column: orthogonal columns whose norms are the singular values.
  private(set) var turned: [Double]
  /// V, column after column.
  private(set) var directions: [Double]
  /// The singular values, in the order of the columns (not sorted).
  private(set) var values: [Double]

  /// - Throws: `budgetExceeded`, `overflow`.
  init(
    columnMajor: [Double], rows: Int, columns: Int, budget: inout Budget
  ) throws(EngineError) {
    self.rows = rows
    self.columns = columns
    turned = columnMajor
    directions = [Double](repeating: 0, count: columns * columns)
    for index in 0..<columns { directions[index * columns + index] = 1 }
    values = [Double](repeating: 0, count: columns)
    var isTurning = columns > 1
    while isTurning {
      isTurning = false
      for first in 0..<columns - 1 {
        try budget.spend(columns - first, times: 4 * (rows + columns))
        for second in first + 1..<columns where turn(first, second) { isTurning = true }
      }
    }
    for column in 0..<columns {
      values[column] = Norms.euclidean(Array(turned[column * rows..<(column + 1) * rows]))
      guard values[column].isFinite else { throw .overflow(.x) }
    }
  }

  /// The largest singular value; 0 if there are no columns.
  var largest: Double {
    var result = 0.0
    for value in values { result = max(result, value) }
    return result
  }

  /// Makes two columns orthogonal; returns whether they were not.
  private mutating func turn(_ first: Int, _ second: Int) -> Bool {
    let (p, q) = (first * rows, second * rows)
    var (a, b, c) = (0.0, 0.0, 0.0)
    for row in 0..<rows {
      a += turned[p + row] * turned[p + row]
      b += turned[q + row] * turned[q + row]
      c += turned[p + row] * turned[q + row]
    }
    guard c.magnitude > 0x1p-50 * (a * b).squareRoot() else { return false }
    let zeta = (b - a) / (2 * c)
    let root = (1 + zeta * zeta).squareRoot()
    let tangent = (zeta < 0 ? -1 : 1) / (zeta.magnitude + root)
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    let sine = cosine * tangent
    SingularValues.rotate(&turned, p, q, rows, cosine, sine)
    SingularValues.rotate(&directions, first * columns, second * columns, columns, cosine, sine)
    return true
  }

  private static func rotate(
    _ values: inout [Double], _ p: Int, _ q: Int, _ count: Int, _ cosine: Double, _ sine: Double
  ) {
    for index in 0..<count {
      let (a, b) = (values[p + index], values[q + index])
      values[p + index] = cosine * a - sine * b
      values[q + index] = sine * a + cosine * b
    }
  }
}
