// Each half of a pass lowers the objective Σ |x_i − c(i)|² or leaves it: assigning, because every
// point takes its nearest centroid; moving, because the mean minimises the sum of squares.

extension KMeans {
  /// The objective after each half of each pass: assigned, moved, assigned, moved, …
  ///
  /// - Parameter x: the rows that were clustered.
  /// - Throws: `shape`, `notFinite`, `budgetExceeded`.
  public func objectives(_ x: Matrix, budget: inout Budget) throws(EngineError) -> [Double] {
    guard x.rows == labels.count else {
      throw .shape(.x, expected: labels.count, found: x.rows)
    }
    guard x.columns == centroids.columns else {
      throw .shape(.x, expected: centroids.columns, found: x.columns)
    }
    try Check.finite(x.values, .x)
    var result: [Double] = []
    for pass in trace {
      try budget.spend(x.rows, times: x.columns)
      result.append(pass.inertia)
      result.append(KMeans.objective(x, pass))
    }
    return result
  }

  private static func objective(_ x: Matrix, _ pass: Pass) -> Double {
    let (width, centres) = (x.columns, pass.centroids.values)
    var objective = 0.0
    for row in 0..<x.rows {
      var square = 0.0
      for column in 0..<width {
        let difference =
          x.values[row * width + column] - centres[pass.labels[row] * width + column]
        square += difference * difference
      }
      objective += square
    }
    return objective
  }
}
