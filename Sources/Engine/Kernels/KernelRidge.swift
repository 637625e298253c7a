// Kernel ridge regression: f(x) = Σ a_i k(x_i, x) with (K + α I) a = y; no intercept.
// Source: C. M. Bishop, Pattern Recognition and Machine Learning (2006), section 6.1.
//
// K + α I is positive definite for every kernel but the sigmoid one once α is above the rounding of
// K. Then by conjugate gradients where the data is large and α not far below most eigenvalues, or
// by Cholesky's method; else by orthogonal transformations, of least norm.

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
    let matrix = try resolved.symmetricMatrix(x, budget: &budget)
    var shifted = matrix
    shifted.addToDiagonal(alpha)
    dual = try KernelRidge.solve(shifted, y, &budget)
    // K a is y − α a, but that difference, like aᵀ (K + α I) a − α |a|², cancels where examples
    // that are equal have different targets: their duals are large and opposite.
    let products = matrix.times(ConjugateGradients.pack(dual))
    var squaredNorm = 0.0
    predictions = (0..<n).map { products[$0 >> 3][$0 & 7] }
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

  private static func solve(
    _ matrix: SymmetricPanels, _ y: [Double], _ budget: inout Budget
  ) throws(EngineError) -> [Double] {
    if let solution = try ConjugateGradients.solve(matrix, y, budget: &budget) { return solution }
    if let factor = try Cholesky(matrix, tolerance: 0x1p-45, budget: &budget) {
      return factor.solve(y)
    }
    try budget.store(matrix.size, times: matrix.size)
    return try LeastSquares(
      columnMajor: matrix.full, target: y, columns: matrix.size, budget: &budget
    ).solution
  }
}
