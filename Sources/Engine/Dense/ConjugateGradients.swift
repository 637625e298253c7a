// A x = b for a symmetric positive definite A: step k finds the x that is best, by the norm of A, of
// all combinations of b, A b, …, A^(k−1) b, from one product with A. If the eigenvalues of A lie
// close together but for a few, that is soon as good as it gets.
// Source: M. R. Hestenes, E. Stiefel, "Methods of conjugate gradients for solving linear systems",
// Journal of Research of the National Bureau of Standards 49 (1952).

enum ConjugateGradients {
  typealias Eight = SIMD8<Double>

  /// The size from which on products may be cheaper than a factor of the matrix.
  private static let leastSize = 128

  /// The solution, its residual within 10⁻¹² of the right side's norm; nil where a factor of the
  /// matrix is to be preferred, as after some steps it is not near.
  static func solve(
    _ matrix: SymmetricPanels, _ right: [Double], budget: inout Budget
  ) throws(EngineError) -> [Double]? {
    let size = matrix.size
    guard size >= leastSize else { return nil }
    // As many products as cost about half of what a factor does.
    let most = 16 + size / 16
    let goal = pack(right)
    var (x, residual) = ([Eight](repeating: Eight(), count: goal.count), goal)
    var direction = residual
    let start = dot(goal, goal)
    var square = start
    for step in 0..<most where square > 1e-28 * start {
      if step == most / 2, square > 1e-10 * start { return nil }
      try budget.spend(size, times: size)
      let image = matrix.times(direction)
      let curvature = dot(direction, image)
      guard curvature > 0 else { return nil }
      add(direction, square / curvature, to: &x)
      add(image, -square / curvature, to: &residual)
      let next = dot(residual, residual)
      turn(&direction, by: next / square, towards: residual)
      square = next
    }
    // The residual was kept up to date, with rounding: what counts is the true one.
    try budget.spend(size, times: size)
    var rest = goal
    add(matrix.times(x), -1, to: &rest)
    guard dot(rest, rest) <= 1e-24 * start else { return nil }
    return (0..<size).map { x[$0 >> 3][$0 & 7] }
  }

  /// Eight numbers to a vector, the last filled up by zeros.
  static func pack(_ values: [Double]) -> [Eight] {
    var result = [Eight](repeating: Eight(), count: (values.count + 7) / 8)
    for (index, value) in values.enumerated() { result[index >> 3][index & 7] = value }
    return result
  }

  private static func dot(_ x: [Eight], _ y: [Eight]) -> Double {
    var sum = Eight()
    for index in x.indices { sum += x[index] * y[index] }
    return Lanes.total(sum)
  }

  private static func add(_ x: [Eight], _ factor: Double, to y: inout [Eight]) {
    for index in x.indices { y[index] += x[index] * factor }
  }

  private static func turn(_ direction: inout [Eight], by factor: Double, towards x: [Eight]) {
    for index in x.indices { direction[index] = x[index] + direction[index] * factor }
  }
}
