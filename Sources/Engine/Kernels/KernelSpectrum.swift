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

  /// - Throws: as ``SymmetricEigen``.
  public init(_ matrix: Matrix, budget: inout Budget) throws(EngineError) {
    eigenvalues = try SymmetricEigen(matrix, budget: &budget).values.reversed()
    var trace = 0.0
    for row in 0..<matrix.rows { trace += matrix.values[row * matrix.rows + row] }
    self.trace = trace
  }
}
