// With the centred columns A = U S Vᵀ, the ridge weights are V diag(s/(s² + α)) Uᵀt for every α at
// once, and the effective degrees of freedom Σ s²/(s² + α).
// Source: T. Hastie, R. Tibshirani, J. Friedman, The Elements of Statistical Learning, 3.4.1.
//
// Singular values of at most 1e-11 of the largest count as 0: for α = 0 the least norm.

/// Ridge regression for several penalties.
public struct RidgePath: Equatable, Sendable {
  /// The penalties, in the order given.
  public let alphas: [Double]
  /// One row of weights a penalty.
  public let weights: Matrix
  public let intercepts: [Double]
  /// |w| for each penalty.
  public let norms: [Double]
  /// The effective degrees of freedom, without the intercept's.
  public let effectiveDegrees: [Double]
  /// The mean squared error on the data itself.
  public let trainingErrors: [Double]

  /// - Throws: `empty`, `shape`, `notFinite`, `negative`, `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], alphas: [Double], intercept hasIntercept: Bool = true,
    budget: inout Budget
  ) throws(EngineError) {
    try Check.regression(x, y)
    try Check.sample(alphas, .alpha)
    for alpha in alphas { try Check.penalty(alpha) }
    try budget.store(alphas.count, times: x.columns + 4)
    let design = try Design(x, y, centred: hasIntercept, budget: &budget)
    let parts = try SingularValues(
      columnMajor: design.columnMajor, rows: x.rows, columns: x.columns, budget: &budget)
    self.alphas = alphas
    var (all, intercepts, norms, degrees, errors) = (
      [Double](), [Double](), [Double](), [Double](), [Double]()
    )
    for alpha in alphas {
      try budget.spend(x.columns, times: x.columns + 2 * x.rows)
      let (weights, degree) = RidgePath.weights(parts, design, alpha)
      var intercept = design.targetMean
      for column in weights.indices { intercept -= weights[column] * design.means[column] }
      let predictions = LinearModel.values(x, weights, intercept)
      var squares = 0.0
      for row in y.indices { squares += (predictions[row] - y[row]) * (predictions[row] - y[row]) }
      guard squares.isFinite, intercept.isFinite else { throw .overflow(.x) }
      all.append(contentsOf: weights)
      intercepts.append(intercept)
      norms.append(Norms.euclidean(weights))
      degrees.append(degree)
      errors.append(squares / Double(x.rows))
    }
    weights = Matrix(rows: alphas.count, columns: x.columns, trusted: all)
    (self.intercepts, self.norms) = (intercepts, norms)
    (effectiveDegrees, trainingErrors) = (degrees, errors)
  }

  private static func weights(
    _ parts: SingularValues, _ design: Design, _ alpha: Double
  ) -> (weights: [Double], degree: Double) {
    var weights = [Double](repeating: 0, count: parts.columns)
    var degree = 0.0
    let least = 1e-11 * parts.largest
    for column in 0..<parts.columns where parts.values[column] > least {
      let square = parts.values[column] * parts.values[column]
      var projection = 0.0
      for row in 0..<parts.rows {
        projection += parts.turned[column * parts.rows + row] * design.target[row]
      }
      projection /= square + alpha
      degree += square / (square + alpha)
      for index in weights.indices {
        weights[index] += projection * parts.directions[column * parts.columns + index]
      }
    }
    return (weights, degree)
  }
}
