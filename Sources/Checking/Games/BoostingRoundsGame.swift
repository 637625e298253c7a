import Engine
import Lessons

/// `boosting_rounds` as the engine plays it: AdaBoost's stumps on the examples that are not kept
/// back. Where it ends early, later rounds change nothing.
func boostingRoundsGame(_ setting: GameSetting) -> PlainGame? {
  let arguments = setting.block.arguments
  let most = arguments.integer("max_rounds")
  var budget = gameBudget()
  guard
    let (train, test) = setting.columns?.classExamples?
      .split(test: arguments.number("test"), seed: arguments.number("seed")),
    let model = try? AdaBoost(train.x, train.y, rounds: most, budget: &budget),
    let staged = try? model.staged(test.x, budget: &budget)
  else { return nil }
  let unseen = (0..<model.rounds).map { round in
    1 - test.accuracy(staged.row(round).map { $0 > 0 ? 1 : 0 })
  }
  let rounds = ControlRange(id: "rounds", whole: 1...most)
  return PlainGame(setting, [setting.control("rounds", start: 1, rounds)]) { position in
    let last = min(Int(position[0]), model.rounds) - 1
    return [
      unseen[last], model.stagedErrors[last], model.bounds[last], model.errors[last],
      model.alphas[last],
    ]
  }
}
