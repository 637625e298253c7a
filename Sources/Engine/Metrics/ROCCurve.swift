// For a threshold t, an example is called positive if its score ≥ t: tpr = tp/P, fpr = fp/N.
// The area under the curve is the share of the pairs of a positive and a negative in which the
// positive has the higher score, ties counting half. It is computed from that whole number of
// half pairs, so that only the last division rounds, and ties cost nothing.
// Source: T. Fawcett, "An introduction to ROC analysis", Pattern Recognition Letters 27 (2006).
//
// One point for each distinct score, none left out, behind the point (0, 0) of threshold ∞.

/// The trade between true and false positives of a score.
public struct ROCCurve: Equatable, Sendable {
  /// The false positive rate at each threshold, ascending from 0 to 1.
  public let fpr: [Double]
  /// The true positive rate at each threshold, ascending from 0 to 1.
  public let tpr: [Double]
  /// Descending: infinity, then each distinct score.
  public let thresholds: [Double]
  /// The area under the curve, from 0 to 1.
  public let auc: Double

  /// 2 · auc − 1: 0 for a score that tells nothing, 1 for a perfect one.
  public var gini: Double { 2 * auc - 1 }

  /// - Parameter y: labels, 1 for positive and 0 or −1 for negative.
  /// - Throws: `empty`, `shape`, `notBinary`, `notFinite`; `singleClass` for labels all the same,
  ///   with which the curve is 0/0.
  public init(y: [Double], scores: [Double]) throws(EngineError) {
    let ranked = try RankedScores(y: y, scores: scores)
    let last = ranked.thresholds.count - 1
    let (positives, negatives) = (ranked.positives[last], ranked.negatives[last])
    guard positives > 0, negatives > 0 else { throw .singleClass(.y) }
    var (fpr, tpr) = ([0.0], [0.0])
    fpr.reserveCapacity(last + 2)
    tpr.reserveCapacity(last + 2)
    for index in 0...last {
      fpr.append(Double(ranked.negatives[index]) / Double(negatives))
      tpr.append(Double(ranked.positives[index]) / Double(positives))
    }
    (self.fpr, self.tpr) = (fpr, tpr)
    thresholds = [.infinity] + ranked.thresholds
    var halfPairs: UInt64 = 0
    for index in 0...last {
      let before = index == 0 ? (0, 0) : (ranked.positives[index - 1], ranked.negatives[index - 1])
      halfPairs +=
        UInt64(ranked.negatives[index] - before.1) * UInt64(ranked.positives[index] + before.0)
    }
    auc = ROCCurve.area(halfPairs, positives, negatives)
  }

  /// The point of the curve for a threshold: the rates of calling positive what scores at least
  /// that much.
  public func at(_ threshold: Double) -> (fpr: Double, tpr: Double) {
    var (low, high) = (0, thresholds.count)
    // The thresholds that are at least as high come first.
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if thresholds[middle] >= threshold { low = middle } else { high = middle }
    }
    return (fpr[low], tpr[low])
  }

  /// The area alone, without the curve.
  ///
  /// - Throws: as ``init(y:scores:)``.
  public static func auc(y: [Double], scores: [Double]) throws(EngineError) -> Double {
    try RankedScores.check(y, scores)
    let ranking = Ranking(scores)
    var (positives, negatives, halfPairs): (Int, Int, UInt64) = (0, 0, 0)
    var place = 0
    while place < scores.count {
      let key = ranking.keys[place]
      var (tiedPositives, tiedNegatives) = (0, 0)
      while place < scores.count, ranking.keys[place] == key {
        if y[Int(ranking.order[place])] == 1 { tiedPositives += 1 } else { tiedNegatives += 1 }
        place += 1
      }
      halfPairs += UInt64(tiedPositives) * UInt64(2 * negatives + tiedNegatives)
      positives += tiedPositives
      negatives += tiedNegatives
    }
    guard positives > 0, negatives > 0 else { throw .singleClass(.y) }
    return area(halfPairs, positives, negatives)
  }

  private static func area(_ halfPairs: UInt64, _ positives: Int, _ negatives: Int) -> Double {
    Double(halfPairs) / (2 * Double(positives) * Double(negatives))
  }
}
