// P(X = k) for X ~ Binomial(n, p), by the ratios P(k+1)/P(k) = (n−k)/(k+1) · p/(1−p) on both sides
// of the most likely k, scaled so that all sum to 1: no factorials, and no cancellation in tails.
// Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), for what
// the direct formula loses.

/// The distribution of the successes among n independent trials.
public struct Binomial: Equatable, Sendable {
  /// P(X = k) for k = 0…n.
  public let probabilities: [Double]
  private let p: Double

  /// - Parameters:
  ///   - n: the trials, at least 0.
  ///   - p: the probability of a success, from 0 to 1.
  /// - Throws: `negative`, `notFinite`, `outOfRange`, `budgetExceeded`.
  public init(n: Int, p: Double, budget: inout Budget) throws(EngineError) {
    guard n >= 0 else { throw .negative(.n) }
    try Check.finite(p, .probabilities)
    guard p >= 0, p <= 1 else { throw .outOfRange(.probabilities) }
    guard n < 1 << 30 else { throw .outOfRange(.n) }
    try budget.spend(4, times: n + 1)
    try budget.store(n + 1)
    self.p = p
    var weights = [Double](repeating: 0, count: n + 1)
    let mode = min(Int((Double(n) + 1) * p), n)
    weights[mode] = 1
    if p > 0, p < 1 {
      let odds = p / (1 - p)
      var k = mode
      while k < n, weights[k] > 0 {
        weights[k + 1] = weights[k] * (Double(n - k) / Double(k + 1) * odds)
        k += 1
      }
      k = mode
      while k > 0, weights[k] > 0 {
        weights[k - 1] = weights[k] * (Double(k) / Double(n - k + 1) / odds)
        k -= 1
      }
    }
    let total = Binomial.sum(weights, 0, mode - 1) + Binomial.sum(weights, mode, n)
    for k in weights.indices { weights[k] /= total }
    probabilities = weights
  }

  /// P(X ≥ k): 1 for k ≤ 0, 0 for k > n.
  public func tail(atLeast k: Int) -> Double {
    if k <= 0 { return 1 }
    return k < probabilities.count ? Binomial.sum(probabilities, k, probabilities.count - 1) : 0
  }

  /// P(|X/n − p| > ε): what Hoeffding's inequality bounds. 0 for n = 0.
  public func deviation(beyond epsilon: Double) -> Double {
    let n = Double(probabilities.count - 1)
    guard n > 0 else { return 0 }
    var sum = 0.0
    for k in probabilities.indices where (Double(k) / n - p).magnitude > epsilon {
      sum += probabilities[k]
    }
    return sum
  }

  /// The sum from `first` to `last`, the smaller end first.
  private static func sum(_ values: [Double], _ first: Int, _ last: Int) -> Double {
    guard first <= last else { return 0 }
    var sum = 0.0
    let ascending = values[first] <= values[last]
    for step in 0...(last - first) { sum += values[ascending ? first + step : last - step] }
    return sum
  }
}

/// P(X ≥ k) for n trials with probability p.
///
/// - Throws: as ``Binomial/init(n:p:budget:)``.
public func binomialTail(
  n: Int, p: Double, atLeast k: Int, budget: inout Budget
) throws(EngineError) -> Double {
  try Binomial(n: n, p: p, budget: &budget).tail(atLeast: k)
}
