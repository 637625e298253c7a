/// The positives and negatives at or above each distinct score, from the highest score down.
///
/// What ROC and precision–recall curves are made of. Equal scores are one step: no threshold can
/// part them, so their order never matters.
struct RankedScores {
  /// The distinct scores, descending.
  private(set) var thresholds: [Double] = []
  /// The positives with a score of at least the threshold.
  private(set) var positives: [Int] = []
  /// The negatives with a score of at least the threshold.
  private(set) var negatives: [Int] = []

  /// - Throws: `empty`, `shape`, `notBinary`, `notFinite`.
  init(y: [Double], scores: [Double]) throws(EngineError) {
    try RankedScores.check(y, scores)
    let ranking = Ranking(scores)
    var (positive, negative) = (0, 0)
    var place = scores.count - 1
    while place >= 0 {
      let index = Int(ranking.order[place])
      if y[index] == 1 { positive += 1 } else { negative += 1 }
      if place == 0 || ranking.keys[place - 1] != ranking.keys[place] {
        thresholds.append(scores[index])
        positives.append(positive)
        negatives.append(negative)
      }
      place -= 1
    }
  }

  static func check(_ y: [Double], _ scores: [Double]) throws(EngineError) {
    try Check.binary(y, .y)
    try Check.count(scores, y.count, .scores)
    try Check.finite(scores, .scores)
  }
}
