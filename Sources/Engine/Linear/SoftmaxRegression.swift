// Logistic regression for K ≥ 2 classes: P(k | x) = e^f_k / Σ_j e^f_j, f_k = w_k·x + b_k, with
//   ½ Σ|w_k|² + C Σ_i −ln P(y_i | x_i), or the sum alone without a C, at its minimum.
// Newton's method with step halving. Only differences of the b_k matter: they are given with mean
// 0, and so are the w_k without a penalty.
// Source: C. M. Bishop, Pattern Recognition and Machine Learning (2006), section 4.3.4.

/// A linear model of the probabilities of several classes.
public struct SoftmaxRegression: Equatable, Sendable {
  /// One row of weights a class.
  public let weights: Matrix
  public let intercepts: [Double]
  /// The objective after each step, the first before any.
  public let objectives: [Double]
  /// Whether the steps ended at the minimum. Without a penalty, separable classes have none.
  public let converged: Bool

  /// The value that the weights minimise.
  public var objective: Double { objectives[objectives.count - 1] }

  /// Fits rows of `x` to labels 0 ..< classes.
  ///
  /// - Parameter c: what the losses weigh against the penalty; nil for no penalty.
  /// - Throws: `empty`, `shape`, `notFinite`, `singleClass` if fewer than two labels occur,
  ///   `outOfRange` for a label or a C, `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Int], classes: Int, c: Double? = 1, maximumSteps: Int = 200,
    budget: inout Budget
  ) throws(EngineError) {
    try Check.sample(x)
    guard y.count == x.rows else { throw .shape(.y, expected: x.rows, found: y.count) }
    guard classes >= 2 else { throw .singleClass(.y) }
    for label in y where label < 0 || label >= classes { throw .outOfRange(.y) }
    var isSingle = true
    for label in y where label != y[0] { isSingle = false }
    guard !isSingle else { throw .singleClass(.y) }
    try Check.strength(c)
    guard maximumSteps >= 0 else { throw .negative(.steps) }
    var newton = try SoftmaxNewton(x, y, classes: classes, c: c, budget: &budget)
    converged = try newton.run(maximumSteps: maximumSteps, budget: &budget)
    objectives = newton.objectives
    (weights, intercepts) = try newton.model()
  }

  /// The probabilities of all classes for each row: n × K.
  ///
  /// - Throws: `shape`, `notFinite`, `overflow`.
  public func probabilities(_ query: Matrix) throws(EngineError) -> Matrix {
    guard query.columns == weights.columns else {
      throw .shape(.query, expected: weights.columns, found: query.columns)
    }
    try Check.finite(query.values, .query)
    let classes = weights.rows
    var result = [Double](repeating: 0, count: query.rows * classes)
    for label in 0..<classes {
      let scores = LinearModel.values(query, weights.row(label), intercepts[label])
      for row in 0..<query.rows { result[row * classes + label] = scores[row] }
    }
    for row in 0..<query.rows {
      let range = row * classes..<(row + 1) * classes
      let shares = try Special.softmax(Array(result[range]))
      for label in 0..<classes { result[row * classes + label] = shares[label] }
    }
    return Matrix(rows: query.rows, columns: classes, trusted: result)
  }
}
