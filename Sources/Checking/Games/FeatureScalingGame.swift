import Engine
import Lessons

/// `feature_scaling` as the engine plays it: each row's class by the vote of its k nearest others, with
/// the features as they are, or standardized by the mean and spread of the others.
func featureScalingGame(_ setting: GameSetting) -> PlainGame? {
  guard let known = setting.columns?.classExamples else { return nil }
  let most = min(setting.block.arguments.integer("max_k"), known.y.count - 1)
  guard most >= 1 else { return nil }
  let votes = [false, true].map { isScaled in
    (1...most).map { votesWithoutItself(known, k: $0, isScaled: isScaled) }
  }
  let controls = [
    setting.control("row", start: 1, ControlRange(id: "row", whole: 1...known.y.count)),
    setting.control("k", start: Double(min(5, most)), ControlRange(id: "k", whole: 1...most)),
    setting.control("scaled", start: 0, ControlRange(id: "scaled", whole: 0...1)),
  ]
  return PlainGame(setting, controls) { position in
    let (k, scaled) = (Int(position[1]) - 1, Int(position[2]))
    guard let now = votes[scaled][k], let other = votes[1 - scaled][k] else { return nil }
    let accuracy = known.accuracy(now)
    return [
      accuracy, Double(zip(now, known.y).count { $0 != $1 }),
      Double(zip(now, other).count { $0 != $1 }),
    ]
  }
}

/// What the k nearest others say of each row.
private func votesWithoutItself(_ known: Examples, k: Int, isScaled: Bool) -> [Double]? {
  var budget = gameBudget()
  let found = try? CrossValidation(
    known.x, known.y, k: known.y.count, scoring: .accuracy, budget: &budget,
    fit: { x, y, _ throws(EngineError) -> (KNNClassifier, Standardizer?) in
      let scaler = isScaled ? try Standardizer(x) : nil
      return (try KNNClassifier(scaler?.transform(x) ?? x, y, k: k), scaler)
    },
    predict: { model, x, budget throws(EngineError) in
      try model.0.predict(model.1?.transform(x) ?? x, budget: &budget)
    })
  return found?.predictions
}
