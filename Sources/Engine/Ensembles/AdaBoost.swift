// AdaBoost on stumps, h(x) = polarity if x[feature] > threshold, else −polarity, with labels ±1:
//   e = Σ w_i [h(x_i) ≠ y_i]   α = ½ ln((1 − e)/e)   w_i ← w_i e^(−α y_i h(x_i)) / Z
// from w_i = 1/n. The score is F(x) = Σ α h(x), the class +1 if F > 0 and −1 otherwise. The mean
// exponential loss of F is Π Z = Π 2√(e(1 − e)), which bounds the share of errors.
// Source: Y. Freund, R. Schapire, "A decision-theoretic generalization of on-line learning and an
// application to boosting", Journal of Computer and System Sciences 55 (1997).
//
// A stump minimises the weighted error; ties, within 1e-12, go to the lowest feature, then the
// lowest threshold, then polarity +1. By the gini criterion it is a tree of depth 1: it minimises
// the weighted gini impurity of its two sides, each of which says what most of its weight is (−1
// if it is even). So both sides may say the same, and shift the score alone.
//
// A stump without error ends boosting: its α would be infinite and is 1, so that it decides; the
// weights stay, and the bound is 0. A best stump with an error of ½ ends boosting before it, or is
// an error if it is the first.

/// Stumps chosen one after another, each for what those before it get wrong.
public struct AdaBoost: Equatable, Sendable {
  public enum Criterion: Int32, Sendable {
    case weightedError
    /// What trees of depth 1 minimise.
    case weightedGini
  }

  public struct Stump: Equatable, Sendable {
    public let feature: Int
    public let threshold: Double
    /// What it says of values above the threshold: 1 or −1.
    public let polarity: Int
    /// What it says of the others: −polarity, unless by the gini criterion both sides say the same.
    public let below: Int
  }

  public let stumps: [Stump]
  /// Each stump's weighted error when it was chosen.
  public let errors: [Double]
  public let alphas: [Double]
  /// The examples' weights before each round and after the last: (rounds + 1) × n.
  public let weights: Matrix
  /// The final scores of the examples.
  public let scores: [Double]
  /// The share of examples that the ensemble gets wrong after each round.
  public let stagedErrors: [Double]
  /// The mean exponential loss after each round.
  public let stagedLosses: [Double]
  /// The bound on the share of errors, Π 2√(e(1 − e)), after each round.
  public let bounds: [Double]
  /// The number of features.
  public let columns: Int

  /// The number of stumps, fewer than were asked for if boosting ended.
  public var rounds: Int { stumps.count }

  /// Boosts on the rows of `x` with labels 1 (positive) and 0 or −1 (negative).
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `notBinary`, `singleClass`, `negative` for the
  ///   rounds, `noWeakLearner`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], rounds: Int, criterion: Criterion = .weightedError,
    budget: inout Budget
  ) throws(EngineError) {
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    let signs = try AdaBoost.signs(y)
    guard rounds >= 0 else { throw .negative(.rounds) }
    var state = BoostState(order: try FeatureOrder(x, budget: &budget), signs: signs)
    try budget.store(2 * x.rows)
    while state.stumps.count < rounds, !state.isPerfect {
      try budget.spend(3 * x.rows, times: x.columns + 4)
      try budget.store(x.rows + 6)
      guard let choice = state.choose(criterion) else {
        if state.stumps.isEmpty { throw .noWeakLearner(.x) }
        break
      }
      state.add(choice)
    }
    stumps = state.stumps
    errors = state.errors
    alphas = state.alphas
    weights = Matrix(
      rows: state.stumps.count + 1, columns: x.rows, trusted: state.weightHistory)
    scores = state.scores
    stagedErrors = state.stagedErrors
    stagedLosses = state.stagedLosses
    bounds = state.bounds
    columns = x.columns
  }

  /// The sum of the stumps' α-weighted votes for each row.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func scores(_ query: Matrix) throws(EngineError) -> [Double] {
    var scores = try start(query)
    for index in stumps.indices { add(index, query, &scores) }
    return scores
  }

  /// The scores of each row after each round: rounds × rows.
  ///
  /// - Throws: `shape`, `notFinite`, `budgetExceeded`.
  public func staged(_ query: Matrix, budget: inout Budget) throws(EngineError) -> Matrix {
    var scores = try start(query)
    try budget.spend(query.rows, times: rounds)
    try budget.store(query.rows, times: rounds)
    var result: [Double] = []
    for index in stumps.indices {
      add(index, query, &scores)
      result.append(contentsOf: scores)
    }
    return Matrix(rows: rounds, columns: query.rows, trusted: result)
  }

  private func start(_ query: Matrix) throws(EngineError) -> [Double] {
    guard query.columns == columns else {
      throw .shape(.query, expected: columns, found: query.columns)
    }
    try Check.finite(query.values, .query)
    return [Double](repeating: 0, count: query.rows)
  }

  private func add(_ index: Int, _ query: Matrix, _ scores: inout [Double]) {
    let (stump, alpha) = (stumps[index], alphas[index])
    for row in scores.indices {
      let isAbove = query.values[row * columns + stump.feature] > stump.threshold
      scores[row] += (isAbove ? stump.polarity : stump.below) > 0 ? alpha : -alpha
    }
  }

  /// 1 or −1 for each row.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func predict(_ query: Matrix) throws(EngineError) -> [Double] {
    try scores(query).map { $0 > 0 ? 1 : -1 }
  }

  /// The labels as 1 and −1.
  static func signs(_ y: [Double]) throws(EngineError) -> [Double] {
    try Check.binary(y, .y)
    var positives = 0
    for label in y where label == 1 { positives += 1 }
    guard positives > 0, positives < y.count else { throw .singleClass(.y) }
    return y.map { $0 == 1 ? 1 : -1 }
  }
}
