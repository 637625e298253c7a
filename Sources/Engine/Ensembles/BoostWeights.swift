// One step of AdaBoost on given weights: e = Σ w_i [h_i ≠ y_i] / Σ w_i,
// α = ½ ln((1 − e)/e), w_i ← w_i e^(−α y_i h_i) / Z with Z their sum. After it, the examples that
// h gets wrong weigh ½ together.
// Source: R. Schapire, Y. Freund, Boosting: Foundations and Algorithms (2012), section 1.2.
//
// The weights are used as they are; those of a sample usually have sum 1.

/// How a weak learner's mistakes change the weights of the examples.
public struct BoostWeights: Equatable, Sendable {
  /// The share of the weight that is predicted wrong.
  public let error: Double
  public let alpha: Double
  /// The sum of the new weights before they are divided by it.
  public let normaliser: Double
  /// With sum 1.
  public let weights: [Double]

  /// - Throws: `empty`, `shape`, `notFinite`, `negative`, `notBinary`, `overflow`;
  ///   `outOfRange` for predictions that are all right or all wrong, whose α is infinite.
  public init(
    _ weights: [Double], y: [Double], predictions: [Double]
  ) throws(EngineError) {
    try Check.sample(weights, .weights)
    try Check.count(y, weights.count, .y)
    try Check.count(predictions, weights.count, .predictions)
    try Check.binary(y, .y)
    try Check.binary(predictions, .predictions)
    var (wrong, total) = (0.0, 0.0)
    for index in weights.indices {
      guard weights[index] >= 0 else { throw .negative(.weights) }
      total += weights[index]
      if (y[index] == 1) != (predictions[index] == 1) { wrong += weights[index] }
    }
    guard total.isFinite else { throw .overflow(.weights) }
    guard wrong > 0, wrong < total else { throw .outOfRange(.predictions) }
    error = wrong / total
    let odds = (1 - error) / error
    alpha = 0.5 * Elementary.log(odds)
    let factor = odds.squareRoot()
    var result = weights
    var sum = 0.0
    for index in result.indices {
      let isWrong = (y[index] == 1) != (predictions[index] == 1)
      result[index] = isWrong ? result[index] * factor : result[index] / factor
      sum += result[index]
    }
    guard alpha.isFinite, sum.isFinite, sum > 0 else { throw .overflow(.weights) }
    for index in result.indices { result[index] /= sum }
    normaliser = sum
    self.weights = result
  }
}
