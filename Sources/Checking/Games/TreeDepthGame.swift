import Engine
import Lessons

/// `tree_depth` as the engine plays it: a decision tree on the examples that are not kept back.
func treeDepthGame(_ setting: GameSetting) -> PlainGame? {
  let arguments = setting.block.arguments
  guard
    let (train, test) = setting.columns?.classExamples?
      .split(test: arguments.number("test"), seed: arguments.number("seed"))
  else { return nil }
  let depth = ControlRange(id: "depth", whole: 1...arguments.integer("max_depth"))
  return PlainGame(setting, [setting.control("depth", start: 1, depth)]) { position in
    var budget = gameBudget()
    guard
      let tree = try? DecisionTree(
        train.x, train.y, options: .init(maximumDepth: Int(position[0])), budget: &budget),
      let onTest = try? tree.predict(test.x), let onTrain = try? tree.predict(train.x)
    else { return nil }
    let (seen, unseen) = (train.accuracy(onTrain), test.accuracy(onTest))
    return [unseen, seen, seen - unseen, Double(tree.leafCount), tree.purity]
  }
}
