import Engine
import Lessons

/// `descent_map` as the engine plays it: gradient descent from (w, b), with a learning rate of ten
/// to the power `log`, seen after t steps. The ring is where the block starts the ball; of a ball
/// from there, the steps are counted until its loss is within 5 % of the lowest.
func descentMapGame(_ setting: GameSetting) -> PlainGame? {
  guard let columns = setting.columns, let all = columns.curveExamples else { return nil }
  var budget = gameBudget()
  guard let fit = try? LinearRegression(all.x, all.y, budget: &budget) else { return nil }
  let steps = setting.block.arguments.integer("steps")
  let (w, b) = (fit.weights[0], fit.intercept)
  let spread = 1.5 * max(abs(w), abs(b), 1)
  guard
    let slope = setting.control(
      "w", start: w - 0.8 * spread, .init(id: "w", around: w - spread...w + spread)),
    let intercept = setting.control(
      "b", start: b + 0.6 * spread, .init(id: "b", around: b - spread...b + spread)),
    let power = setting.control(
      "log", start: -2, ControlRange(id: "log", lowest: -4, highest: 1, step: 0.1)),
    let step = setting.control("t", start: 0, ControlRange(id: "t", whole: 0...steps))
  else { return nil }
  let ring = [slope, intercept].map { setting.block.start[$0.range.id]?.value ?? $0.start }
  let bar = 1.05 * fit.metrics.mse
  let leads = rates(power.range).flatMap { rate -> [[Double]] in
    [[w, b, rate, Double(steps)], [ring[0], ring[1], rate, Double(steps)]]
  }
  let controls = [slope, intercept, power, step]
  return PlainGame(setting, controls, leads: leads, effort: 2_000) { position in
    var budget = gameBudget()
    guard
      let descent = try? GradientDescent(
        all.x, all.y, start: [position[0], position[1]],
        options: .init(rate: Elementary.pow(10, position[2]), steps: steps), budget: &budget)
    else { return nil }
    let losses = descent.losses.prefix(Int(position[3]) + 1)
    let isFromRing =
      abs(position[0] - ring[0]) <= slope.range.step / 2
      && abs(position[1] - ring[1]) <= intercept.range.step / 2
    let arrival = losses.firstIndex { $0 <= bar }
    let needed = isFromRing ? arrival.map { Double($0) } : nil
    return [inSight(losses), needed ?? .infinity]
  }
}

/// A hundred powers of ten over the control's range.
private func rates(_ range: ControlRange) -> [Double] {
  let step = (range.highest - range.lowest) / 100
  return Array(stride(from: range.lowest, through: range.highest, by: step))
}

/// The last of these losses; ten thousand times as high as the first is out of sight.
private func inSight(_ losses: ArraySlice<Double>) -> Double {
  guard let first = losses.first, let last = losses.last, last <= 1e4 * first else {
    return .infinity
  }
  return last
}
