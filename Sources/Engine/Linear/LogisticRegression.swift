// Logistic regression for two classes: P(positive | x) = σ(f), f = w·x + b, with w, b minimising
//   ½ |w|² + C Σ ln(1 + e^(−s_i f_i)),  s = ±1,  or the sum alone without a C; b is not penalised.
// Newton's method with step halving ("iteratively reweighted least squares").
// Source: C. M. Bishop, Pattern Recognition and Machine Learning (2006), sections 4.3.2–4.3.3.
//
// A feature that is constant, or a copy of another one, does no harm. Classes that a plane
// separates have no best weights without a penalty: the first iterate that separates them is then
// the result, and `isSeparated` says so.

/// A logistic model for labels 1 (positive) and 0 or −1 (negative).
public struct LogisticRegression: Equatable, Sendable {
  /// One weight a feature.
  public let weights: [Double]
  public let intercept: Double
  /// Each iterate of Newton's method on all the data, as [w…, b].
  public let path: Matrix
  /// The objective at each row of the path.
  public let objectives: [Double]
  /// Whether the weights are the minimum.
  public let converged: Bool
  /// Whether there is no minimum because a plane separates the classes and nothing is penalised.
  public let isSeparated: Bool
  /// The positive class's probability for each row that it was fitted to.
  public let probabilities: [Double]
  /// The share of those rows on their own side of the boundary.
  public let accuracy: Double
  /// The mean of ln(1 + e^(−s f)).
  public let logLoss: Double

  /// The value that the weights minimise.
  public var objective: Double { objectives[objectives.count - 1] }

  /// Fits rows of `x` to their labels.
  ///
  /// - Parameter c: what the losses weigh against the penalty; nil for no penalty.
  /// - Throws: `empty`, `shape`, `notFinite`, `notBinary`, `singleClass`, `outOfRange` for a C that
  ///   is not above 0, `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], c: Double? = 1, intercept hasIntercept: Bool = true,
    maximumSteps: Int = 200, budget: inout Budget
  ) throws(EngineError) {
    try Check.regression(x, y)
    let signs = try Check.signs(y)
    try Check.strength(c)
    guard maximumSteps >= 0 else { throw .negative(.steps) }
    var newton = try LogisticNewton(x, signs, c: c, hasIntercept: hasIntercept, budget: &budget)
    try newton.run(maximumSteps: maximumSteps, budget: &budget)
    path = Matrix(
      rows: newton.objectives.count, columns: x.columns + 1, trusted: newton.path)
    objectives = newton.objectives
    (converged, isSeparated) = (newton.converged, newton.isSeparated)
    let last = path.row(path.rows - 1)
    weights = Array(last.dropLast())
    intercept = last[x.columns]
    let outputs = LinearModel.values(x, weights, intercept)
    (probabilities, logLoss) = try LogisticRegression.judge(outputs, signs)
    var right = 0
    for row in outputs.indices where (outputs[row] > 0) == (signs[row] > 0) { right += 1 }
    accuracy = Double(right) / Double(x.rows)
  }

  /// w·x + b for each row.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func scores(_ query: Matrix) throws(EngineError) -> [Double] {
    try LinearModel.predict(query, weights: weights, intercept: intercept)
  }

  /// The positive class's probability for each row.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func probabilities(_ query: Matrix) throws(EngineError) -> [Double] {
    try scores(query).map(Special.sigmoid)
  }

  private static func judge(
    _ outputs: [Double], _ signs: [Double]
  ) throws(EngineError) -> (probabilities: [Double], logLoss: Double) {
    var probabilities = outputs
    let (scores, sides) = (outputs.span, signs.span)
    var out = probabilities.mutableSpan
    var total = 0.0
    var first = 0
    while first < scores.count {
      let count = min(8, scores.count - first)
      var (eight, side) = (SIMD8<Double>(), SIMD8<Double>())
      for lane in 0..<count {
        eight[lane] = scores[first + lane]
        side[lane] = sides[first + lane]
      }
      let term = LogisticTerm(margin: eight * side)
      let p = term.missing.replacing(with: 1 - term.missing, where: side .> 0)
      for lane in 0..<count {
        out[first + lane] = p[lane]
        total += term.loss[lane]
      }
      first += count
    }
    guard total.isFinite else { throw .overflow(.x) }
    return (probabilities, total / Double(outputs.count))
  }
}

extension Check {
  /// +1 for a positive label and −1 for a negative one, both of which there must be.
  static func signs(_ labels: [Double]) throws(EngineError) -> [Double] {
    try binary(labels, .y)
    var signs = labels
    var positives = 0
    for index in labels.indices {
      signs[index] = labels[index] == 1 ? 1 : -1
      if labels[index] == 1 { positives += 1 }
    }
    guard positives > 0, positives < labels.count else { throw .singleClass(.y) }
    return signs
  }

  /// A finite number above 0, or none.
  static func strength(_ c: Double?) throws(EngineError) {
    guard let c else { return }
    try finite(c, .c)
    guard c > 0 else { throw .outOfRange(.c) }
  }
}
