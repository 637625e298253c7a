import Engine
import Lessons

/// `ridge_smoothing` as the engine plays it: mean squared error + λ‖w‖², or + λ‖w‖₁, over the powers
/// of x scaled to between −1 and 1. A ridge's α is nλ, a lasso's λ/2 (its loss is halved).
func ridgeSmoothingGame(_ setting: GameSetting) -> PlainGame? {
  let arguments = setting.block.arguments
  let degree = arguments.integer("degree")
  guard
    let (train, test) = setting.columns?.curveExamples?
      .split(test: arguments.number("test"), seed: arguments.number("seed"))
  else { return nil }
  let xs = train.x.column(0)
  let (low, high) = (xs.min() ?? 0, xs.max() ?? 1)
  guard high > low else { return nil }
  @Sendable func powers(_ x: Matrix) -> Matrix? {
    try? PolynomialFeatures.powers(
      x.column(0).map { 2 * ($0 - low) / (high - low) - 1 }, degree: degree)
  }
  guard let features = powers(train.x) else { return nil }
  let controls = [
    setting.control("log", start: -4, ControlRange(id: "log", lowest: -4, highest: 1, step: 0.1)),
    setting.control("l1", start: 0, ControlRange(id: "l1", whole: 0...1)),
  ]
  return PlainGame(setting, controls) { position in
    let penalty = Elementary.pow(10, position[0])
    var budget = gameBudget()
    let weights: [Double]
    let predict: (Matrix) -> [Double]?
    if position[1] == 1 {
      guard let fit = try? Lasso(features, train.y, alpha: penalty / 2, budget: &budget) else {
        return nil
      }
      (weights, predict) = (fit.weights, { powers($0).flatMap { try? fit.predict($0) } })
    } else {
      let alpha = Double(train.y.count) * penalty
      guard let fit = try? Ridge(features, train.y, alpha: alpha, budget: &budget) else {
        return nil
      }
      (weights, predict) = (fit.weights, { powers($0).flatMap { try? fit.predict($0) } })
    }
    guard let errors = meanSquaredErrors(train, test, predict) else { return nil }
    let norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return errors + [norm, Double(weights.count { $0 == 0 })]
  }
}
