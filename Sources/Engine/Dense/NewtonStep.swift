/// The step δ with H δ = g of Newton's method.
enum NewtonStep {
  /// Solves for a symmetric H ⪰ 0 whose lower triangle is in `hessian`, row-major. H is scaled to
  /// a diagonal of ones; where it is (nearly) singular, a small multiple of the identity is added,
  /// which keeps the step in the space that H acts on. Unknowns with a diagonal of 0 stay.
  ///
  /// - Throws: `budgetExceeded`; `overflow` if no multiple helps, because H is not finite.
  static func solve(
    _ hessian: [Double], _ gradient: [Double], budget: inout Budget
  ) throws(EngineError) -> [Double] {
    let size = gradient.count
    var scales = gradient
    for index in 0..<size {
      let diagonal = hessian[index * size + index]
      scales[index] = diagonal > 0 ? diagonal.squareRoot() : 1
    }
    var matrix = hessian
    var right = gradient
    for row in 0..<size {
      for column in 0...row {
        matrix[row * size + column] /= scales[row] * scales[column]
      }
      if hessian[row * size + row] <= 0 { matrix[row * size + row] = 1 }
      right[row] /= scales[row]
    }
    var damping = 0.0
    while damping < 1 {
      var damped = matrix
      for index in 0..<size { damped[index * size + index] += damping }
      if let factor = try Cholesky(damped, size: size, tolerance: 1e-13, budget: &budget) {
        var step = factor.solve(right)
        for index in 0..<size { step[index] /= scales[index] }
        return step
      }
      damping = max(1e-10, damping * 100)
    }
    throw .overflow(.x)
  }
}
