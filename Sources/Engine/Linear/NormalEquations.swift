// (AᵀA + α) w = Aᵀt by Cholesky's method, after scaling the columns to norm 1. The error of w is
// about the condition number of the scaled AᵀA times 2^-53. A bound for that number is its trace
// times the trace of its inverse; where the bound is too large there is no result, and callers
// fall back on orthogonal transformations.
// Source: N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 20.4.

/// Well-conditioned least squares from products of columns.
enum NormalEquations {
  /// The largest bound of the condition number for which results have ten digits.
  static let largestCondition = 1e5

  /// From how many entries on a fit by normal equations is worth its loss of digits.
  static let fewestEntries = 4096

  /// The solution for the symmetric matrix `product` plus `penalty` on the diagonal; nil if its
  /// condition number may be too large.
  static func solve(
    size: Int, penalty: Double, budget: inout Budget, product: (Int, Int) -> Double,
    right: (Int) -> Double
  ) throws(EngineError) -> [Double]? {
    var scales = [Double](repeating: 1, count: size)
    for index in 0..<size {
      scales[index] = (product(index, index) + penalty).squareRoot()
      guard scales[index] > 0, scales[index].isFinite else { return nil }
    }
    var matrix = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<row {
        matrix[row * size + column] = product(row, column) / (scales[row] * scales[column])
      }
      matrix[row * size + row] = 1
    }
    guard
      let factor = try Cholesky(
        matrix, size: size, tolerance: 1 / largestCondition, budget: &budget)
    else { return nil }
    try budget.spend(size * size, times: size)
    guard factor.inverseTrace() * Double(size) <= largestCondition else { return nil }
    var values = [Double](repeating: 0, count: size)
    for index in 0..<size { values[index] = right(index) / scales[index] }
    var solution = factor.solve(values)
    for index in 0..<size {
      solution[index] /= scales[index]
      guard solution[index].isFinite else { return nil }
    }
    return solution
  }
}
