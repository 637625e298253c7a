import Engine
import Lessons

/// `overfit_split` as the engine plays it: nearest neighbours, the fewer of them the more flexible;
/// one that memorises asks the nearest alone.
func overfitSplitGame(_ setting: GameSetting) -> PlainGame? {
  let arguments = setting.block.arguments
  guard
    let (train, test) = setting.columns?.classExamples?
      .split(test: arguments.number("test"), seed: arguments.number("seed"))
  else { return nil }
  let most = min(15, max(2, (train.y.count + 1) / 2))
  let flexibility = ControlRange(id: "flex", whole: 1...most)
  let controls = [
    setting.control("flex", start: 1, flexibility),
    setting.control("memo", start: 0, ControlRange(id: "memo", whole: 0...1)),
  ]
  return PlainGame(setting, controls) { position in
    let k = position[1] == 1 ? 1 : min(train.y.count, 2 * (most - Int(position[0])) + 1)
    var budget = gameBudget()
    guard let model = try? KNNClassifier(train.x, train.y, k: k, classes: [0, 1]),
      let onTest = try? model.predict(test.x, budget: &budget),
      let onTrain = try? model.predict(train.x, budget: &budget)
    else { return nil }
    let (seen, unseen) = (train.accuracy(onTrain), test.accuracy(onTest))
    return [unseen, seen, seen - unseen]
  }
}
