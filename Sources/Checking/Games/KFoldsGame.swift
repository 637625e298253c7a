import Engine
import Lessons

/// `k_folds` as the engine plays it: the errors of the first folds, and their mean and spread.
func kFoldsGame(_ setting: GameSetting) -> PlainGame? {
  let arguments = setting.block.arguments
  guard let all = setting.columns?.curveExamples else { return nil }
  let most = min(arguments.integer("max_k"), all.y.count)
  let degree = arguments.integer("degree")
  guard most >= 2 else { return nil }
  let controls = [
    setting.control("k", start: Double(min(5, most)), ControlRange(id: "k", whole: 2...most)),
    setting.control("fold", start: 1, ControlRange(id: "fold", whole: 1...most)),
  ]
  return PlainGame(setting, controls) { position in
    let done = min(Int(position[1]), Int(position[0]))
    guard let folds = try? KFold(n: all.y.count, k: Int(position[0])) else { return nil }
    var errors: [Double] = []
    for fold in 0..<done {
      guard let train = all.picked(folds.train(fold)),
        let test = all.picked(Array(folds.folds[fold]))
      else { return nil }
      var budget = gameBudget()
      let fit = try? PolynomialRegression(
        train.x.column(0), train.y, degree: degree, budget: &budget)
      guard let fit, let found = meanSquaredErrors(train, test, { try? fit.predict($0.column(0)) })
      else { return nil }
      errors.append(found[0])
    }
    guard let mean = try? Statistics.mean(errors),
      let spread = try? Statistics.standardDeviation(errors)
    else { return [.nan, .nan, Double(errors.count)] }
    return [mean, spread, Double(errors.count)]
  }
}
