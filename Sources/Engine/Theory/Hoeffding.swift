// P(|mean of n values in [0, 1] − its expectation| > ε) ≤ 2 e^(−2 ε² n), and for the worst of M
// hypotheses at most M times that (the union bound).
// Source: W. Hoeffding, "Probability inequalities for sums of bounded random variables", Journal
// of the American Statistical Association 58 (1963).
//
// A bound may exceed 1: then it says nothing. The capped ones stop there.

/// Hoeffding's bound on how far a sample's mean strays.
public struct HoeffdingBound: Equatable, Sendable {
  /// For straying to one given side.
  public let oneSided: Double
  /// For straying to either side.
  public let twoSided: Double
  /// For any of the hypotheses straying to either side.
  public let union: Double

  public var twoSidedCapped: Double { min(1, twoSided) }
  public var unionCapped: Double { min(1, union) }

  /// - Parameters:
  ///   - n: the sample's size, above 0; need not be whole.
  ///   - epsilon: the distance, at least 0.
  ///   - hypotheses: how many hypotheses, at least 0.
  /// - Throws: `notFinite`, `negative`, `outOfRange` for n ≤ 0.
  public init(n: Double, epsilon: Double, hypotheses: Double = 1) throws(EngineError) {
    try Check.positive(n, .n)
    try Check.finite(epsilon, .epsilon)
    guard epsilon >= 0 else { throw .negative(.epsilon) }
    try Check.finite(hypotheses, .hypotheses)
    guard hypotheses >= 0 else { throw .negative(.hypotheses) }
    oneSided = Elementary.exp(-2 * epsilon * epsilon * n)
    twoSided = 2 * oneSided
    union = 2 * hypotheses * oneSided
  }

  /// The distance that is exceeded with a probability of at most `delta`.
  ///
  /// - Throws: `notFinite`, `outOfRange` for n ≤ 0, M ≤ 0 or a delta outside (0, 1].
  public static func epsilon(
    n: Double, delta: Double, hypotheses: Double = 1
  ) throws(EngineError) -> Double {
    try Check.positive(n, .n)
    return (try logarithm(delta, hypotheses) / (2 * n)).squareRoot()
  }

  /// The least whole sample size for which `epsilon` is exceeded with a probability of at most
  /// `delta`.
  ///
  /// - Throws: `notFinite`, `outOfRange` for ε ≤ 0, M ≤ 0 or a delta outside (0, 1]; `overflow`
  ///   for an ε so small that the size is not finite.
  public static func sampleSize(
    epsilon: Double, delta: Double, hypotheses: Double = 1
  ) throws(EngineError) -> Double {
    try Check.positive(epsilon, .epsilon)
    let size = (try logarithm(delta, hypotheses) / (2 * epsilon * epsilon)).rounded(.up)
    guard size.isFinite else { throw .overflow(.epsilon) }
    return size
  }

  /// ln(2M/δ), or 0 where the bound holds for any sample.
  private static func logarithm(
    _ delta: Double, _ hypotheses: Double
  ) throws(EngineError) -> Double {
    try Check.fraction(delta, .delta)
    try Check.positive(hypotheses, .hypotheses)
    return max(Elementary.log(2) + Elementary.log(hypotheses) - Elementary.log(delta), 0)
  }
}
