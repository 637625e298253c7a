import Engine
import Lessons

/// `bound_vs_gap` as the engine plays it. Examples are numbers from 0 to 1, labelled 1 above one half,
/// and each label is turned round with a chance; the rules are thresholds at even distances. The
/// bound is Hoeffding's with the union over all rules, the gap the largest of any rule.
func boundVsGapGame(_ setting: GameSetting) -> PlainGame? {
  let arguments = setting.block.arguments
  let (noise, seed) = (arguments.number("noise"), arguments.integer("seed"))
  let most = 2000
  let seeds = (seed..<seed + arguments.integer("resamples")).map { UInt64($0) }
  let rules = ControlRange(id: "m", lowest: 1, highest: 201, step: 10)
  let sizes = ControlRange(id: "n", lowest: 20, highest: Double(most), step: 20)
  let controls = [
    setting.control("n", start: 100, sizes), setting.control("m", start: 21, rules),
    setting.control(
      "delta", start: 0.05, ControlRange(id: "delta", lowest: 0.01, highest: 0.5, step: 0.01)),
  ].compactMap(\.self)
  guard controls.count == 3 else { return nil }
  // Examples and rules that can be chosen, and each sample's largest gap for them.
  let gaps = (0..<controls[1].range.count).map { place in
    let count = Int(controls[1].range.position(place))
    return seeds.compactMap { seed in
      var budget = Budget.unlimited
      return try? UniformDeviation(
        n: most, sizes: Array(stride(from: 20, through: most, by: 20)), rules: count, noise: noise,
        seed: seed, budget: &budget
      ).deviations
    }
  }
  return PlainGame(setting, controls) { position in
    let (place, size) = (controls[1].range.index(nearest: position[1]), Int(position[0]) / 20 - 1)
    guard gaps.indices.contains(place), size >= 0, size < most / 20 else { return nil }
    let measured = gaps[place].map { $0[size] }
    guard
      let bound = try? HoeffdingBound.epsilon(
        n: position[0], delta: position[2], hypotheses: position[1]),
      let median = try? Statistics.median(measured)
    else { return nil }
    return [bound, median, Double(measured.count { $0 > bound }), position[0], position[1]]
  }
}
