// Kernel ridge regression: f(x) = Σ a_i k(x_i, x) with (K + α I) a = y; no intercept.
// Source: C. M. Bishop, Pattern Recognition and Machine Learning (2006), section 6.1.
//
// By Cholesky's method where K + α I is positive definite, as it is for every kernel but the
// sigmoid one once α is above the rounding of K; else by orthogonal transformations, of least norm.

/// A regression in the space of a kernel.
public struct KernelRidge: Equatable, Sendable {
  /// The dual coefficients a, one an example.
  public let dual: [Double]
  /// The model's values on the data it was fitted to.
  public let predictions: [Double]
  public let metrics: RegressionMetrics
  /// |f|² in the kernel's space: aᵀ K a.
  public let squaredNorm: Double
  /// The kernel, its γ resolved.
  public let kernel: Kernel
  private let x: Matrix

  /// Fits rows of `x` to `y` with the penalty `alpha` ≥ 0.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `negative`, `outOfRange` for γ or the degree,
  ///   `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], alpha: Double = 1, kernel: Kernel, budget: inout Budget
  ) throws(EngineError) {
    try Check.regression(x, y)
    try Check.penalty(alpha)
    self.x = x
    var resolved = kernel
    if kernel.form != .linear, kernel.gamma == nil { resolved.gamma = try Kernel.scale(x) }
    self.kernel = resolved
    let n = x.rows
    var matrix = try resolved.matrix(x, budget: &budget).values
    let diagonal = (0..<n).map { matrix[$0 * n + $0] }
    for index in 0..<n { matrix[index * n + index] += alpha }
    if let factor = try Cholesky(matrix, size: n, tolerance: 0x1p-45, budget: &budget) {
      dual = factor.solve(y)
    } else {
      dual = try LeastSquares(
        columnMajor: matrix, target: y, columns: n, budget: &budget
      ).solution
    }
    // K a is y − α a, but that difference, like aᵀ (K + α I) a − α |a|², cancels where examples
    // that are equal have different targets: their duals are large and opposite.
    for index in 0..<n { matrix[index * n + index] = diagonal[index] }
    predictions = LinearModel.values(Matrix(rows: n, columns: n, trusted: matrix), dual, 0)
    var squaredNorm = 0.0
    for row in 0..<n { squaredNorm += dual[row] * predictions[row] }
    guard squaredNorm.isFinite else { throw .overflow(.x) }
    self.squaredNorm = squaredNorm
    metrics = try RegressionMetrics(y: y, predictions: predictions)
  }

  /// The model's value for each row.
  ///
  /// - Throws: `shape`, `notFinite`, `overflow`, `budgetExceeded`.
  public func predict(_ query: Matrix, budget: inout Budget) throws(EngineError) -> [Double] {
    try KernelExpansion.values(kernel, x, dual, 0, query, budget: &budget)
  }
}
