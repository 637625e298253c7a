/// The objective of a linear support vector machine at given weights.
public struct HingeObjective: Equatable, Sendable {
  /// max(0, 1 − s f) for each row.
  public let losses: [Double]
  public let mean: Double
  /// ½ |w|² + C Σ losses.
  public let objective: Double

  /// - Throws: `empty`, `shape`, `notFinite`, `notBinary`, `outOfRange` for C, `overflow`.
  public init(
    _ x: Matrix, _ y: [Double], weights: [Double], intercept: Double, c: Double = 1
  ) throws(EngineError) {
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    try Check.binary(y, .y)
    try Check.strength(c)
    let scores = try LinearModel.predict(x, weights: weights, intercept: intercept)
    var (losses, sum, squares) = (scores, 0.0, 0.0)
    for row in scores.indices {
      losses[row] = max(0, 1 - (y[row] == 1 ? scores[row] : -scores[row]))
      sum += losses[row]
    }
    for weight in weights { squares += weight * weight }
    self.losses = losses
    mean = sum / Double(x.rows)
    objective = squares / 2 + c * sum
    guard objective.isFinite else { throw .overflow(.weights) }
  }
}
