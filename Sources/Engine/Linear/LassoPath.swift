/// The weights of the lasso for several penalties.
public struct LassoPath: Equatable, Sendable {
  /// The penalties, in the order given.
  public let alphas: [Double]
  /// One row of weights a penalty.
  public let weights: Matrix
  public let intercepts: [Double]

  /// Fits each penalty, the largest first: each starts from the weights of the one before.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `negative`, `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], alphas: [Double], intercept hasIntercept: Bool = true,
    maximumPasses: Int = 100_000, budget: inout Budget
  ) throws(EngineError) {
    try Check.regression(x, y)
    try Check.sample(alphas, .alpha)
    for alpha in alphas { try Check.penalty(alpha) }
    guard maximumPasses >= 0 else { throw .negative(.steps) }
    try budget.store(alphas.count, times: x.columns + 1)
    var descent = try CoordinateDescent(x, y, hasIntercept: hasIntercept, budget: &budget)
    var weights = [Double](repeating: 0, count: alphas.count * x.columns)
    var intercepts = alphas
    let order = alphas.indices.sorted {
      alphas[$0] == alphas[$1] ? $0 < $1 : alphas[$0] > alphas[$1]
    }
    for place in order {
      _ = try descent.run(alpha: alphas[place], maximumPasses: maximumPasses, budget: &budget)
      for column in 0..<x.columns { weights[place * x.columns + column] = descent.weights[column] }
      intercepts[place] = try descent.intercept()
    }
    self.alphas = alphas
    self.weights = Matrix(rows: alphas.count, columns: x.columns, trusted: weights)
    self.intercepts = intercepts
  }
}
