// min Σ (w·x_i + b − y_i)² + α |w|², the intercept b free or 0.
//
// Small or ill-conditioned data: [A; √α I] w = [t; 0] by orthogonal transformations, A and t being
// the centred columns and target. Large and well-conditioned data: normal equations.

/// The weights of a least-squares fit with a penalty α ≥ 0 on their squares.
struct LinearFit {
  let weights: [Double]
  let intercept: Double
  /// How many of the (centred) columns are independent.
  let rank: Int

  /// - Throws: `notFinite`, `overflow`, `budgetExceeded`.
  init(
    _ x: Matrix, _ y: [Double], alpha: Double, hasIntercept: Bool, budget: inout Budget
  ) throws(EngineError) {
    if x.values.count >= NormalEquations.fewestEntries, x.rows >= 4 * x.columns,
      let fit = try LinearFit.large(x, y, alpha, hasIntercept, &budget)
    {
      self = fit
      return
    }
    let design = try Design(x, y, centred: hasIntercept, budget: &budget)
    let fit =
      alpha == 0
      ? try LeastSquares(
        columnMajor: design.columnMajor, target: design.target, columns: x.columns,
        noise: design.noise, largestRank: design.largestRank, budget: &budget)
      : try LinearFit.penalised(design, alpha, &budget)
    try self.init(
      weights: fit.solution, means: design.means, targetMean: design.targetMean, rank: fit.rank)
  }

  private init(
    weights: [Double], means: [Double], targetMean: Double, rank: Int
  ) throws(EngineError) {
    var intercept = targetMean
    for column in weights.indices { intercept -= weights[column] * means[column] }
    guard intercept.isFinite else { throw .overflow(.x) }
    (self.weights, self.intercept, self.rank) = (weights, intercept, rank)
  }

  private static func large(
    _ x: Matrix, _ y: [Double], _ alpha: Double, _ hasIntercept: Bool, _ budget: inout Budget
  ) throws(EngineError) -> LinearFit? {
    let products = try CentredProducts(x, y, centred: hasIntercept, budget: &budget)
    let weights = try NormalEquations.solve(
      size: x.columns, penalty: alpha, budget: &budget, product: products.product,
      right: { products.product($0, x.columns) })
    guard let weights else { return nil }
    return try LinearFit(
      weights: weights, means: products.means, targetMean: products.means[x.columns],
      rank: x.columns)
  }

  private static func penalised(
    _ design: Design, _ alpha: Double, _ budget: inout Budget
  ) throws(EngineError) -> LeastSquares {
    let (n, d, root) = (design.rows, design.columns, alpha.squareRoot())
    try budget.store(n + d, times: d)
    var stacked = [Double](repeating: 0, count: (n + d) * d)
    for column in 0..<d {
      for row in 0..<n { stacked[column * (n + d) + row] = design.columnMajor[column * n + row] }
      stacked[column * (n + d) + n + column] = root
    }
    return try LeastSquares(
      columnMajor: stacked, target: design.target + [Double](repeating: 0, count: d), columns: d,
      budget: &budget)
  }
}
