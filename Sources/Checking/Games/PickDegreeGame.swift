import Engine
import Lessons

/// `pick_degree` as the engine plays it: polynomial least squares on the examples not kept back.
/// The validation error is unknown until the degree is locked in.
func pickDegreeGame(_ setting: GameSetting) -> PlainGame? {
  let arguments = setting.block.arguments
  guard
    let (train, test) = setting.columns?.curveExamples?
      .split(test: arguments.number("test"), seed: arguments.number("seed"))
  else { return nil }
  let degree = ControlRange(id: "degree", whole: 1...arguments.integer("max_degree"))
  let controls = [
    setting.control("degree", start: 1, degree),
    setting.control("locked", start: 0, ControlRange(id: "locked", whole: 0...1)),
  ]
  return PlainGame(setting, controls) { position in
    var budget = gameBudget()
    guard
      let fit = try? PolynomialRegression(
        train.x.column(0), train.y, degree: Int(position[0]), budget: &budget),
      let errors = meanSquaredErrors(train, test, { try? fit.predict($0.column(0)) })
    else { return nil }
    return position[1] == 1 ? errors : [.nan, errors[1]]
  }
}

/// On the examples kept back, and on those learned from.
func meanSquaredErrors(
  _ train: Examples, _ test: Examples, _ predict: (Matrix) -> [Double]?
) -> [Double]? {
  guard let onTest = predict(test.x), let onTrain = predict(train.x),
    let unseen = try? RegressionMetrics(y: test.y, predictions: onTest),
    let seen = try? RegressionMetrics(y: train.y, predictions: onTrain)
  else { return nil }
  return [unseen.mse, seen.mse]
}
