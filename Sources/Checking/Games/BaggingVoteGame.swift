import Engine
import Lessons

/// `bagging_vote` as the engine plays it: the first n trees of one crowd vote, each grown on its own
/// bootstrap sample. An example's out-of-bag vote is that of the trees that did not draw it.
func baggingVoteGame(_ setting: GameSetting) -> PlainGame? {
  let arguments = setting.block.arguments
  let most = arguments.integer("max_voters")
  let options = TreeOptions(maximumDepth: arguments.integer("depth"))
  var budget = gameBudget()
  guard let known = setting.columns?.classExamples,
    let crowd = try? TreeEnsemble.bagging(
      known.x, known.y, count: most, seed: UInt64(arguments.number("seed")), options: options,
      budget: &budget)
  else { return nil }
  func grown(_ samples: [[Int]]) -> TreeEnsemble? {
    try? TreeEnsemble.bagging(
      known.x, known.y, samples: samples, options: options, classes: crowd.classes,
      budget: &budget)
  }
  let alone = crowd.samples.map { 1 - (grown([$0])?.outOfBagAccuracy ?? .nan) }
  let crowds = (1...most).map { count -> (oob: Double, train: Double)? in
    guard let part = grown(Array(crowd.samples.prefix(count))),
      let seen = try? part.predict(known.x)
    else { return nil }
    return (1 - (part.outOfBagAccuracy ?? .nan), 1 - known.accuracy(seen))
  }
  let voters = 1...most
  let controls = [
    setting.control("n", start: 1, ControlRange(id: "n", whole: voters)),
    setting.control("voter", start: 1, ControlRange(id: "voter", whole: voters)),
  ]
  return PlainGame(setting, controls) { position in
    let count = Int(position[0])
    guard let crowd = crowds[count - 1] else { return nil }
    let mean = alone.prefix(count).reduce(0, +) / Double(count)
    return [crowd.oob, mean, alone[Int(position[1]) - 1], crowd.train]
  }
}
