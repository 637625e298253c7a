// Jacobi's method: each rotation makes one entry beside the diagonal 0, and sweeping over all of
// them in rows from the top makes the rest fall quadratically. Small eigenvalues keep more digits
// than with other methods.
// Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., section 8.5.
//
// Eigenvalues descend; equal ones stay in the order they are found in. A vector's sign is such that
// its entry of largest magnitude (the first of equals) is positive.

/// The eigenvalues and eigenvectors of a symmetric matrix.
public struct SymmetricEigen: Equatable, Sendable {
  /// Descending.
  public let values: [Double]
  /// One row an eigenvector, of length 1, in the order of the values.
  public let vectors: Matrix

  /// - Throws: `empty`, `notFinite`; `shape` if it is not square; `outOfRange` if it is not
  ///   symmetric up to 10⁻⁹ of its largest entry; `overflow`, `budgetExceeded`.
  public init(_ matrix: Matrix, budget: inout Budget) throws(EngineError) {
    try Check.sample(matrix)
    guard matrix.rows == matrix.columns else {
      throw .shape(.x, expected: matrix.rows, found: matrix.columns)
    }
    let d = matrix.rows
    var largest = 0.0
    for value in matrix.values { largest = max(largest, value.magnitude) }
    for row in 0..<d {
      for column in 0..<row {
        let difference = matrix.values[row * d + column] - matrix.values[column * d + row]
        guard difference.magnitude <= 1e-9 * largest else { throw .outOfRange(.x) }
      }
    }
    // Squares of the entries must neither overflow nor vanish. A power of two rounds nothing.
    let scale = largest > 0 ? Double(sign: .plus, exponent: largest.exponent, significand: 1) : 1
    guard scale.isNormal || largest == 0 else { throw .outOfRange(.x) }
    var rotations = JacobiRotations(matrix.values, size: d, scale: scale)
    try rotations.run(&budget)
    var order = Array(0..<d)
    order.sort { first, second in
      let (a, b) = (rotations.diagonal(first), rotations.diagonal(second))
      return a != b ? a > b : first < second
    }
    var (values, vectors): ([Double], [Double]) = ([], [])
    for index in order {
      values.append(rotations.diagonal(index) * scale)
      vectors.append(contentsOf: rotations.vector(index))
    }
    for value in values where !value.isFinite { throw .overflow(.x) }
    self.values = values
    self.vectors = Matrix(rows: d, columns: d, trusted: vectors)
  }
}

/// A symmetric matrix on its way to a diagonal one, and the rotations so far.
private struct JacobiRotations {
  private var a: [Double]
  /// Row i is the vector that belongs to the i-th diagonal entry.
  private var v: [Double]
  private let d: Int

  init(_ values: [Double], size: Int, scale: Double) {
    d = size
    a = values
    v = [Double](repeating: 0, count: size * size)
    for index in a.indices { a[index] /= scale }
    for index in 0..<size { v[index * size + index] = 1 }
  }

  func diagonal(_ index: Int) -> Double { a[index * d + index] }

  /// The vector with its sign fixed.
  func vector(_ index: Int) -> [Double] {
    var result = Array(v[index * d..<(index + 1) * d])
    var largest = 0
    for column in result.indices where result[column].magnitude > result[largest].magnitude {
      largest = column
    }
    if result[largest] < 0 {
      for column in result.indices { result[column] = -result[column] }
    }
    return result
  }

  mutating func run(_ budget: inout Budget) throws(EngineError) {
    // Quadratic convergence needs a handful of sweeps; the bound is for the sake of certainty.
    for _ in 0..<60 {
      try budget.spend(6 * d, times: d * d)
      var changed = false
      for p in 0..<d {
        for q in p + 1..<max(d, p + 1) where !isNegligible(p, q) {
          rotate(p, q)
          changed = true
        }
      }
      if !changed { return }
    }
  }

  /// Whether an entry is too small beside its two diagonal entries to change them or, where these
  /// are nearly 0, beside the matrix, whose largest entry is near 1.
  private func isNegligible(_ p: Int, _ q: Int) -> Bool {
    let entry = a[p * d + q].magnitude
    let scale = (diagonal(p).magnitude * diagonal(q).magnitude).squareRoot()
    return entry <= 0x1p-54 * scale || entry <= 0x1p-90
  }

  /// Turns axes p and q so that entry (p, q) becomes 0.
  private mutating func rotate(_ p: Int, _ q: Int) {
    let entry = a[p * d + q]
    let tau = (diagonal(q) - diagonal(p)) / (2 * entry)
    // The root of t² + 2 τ t − 1 of lesser magnitude: the smaller of the two angles.
    let t =
      tau.magnitude > 0x1p500
      ? 1 / (2 * tau) : (tau < 0 ? -1 : 1) / (tau.magnitude + (1 + tau * tau).squareRoot())
    let c = 1 / (1 + t * t).squareRoot()
    let s = t * c
    a[p * d + p] -= t * entry
    a[q * d + q] += t * entry
    a[p * d + q] = 0
    a[q * d + p] = 0
    for k in 0..<d where k != p && k != q {
      let (x, y) = (a[p * d + k], a[q * d + k])
      let (first, second) = (c * x - s * y, s * x + c * y)
      a[p * d + k] = first
      a[k * d + p] = first
      a[q * d + k] = second
      a[k * d + q] = second
    }
    for k in 0..<d {
      let (x, y) = (v[p * d + k], v[q * d + k])
      v[p * d + k] = c * x - s * y
      v[q * d + k] = s * x + c * y
    }
  }
}
