// For each distinct score t, ascending: precision tp/(tp+fp) and recall tp/P of calling positive
// what scores at least t; behind them the point (recall 0, precision 1), which has no threshold.
// average precision = Σ (recall_i − recall_i+1) · precision_i: a sum of steps, not of trapezia,
// which would promise precisions that no threshold reaches.
// Source: J. Davis, M. Goadrich, "The relationship between precision-recall and ROC curves",
// ICML 2006.

/// The trade between precision and recall of a score.
public struct PrecisionRecallCurve: Equatable, Sendable {
  /// One more than the thresholds; the last is 1.
  public let precision: [Double]
  /// One more than the thresholds, descending from 1; the last is 0.
  public let recall: [Double]
  /// The distinct scores, ascending.
  public let thresholds: [Double]
  public let averagePrecision: Double
  /// The highest F1 over the thresholds.
  public let maximumF1: Double

  /// - Parameter y: labels, 1 for positive and 0 or −1 for negative.
  /// - Throws: `empty`, `shape`, `notBinary`, `notFinite`; `singleClass` without a positive, with
  ///   which recall is 0/0.
  public init(y: [Double], scores: [Double]) throws(EngineError) {
    let ranked = try RankedScores(y: y, scores: scores)
    let last = ranked.thresholds.count - 1
    let positives = Double(ranked.positives[last])
    guard positives > 0 else { throw .singleClass(.y) }
    var (precision, recall): ([Double], [Double]) = ([], [])
    var (area, best, found) = (0.0, 0.0, 0.0)
    for index in 0...last {
      let tp = Double(ranked.positives[index])
      let called = tp + Double(ranked.negatives[index])
      precision.append(tp / called)
      recall.append(tp / positives)
      area += (tp - found) * (tp / called)
      found = tp
      // 2pr/(p+r) with p = tp/called and r = tp/positives.
      best = max(best, 2 * tp / (called + positives))
    }
    averagePrecision = area / positives
    maximumF1 = best
    self.precision = Array(precision.reversed()) + [1]
    self.recall = Array(recall.reversed()) + [0]
    thresholds = ranked.thresholds.reversed()
  }
}
