import Engine
import Lessons

/// `dartboards` as the engine plays it: where the darts of the fourth board land, how far their mean
/// is from the centre, and how far they scatter about it.
///
/// Each board takes as many normal draws for its darts as the others, across and up in turn.
func dartboardsGame(_ setting: GameSetting) -> PlainGame? {
  let most = setting.block.arguments.integer("darts")
  var generator = Xoshiro256(seed: UInt64(setting.block.arguments.number("seed")))
  let draws = (0..<8 * most).map { _ in generator.normal() }
  let last = Array(draws[(6 * most)...])
  let controls = [
    setting.control("bias", start: 5, ControlRange(id: "bias", lowest: 0, highest: 6, step: 0.1)),
    setting.control(
      "spread", start: 2.5, ControlRange(id: "spread", lowest: 0.4, highest: 3, step: 0.1)),
    setting.control("n", start: Double(min(12, most)), ControlRange(id: "n", whole: 1...most)),
  ]
  return PlainGame(setting, controls) { position in
    let (bias, spread, count) = (position[0], position[1], Int(position[2]))
    let across = (0..<count).map { 0.8 * bias + spread * last[2 * $0] }
    let up = (0..<count).map { 0.6 * bias + spread * last[2 * $0 + 1] }
    guard let x = try? Statistics.mean(across), let y = try? Statistics.mean(up),
      let width = try? Statistics.variance(across), let height = try? Statistics.variance(up)
    else { return nil }
    let (bias2, variance) = (x * x + y * y, width + height)
    return [bias2, variance, bias2 + variance]
  }
}
