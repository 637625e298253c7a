// With probability at least 1 − δ, for all hypotheses of a class of VC dimension d at once,
// E_out ≤ E_in + √(8/n · ln(4 m(2n)/δ)), where m(N) is the growth function, bounded by N^d + 1 or
// more tightly by Sauer's sum.
// Source: V. Vapnik, A. Chervonenkis, "On the uniform convergence of relative frequencies of
// events to their probabilities", Theory of Probability and its Applications 16 (1971).

/// What the VC inequality adds to the error on the sample.
public enum VCBound {
  /// √(8/n · ln(4 ((2n)^d + 1)/δ)).
  ///
  /// - Parameters:
  ///   - n: the sample's size, above 0.
  ///   - dimension: the class's VC dimension, at least 0.
  ///   - delta: the probability that the bound may fail, in (0, 1].
  /// - Throws: `notFinite`, `negative`, `outOfRange`.
  public static func polynomial(
    n: Double, dimension: Double, delta: Double
  ) throws(EngineError) -> Double {
    try check(n, dimension, delta)
    return excess(n, logPolynomial(n, dimension), delta)
  }

  /// √(8/n · ln(4 Σ_{i≤d} C(2n, i)/δ)).
  ///
  /// - Throws: `notFinite`, `negative`, `outOfRange`, `budgetExceeded`.
  public static func sauer(
    n: Double, dimension: Int, delta: Double, budget: inout Budget
  ) throws(EngineError) -> Double {
    try check(n, Double(dimension), delta)
    let growth = try Sauer.logSum(n: 2 * n, dimension: dimension, budget: &budget)
    return excess(n, growth, delta)
  }

  /// The least whole sample size for which the polynomial bound is at most `epsilon`.
  ///
  /// - Throws: `notFinite`, `negative`, `outOfRange`; `overflow` beyond 2^53.
  public static func sampleSize(
    dimension: Double, epsilon: Double, delta: Double
  ) throws(EngineError) -> Double {
    try check(1, dimension, delta)
    try Check.positive(epsilon, .epsilon)
    // The bound falls with n, so doubling finds an interval, and halving the place in it.
    var (low, high) = (0.0, 1.0)
    while excess(high, logPolynomial(high, dimension), delta) > epsilon {
      (low, high) = (high, 2 * high)
      guard high <= 0x1p53 else { throw .overflow(.epsilon) }
    }
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if excess(middle, logPolynomial(middle, dimension), delta) <= epsilon {
        high = middle
      } else {
        low = middle
      }
    }
    return high
  }

  private static func excess(_ n: Double, _ logGrowth: Double, _ delta: Double) -> Double {
    (8 / n * (Elementary.log(4 / delta) + logGrowth)).squareRoot()
  }

  /// ln((2n)^d + 1), which does not overflow.
  private static func logPolynomial(_ n: Double, _ dimension: Double) -> Double {
    Special.softplus(dimension * Elementary.log(2 * n))
  }

  private static func check(
    _ n: Double, _ dimension: Double, _ delta: Double
  ) throws(EngineError) {
    try Check.positive(n, .n)
    try Check.finite(dimension, .dimension)
    guard dimension >= 0 else { throw .negative(.dimension) }
    try Check.fraction(delta, .delta)
    // 4/δ must be finite too.
    guard delta >= 0x1p-1000 else { throw .outOfRange(.delta) }
  }
}
