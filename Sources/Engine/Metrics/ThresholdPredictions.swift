extension Confusion {
  /// The labels that a threshold gives: 1 if and only if score ≥ threshold, else 0.
  ///
  /// - Throws: `notFinite` for a score or a NaN threshold.
  public static func predictions(
    scores: [Double], threshold: Double
  ) throws(EngineError) -> [Double] {
    try Check.finite(scores, .scores)
    guard !threshold.isNaN else { throw .notFinite(.threshold) }
    var labels = scores
    for index in labels.indices { labels[index] = scores[index] >= threshold ? 1 : 0 }
    return labels
  }
}
