import Engine
import Lessons

/// `widest_street` as the engine plays it: f = (cos(a)·u + sin(a)·v − d) / (m/2) over the
/// standardized features, and a cost of ½‖w‖² + C Σ max(0, 1 − s f). The empty width is that of the
/// street as far as no example stands nearer to the line.
func widestStreetGame(_ setting: GameSetting) -> PlainGame? {
  guard let columns = setting.columns, let line = SteeredLine(columns) else { return nil }
  let y = columns.positives.map { $0 ? 1.0 : 0 }
  let price = ControlRange(id: "log", lowest: -2, highest: 3, step: 0.25)
  let fits = (0..<price.count).map { index -> SupportVectorMachine? in
    var budget = gameBudget()
    let c = Elementary.pow(10, price.position(index))
    return try? SupportVectorMachine(line.z, y, c: c, budget: &budget)
  }
  let least = fits.map { $0?.objective ?? .nan }
  let leads = fits.indices.compactMap { index -> [Double]? in
    guard let fit = fits[index] else { return nil }
    let found = SteeredLine.position(fit.weights, fit.intercept)
    return found[2] > 0 ? [found[0], found[1], 2 / found[2], price.position(index)] : nil
  }
  let controls = [
    setting.control("a", start: 60, ControlRange(id: "a", lowest: -180, highest: 180, step: 0.25)),
    setting.control("d", start: 0.4, ControlRange(id: "d", lowest: -3, highest: 3, step: 0.01)),
    setting.control("m", start: 0.5, ControlRange(id: "m", lowest: 0.1, highest: 6, step: 0.01)),
    setting.control("log", start: 1, price),
  ]
  return PlainGame(setting, controls, leads: leads) { position in
    let (half, index) = (position[2] / 2, price.index(nearest: position[3]))
    guard
      let cost = try? HingeObjective(
        line.z, y, weights: SteeredLine.direction(position[0]).map { $0 / half },
        intercept: -position[1] / half, c: Elementary.pow(10, price.position(index))),
      let scores = try? LinearModel.predict(
        line.z, weights: SteeredLine.direction(position[0]).map { $0 / half },
        intercept: -position[1] / half)
    else { return nil }
    let sides = zip(scores, y).map { $1 == 1 ? $0 : -$0 }
    let errors = zip(scores, y).count { ($0 > 0) != ($1 == 1) }
    let clear = max(0, min(1, sides.min() ?? 0)) * position[2]
    return [clear, position[2], cost.mean, Double(errors), cost.objective / least[index] - 1]
  }
}
