// A support vector machine for two classes, s = ±1: f(x) = w·φ(x) + b with
//   ½ |w|² + C Σ max(0, 1 − s_i f_i)
// at its minimum; b is not penalised. w = Σ α_i s_i φ(x_i), where α solves the dual problem.
// Source: C. Cortes, V. Vapnik, "Support-vector networks", Machine Learning 20 (1995).
//
// Where no α is strictly between 0 and C, every b of an interval is optimal: its middle is taken.
// Of equal examples, the first takes the α.

/// A support vector machine for labels 1 (positive) and 0 or −1 (negative).
public struct SupportVectorMachine: Equatable, Sendable {
  /// The dual solution: one α an example, between 0 and C.
  public let dual: [Double]
  /// The examples with α > 0, and those of them with α < C, which lie on the margin.
  public let support: [Int]
  public let marginSupport: [Int]
  /// One weight a feature; none for kernels other than the linear one.
  public let weights: [Double]
  public let intercept: Double
  /// 2/|w|: the distance between the lines f = −1 and f = 1 in the kernel's space; infinite for
  /// w = 0.
  public let margin: Double
  /// f for each row that it was fitted to.
  public let decisions: [Double]
  /// max(0, 1 − s f) for each of them.
  public let hinge: [Double]
  /// The value that is minimised, and the dual's, which are equal but for the tolerance.
  public let objective: Double
  public let dualObjective: Double
  /// The share of examples on their own side.
  public let accuracy: Double
  /// How many pairs of α were moved.
  public let steps: Int
  /// The kernel, its γ resolved.
  public let kernel: Kernel
  private let supportRows: Matrix
  private let coefficients: [Double]

  /// The sum of the hinge losses.
  public var hingeSum: Double { Statistics.plainSum(hinge) }

  /// Fits rows of `x` to their labels.
  ///
  /// - Parameter tolerance: by how much the conditions of the optimum, in units of f, may be missed.
  /// - Throws: `empty`, `shape`, `notFinite`, `notBinary`, `singleClass`, `outOfRange` for C, γ, the
  ///   degree or the tolerance, `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], c: Double = 1, kernel: Kernel = .linear,
    tolerance: Double = 1e-12, budget: inout Budget
  ) throws(EngineError) {
    try Check.regression(x, y)
    let signs = try Check.signs(y)
    try Check.strength(c)
    try Check.finite(tolerance, .tolerance)
    guard tolerance > 0 else { throw .outOfRange(.tolerance) }
    var resolved = kernel
    if kernel.form != .linear, kernel.gamma == nil { resolved.gamma = try Kernel.scale(x) }
    self.kernel = resolved
    let rows = try KernelRows(resolved, x, scaledBy: x)
    try budget.spend(x.rows, times: 8 * x.columns)
    var solver = MinimalOptimization(rows, signs, c: c)
    try solver.run(tolerance: tolerance, budget: &budget)
    dual = solver.alphas
    steps = solver.steps
    let parts = Parts(x, signs, solver.alphas, c)
    (support, marginSupport) = (parts.support, parts.marginSupport)
    (supportRows, coefficients) = (parts.rows, parts.coefficients)
    weights = resolved.form == .linear ? parts.weights() : []
    let intercept = solver.intercept
    self.intercept = intercept
    decisions =
      resolved.form == .linear
      ? LinearModel.values(x, weights, intercept) : solver.outputs.map { $0 + intercept }
    for decision in decisions where !decision.isFinite { throw .overflow(.x) }
    let outcome = try Outcome(
      decisions, signs, dual, parts.support, coefficients, intercept, c: c)
    (hinge, accuracy) = (outcome.hinge, outcome.accuracy)
    margin = 2 / outcome.squaredNorm.squareRoot()
    (objective, dualObjective) = (outcome.objective, outcome.dualObjective)
  }

  /// f for each row: positive for the positive class.
  ///
  /// - Throws: `shape`, `notFinite`, `overflow`, `budgetExceeded`.
  public func decision(_ query: Matrix, budget: inout Budget) throws(EngineError) -> [Double] {
    if kernel.form == .linear {
      return try LinearModel.predict(query, weights: weights, intercept: intercept)
    }
    return try KernelExpansion.values(
      kernel, supportRows, coefficients, intercept, query, budget: &budget)
  }
}

extension SupportVectorMachine {
  /// The examples with α > 0.
  private struct Parts {
    var support: [Int] = []
    var marginSupport: [Int] = []
    var coefficients: [Double] = []
    let rows: Matrix

    init(_ x: Matrix, _ signs: [Double], _ alphas: [Double], _ c: Double) {
      var values: [Double] = []
      for row in alphas.indices where alphas[row] > 0 {
        support.append(row)
        if alphas[row] < c { marginSupport.append(row) }
        coefficients.append(alphas[row] * signs[row])
        values.append(contentsOf: x.values[row * x.columns..<(row + 1) * x.columns])
      }
      rows = Matrix(rows: support.count, columns: x.columns, trusted: values)
    }

    func weights() -> [Double] {
      var result = [Double](repeating: 0, count: rows.columns)
      for row in 0..<rows.rows {
        for column in result.indices {
          result[column] += coefficients[row] * rows.values[row * rows.columns + column]
        }
      }
      return result
    }
  }

  /// What a solution is worth on the examples it was fitted to.
  private struct Outcome {
    let hinge: [Double]
    let accuracy: Double
    let squaredNorm: Double
    let objective: Double
    let dualObjective: Double

    init(
      _ decisions: [Double], _ signs: [Double], _ alphas: [Double], _ support: [Int],
      _ coefficients: [Double], _ intercept: Double, c: Double
    ) throws(EngineError) {
      var (hinge, right, sum) = (decisions, 0, 0.0)
      for row in decisions.indices {
        let side = signs[row] * decisions[row]
        hinge[row] = max(0, 1 - side)
        sum += hinge[row]
        if (decisions[row] > 0) == (signs[row] > 0) { right += 1 }
      }
      var (squares, total) = (0.0, 0.0)
      for (place, row) in support.enumerated() {
        squares += coefficients[place] * (decisions[row] - intercept)
        total += alphas[row]
      }
      self.hinge = hinge
      accuracy = Double(right) / Double(decisions.count)
      squaredNorm = max(squares, 0)
      objective = squaredNorm / 2 + c * sum
      dualObjective = total - squares / 2
      guard objective.isFinite, dualObjective.isFinite else { throw .overflow(.x) }
    }
  }
}
