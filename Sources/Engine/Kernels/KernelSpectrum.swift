// The eigenvalues of a symmetric matrix by Jacobi's rotations, row after row, until what is off the
// diagonal is lost in rounding.
// Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., section 8.5.

/// The eigenvalues of a kernel matrix: none is negative if the kernel is an inner product.
public struct KernelSpectrum: Equatable, Sendable {
  /// In ascending order.
  public let eigenvalues: [Double]
  public let trace: Double

  public var smallest: Double { eigenvalues[0] }
  /// Whether no eigenvalue is negative by more than rounding.
  public var isPositiveSemidefinite: Bool {
    let size = max(eigenvalues[eigenvalues.count - 1], -eigenvalues[0])
    return smallest > -1e-10 * max(size, 1)
  }

  /// - Throws: `empty`, `notFinite`, `shape` if not square, `outOfRange` if not symmetric,
  ///   `budgetExceeded`.
  public init(_ matrix: Matrix, budget: inout Budget) throws(EngineError) {
    try Check.sample(matrix)
    let n = matrix.rows
    guard matrix.columns == n else { throw .shape(.x, expected: n, found: matrix.columns) }
    var a = matrix.values
    var trace = 0.0
    for row in 0..<n {
      trace += a[row * n + row]
      for column in 0..<row {
        let (lower, upper) = (a[row * n + column], a[column * n + row])
        guard (lower - upper).magnitude <= 1e-12 * (lower.magnitude + upper.magnitude) else {
          throw .outOfRange(.x)
        }
      }
    }
    self.trace = trace
    let size = Norms.euclidean(a)
    var isTurning = n > 1
    while isTurning {
      isTurning = false
      for p in 0..<n - 1 {
        try budget.spend(n, times: 6 * (n - p))
        for q in p + 1..<n where a[p * n + q].magnitude > 0x1p-60 * size {
          KernelSpectrum.rotate(&a, n, p, q)
          isTurning = true
        }
      }
    }
    var eigenvalues: [Double] = []
    for index in 0..<n { eigenvalues.append(a[index * n + index]) }
    self.eigenvalues = eigenvalues.sorted()
  }

  /// Turns rows and columns p and q so that entry (p, q) becomes 0.
  private static func rotate(_ a: inout [Double], _ n: Int, _ p: Int, _ q: Int) {
    let theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q])
    let tangent =
      theta.magnitude > 1e150
      ? 1 / (2 * theta)
      : (theta < 0 ? -1 : 1) / (theta.magnitude + (1 + theta * theta).squareRoot())
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    let sine = tangent * cosine
    for k in 0..<n {
      let (first, second) = (a[k * n + p], a[k * n + q])
      a[k * n + p] = cosine * first - sine * second
      a[k * n + q] = sine * first + cosine * second
    }
    for k in 0..<n {
      let (first, second) = (a[p * n + k], a[q * n + k])
      a[p * n + k] = cosine * first - sine * second
      a[q * n + k] = sine * first + cosine * second
    }
    (a[p * n + q], a[q * n + p]) = (0, 0)
  }
}
