import Engine
import Lessons

/// `loss_penalties` as the engine plays it: one probability for ten labels, some of which are 1, and
/// for a single label 1, by cross-entropy, squared and absolute error.
func lossPenaltiesGame(_ setting: GameSetting) -> PlainGame? {
  let controls = [
    setting.control("p", start: 0.5, ControlRange(id: "p", lowest: 0.01, highest: 0.99, step: 0.01))
  ]
  let ones = setting.block.arguments.integer("ones")
  let labels = (0..<10).map { $0 < ones ? 1.0 : 0 }
  return PlainGame(setting, controls) { position in
    guard let ofTen = losses(labels, position[0]), let ofOne = losses([1], position[0]) else {
      return nil
    }
    return ofTen + ofOne
  }
}

/// The mean cross-entropy, squared and absolute error of saying `p` for each of these labels.
private func losses(_ labels: [Double], _ p: Double) -> [Double]? {
  let said = labels.map { _ in p }
  guard let cross = try? ProbabilityMetrics.logLoss(y: labels, probabilities: said),
    let errors = try? RegressionMetrics(y: labels, predictions: said)
  else { return nil }
  return [cross, errors.mse, errors.mae]
}
