// precision = tp/(tp+fp), recall = tp/(tp+fn), specificity = tn/(tn+fp),
// f_β = (1+β²) tp / ((1+β²) tp + β² fn + fp),
// mcc = (tp·tn − fp·fn) / √((tp+fp)(tp+fn)(tn+fp)(tn+fn)).
// Source: D. M. W. Powers, "Evaluation: from precision, recall and F-measure to ROC,
// informedness, markedness and correlation" (2011).
//
// Whatever is 0/0 is 0. Balanced accuracy averages over the classes that occur.

/// The four counts of a binary classification, and what follows from them.
public struct Confusion: Equatable, Sendable {
  /// Positives called positive.
  public let tp: Int
  /// Negatives called positive.
  public let fp: Int
  /// Positives called negative.
  public let fn: Int
  /// Negatives called negative.
  public let tn: Int

  /// - Throws: `negative`; `empty` if all counts are 0.
  public init(tp: Int, fp: Int, fn: Int, tn: Int) throws(EngineError) {
    guard min(tp, fp, fn, tn) >= 0 else { throw .negative(.counts) }
    guard max(tp, fp, fn, tn) > 0 else { throw .empty(.counts) }
    (self.tp, self.fp, self.fn, self.tn) = (tp, fp, fn, tn)
  }

  /// Counts labels (1 positive, 0 or −1 negative) against predicted labels.
  ///
  /// - Throws: `empty`, `shape`, `notBinary`.
  public init(y: [Double], predictions: [Double]) throws(EngineError) {
    try Check.binary(y, .y)
    try Check.count(predictions, y.count, .predictions)
    try Check.binary(predictions, .predictions)
    try self.init(y: y, predictions, threshold: 1)
  }

  /// Counts labels against scores: positive if and only if score ≥ threshold.
  ///
  /// - Throws: `empty`, `shape`, `notBinary`, `notFinite` for a score or a NaN threshold.
  public init(y: [Double], scores: [Double], threshold: Double) throws(EngineError) {
    try Check.binary(y, .y)
    try Check.count(scores, y.count, .scores)
    try Check.finite(scores, .scores)
    guard !threshold.isNaN else { throw .notFinite(.threshold) }
    try self.init(y: y, scores, threshold: threshold)
  }

  private init(y: [Double], _ scores: [Double], threshold: Double) throws(EngineError) {
    var (tp, fp, fn, tn) = (0, 0, 0, 0)
    for index in y.indices {
      switch (y[index] == 1, scores[index] >= threshold) {
      case (true, true): tp += 1
      case (false, true): fp += 1
      case (true, false): fn += 1
      case (false, false): tn += 1
      }
    }
    try self.init(tp: tp, fp: fp, fn: fn, tn: tn)
  }
}
