import Engine
import Lessons

/// `descent_map` as the engine plays it: the mean squared error after t steps of gradient descent
/// from (w, b), with a learning rate of ten to the power `log`.
func descentMapGame(_ setting: GameSetting) -> PlainGame? {
  guard let columns = setting.columns, let all = columns.curveExamples else { return nil }
  var budget = gameBudget()
  guard let fit = try? LinearRegression(all.x, all.y, budget: &budget) else { return nil }
  let steps = setting.block.arguments.integer("steps")
  let (w, b) = (fit.weights[0], fit.intercept)
  let spread = 1.5 * max(abs(w), abs(b), 1)
  let controls = [
    setting.control("w", start: w - 0.8 * spread, .init(id: "w", around: w - spread...w + spread)),
    setting.control("b", start: b + 0.6 * spread, .init(id: "b", around: b - spread...b + spread)),
    setting.control("log", start: -2, ControlRange(id: "log", lowest: -4, highest: 1, step: 0.1)),
    setting.control("t", start: 0, ControlRange(id: "t", whole: 0...steps)),
  ]
  let leads = stride(from: -4.0, through: 1, by: 0.1).map { [w, b, $0, Double(steps)] }
  return PlainGame(setting, controls, leads: leads, effort: 2_000) { position in
    var budget = gameBudget()
    guard
      let descent = try? GradientDescent(
        all.x, all.y, start: [position[0], position[1]],
        options: .init(rate: Elementary.pow(10, position[2]), steps: steps), budget: &budget)
    else { return nil }
    let loss = descent.losses[min(Int(position[3]), descent.losses.count - 1)]
    return [loss.isFinite ? loss : .infinity, position[3]]
  }
}
