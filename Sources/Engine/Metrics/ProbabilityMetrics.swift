// log loss = −(1/n) Σ [y ln p + (1 − y) ln(1 − p)], p clipped to [2^-52, 1 − 2^-52];
// Brier score = (1/n) Σ (p − y)²; its skill = 1 − Brier / ȳ(1 − ȳ), which compares it with the
// score of saying the share of positives ȳ every time.
// Source: G. W. Brier, Monthly Weather Review 78 (1950); I. J. Good, "Rational decisions" (1952).

/// How well probabilities of the positive class fit binary labels (1 positive, 0 or −1 negative).
public enum ProbabilityMetrics {
  /// The mean negative natural logarithm of the probability given to what happened.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `notBinary`, `outOfRange` for a p outside [0, 1].
  public static func logLoss(
    y: [Double], probabilities: [Double]
  ) throws(EngineError) -> Double {
    try check(y, probabilities)
    var sum = 0.0
    for index in y.indices {
      let p = min(max(probabilities[index], 0x1p-52), 1 - 0x1p-52)
      sum -= y[index] == 1 ? Elementary.log(p) : Elementary.log1p(-p)
    }
    return sum / Double(y.count)
  }

  /// The mean squared difference between the probability and what happened (1 or 0).
  ///
  /// - Throws: as ``logLoss(y:probabilities:)``.
  public static func brier(y: [Double], probabilities: [Double]) throws(EngineError) -> Double {
    try check(y, probabilities)
    var sum = 0.0
    for index in y.indices {
      let difference = probabilities[index] - (y[index] == 1 ? 1 : 0)
      sum += difference * difference
    }
    return sum / Double(y.count)
  }

  /// 1 for certainty that is always right, 0 for what the share of positives alone would score;
  /// NaN if all labels are the same, for which it is 0/0 or infinite.
  ///
  /// - Throws: as ``logLoss(y:probabilities:)``.
  public static func brierSkill(
    y: [Double], probabilities: [Double]
  ) throws(EngineError) -> Double {
    let score = try brier(y: y, probabilities: probabilities)
    var positives = 0.0
    for label in y where label == 1 { positives += 1 }
    let n = Double(y.count)
    guard positives > 0, positives < n else { return .nan }
    return 1 - score / (positives / n * (1 - positives / n))
  }

  static func check(_ y: [Double], _ probabilities: [Double]) throws(EngineError) {
    try Check.binary(y, .y)
    try Check.pair(y, .y, probabilities, .probabilities)
    for p in probabilities where p < 0 || p > 1 { throw .outOfRange(.probabilities) }
  }
}
