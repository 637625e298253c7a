// Full-batch gradient descent, θ ← θ − rate · ∇L(θ) with θ = [w…, b].
//   mse:      L = (1/n) Σ (f_i − y_i)²            ∇ = (2/n) Σ (f_i − y_i) [x_i, 1]
//   logistic: L = (1/n) Σ ln(1 + e^f_i) − y_i f_i  ∇ = (1/n) Σ (σ(f_i) − y_i) [x_i, 1]
// Source: S. Boyd, L. Vandenberghe, Convex Optimization, section 9.3.
//
// Standardised: the same descent on z = (x − mean)/s (population deviation; 1 where it is 0) with
// weights v = w s and c = b + w·mean; the path is given back in the data's own units. The loss of
// a model does not depend on its units.

/// A descent from a start: every point of its path and the loss there.
public struct GradientDescent: Equatable, Sendable {
  public enum Loss: Int32, Sendable {
    case meanSquaredError
    /// The mean log loss of labels 1 (positive) and 0 or −1 (negative).
    case logistic
  }

  public struct Options: Equatable, Sendable {
    public var loss: Loss
    public var rate: Double
    public var steps: Int
    /// Whether to descend on features of mean 0 and variance 1.
    public var standardize: Bool
    /// Whether the last component, the intercept, moves.
    public var movesIntercept: Bool

    public init(
      loss: Loss = .meanSquaredError, rate: Double, steps: Int, standardize: Bool = false,
      movesIntercept: Bool = true
    ) {
      self.loss = loss
      self.rate = rate
      self.steps = steps
      self.standardize = standardize
      self.movesIntercept = movesIntercept
    }
  }

  /// Row t is [w…, b] after t steps. Shorter than steps + 1 rows if a number left the range.
  public let path: Matrix
  /// The loss at each row of the path.
  public let losses: [Double]
  /// Whether the descent was stopped because a number would not have been finite, or ended at a
  /// higher loss than it started from.
  public let diverged: Bool

  /// The weights at the path's end.
  public var weights: [Double] { Array(path.row(path.rows - 1).dropLast()) }
  /// The intercept at the path's end.
  public var intercept: Double { path[path.rows - 1, path.columns - 1] }

  /// Descends from `start` = [w…, b] on the rows of `x`.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `notBinary`, `negative` for the rate or the steps,
  ///   `overflow` if the loss is not finite at the start, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], start: [Double], options: Options, budget: inout Budget
  ) throws(EngineError) {
    try Descent.check(x, y, start, options)
    let width = start.count
    var descent = try Descent(x, y, options)
    var point = descent.units.inner(start)
    var path = start
    guard let first = descent.evaluate(point) else { throw .overflow(.start) }
    var losses = [first]
    try budget.store(width + 1)
    var isFinite = true
    for _ in 0..<options.steps {
      try budget.spend(2 * x.rows, times: width)
      try budget.store(width + 1)
      for index in 0..<(options.movesIntercept ? width : width - 1) {
        point[index] -= options.rate * descent.gradient[index]
      }
      let outer = descent.units.outer(point)
      guard let loss = descent.evaluate(point), GradientDescent.allFinite(outer) else {
        isFinite = false
        break
      }
      path.append(contentsOf: outer)
      losses.append(loss)
    }
    self.path = Matrix(rows: losses.count, columns: width, trusted: path)
    diverged = !isFinite || losses[losses.count - 1] > losses[0]
    self.losses = losses
  }

  private static func allFinite(_ values: [Double]) -> Bool {
    for value in values where !value.isFinite { return false }
    return true
  }
}
