// R = E max_h (1/n) Σ σ_i h(x_i), over all 2^n choices of the signs σ: how well the best of the
// hypotheses fits pure noise. Massart: for m hypotheses R ≤ max_h |h| √(2 ln m) / n.
// For x ↦ w·x with |w| ≤ B the maximum is (B/n) |Σ σ_i x_i|, and R ≤ (B/n) √(Σ |x_i|²).
// Source: P. Bartlett, S. Mendelson, "Rademacher and Gaussian complexities", Journal of Machine
// Learning Research 3 (2002).
//
// Exact: every choice of signs is tried, for up to 24 points. No absolute value is taken inside,
// except where it says so. The complexity of a class is that of its labelings, as −1 and 1.

/// The empirical Rademacher complexity of finitely many hypotheses.
public struct RademacherComplexity: Equatable, Sendable {
  public let value: Double
  /// The variant with max_h |…|.
  public let absolute: Double
  /// Massart's upper bound of ``value``.
  public let massartBound: Double

  /// - Parameter outputs: one row a hypothesis, one column a point.
  /// - Throws: `empty`, `notFinite`, `outOfRange` beyond 24 points, `budgetExceeded`.
  public init(outputs: Matrix, budget: inout Budget) throws(EngineError) {
    guard outputs.rows > 0, outputs.columns > 0 else { throw .empty(.predictions) }
    try Check.finite(outputs.values, .predictions)
    let n = outputs.columns
    try RademacherComplexity.spend(n, outputs.values.count, &budget)
    var (sum, absoluteSum) = (0.0, 0.0)
    for signs in 0..<(UInt32(1) << UInt32(n)) {
      var (best, bestAbsolute) = (-Double.infinity, 0.0)
      for row in 0..<outputs.rows {
        var fit = 0.0
        for column in 0..<n {
          let output = outputs.values[row * n + column]
          fit += signs >> UInt32(column) & 1 == 1 ? output : -output
        }
        best = max(best, fit)
        bestAbsolute = max(bestAbsolute, fit.magnitude)
      }
      sum += best
      absoluteSum += bestAbsolute
    }
    let scale = Double(n) * Double(UInt32(1) << UInt32(n))
    value = sum / scale
    absolute = absoluteSum / scale
    massartBound = RademacherComplexity.massart(outputs)
    guard value.isFinite, absolute.isFinite, massartBound.isFinite else {
      throw .overflow(.predictions)
    }
  }

  /// The complexity of a class of sets on these points.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `outOfRange` beyond 24 points, `budgetExceeded`.
  public static func value(
    of hypotheses: HypothesisClass, points: Matrix, budget: inout Budget
  ) throws(EngineError) -> Double {
    let labelings = try hypotheses.labelings(points, budget: &budget)
    let n = points.rows
    try spend(n, labelings.count, &budget)
    // Labels that differ from the signs in f places correlate n − 2f.
    var differences: UInt64 = 0
    let count = UInt32(1) << UInt32(n)
    for signs in 0..<count {
      var fewest = n
      for labels in labelings { fewest = min(fewest, (labels ^ signs).nonzeroBitCount) }
      differences += UInt64(fewest)
    }
    return 1 - 2 * Double(differences) / (Double(n) * Double(count))
  }

  /// The complexity of x ↦ w·x with |w| ≤ `bound`, and its upper bound.
  ///
  /// - Throws: `empty`, `notFinite`, `negative`, `outOfRange` beyond 24 points, `overflow`,
  ///   `budgetExceeded`.
  public static func linearBall(
    _ x: Matrix, bound: Double, budget: inout Budget
  ) throws(EngineError) -> (value: Double, upperBound: Double) {
    try Check.sample(x)
    try Check.finite(bound, .bound)
    guard bound >= 0 else { throw .negative(.bound) }
    try spend(x.rows, x.values.count, &budget)
    var total = 0.0
    for signs in 0..<(UInt32(1) << UInt32(x.rows)) {
      var squares = 0.0
      for column in 0..<x.columns {
        var sum = 0.0
        for row in 0..<x.rows {
          let entry = x.values[row * x.columns + column]
          sum += signs >> UInt32(row) & 1 == 1 ? entry : -entry
        }
        squares += sum * sum
      }
      total += squares.squareRoot()
    }
    let scale = bound / Double(x.rows)
    let value = scale * (total / Double(UInt32(1) << UInt32(x.rows)))
    let upper = scale * RegressionMetrics.squares(x.values).squareRoot()
    guard value.isFinite, upper.isFinite else { throw .overflow(.x) }
    return (value, upper)
  }

  private static func massart(_ outputs: Matrix) -> Double {
    var largest = 0.0
    for row in 0..<outputs.rows {
      largest = max(largest, RegressionMetrics.squares(outputs.row(row)))
    }
    let logarithm = Elementary.log(Double(outputs.rows))
    return largest.squareRoot() * (2 * logarithm).squareRoot() / Double(outputs.columns)
  }

  private static func spend(
    _ n: Int, _ cost: Int, _ budget: inout Budget
  ) throws(EngineError) {
    guard n <= 24 else { throw .outOfRange(.points) }
    try budget.spend(1 << n, times: cost)
  }
}
