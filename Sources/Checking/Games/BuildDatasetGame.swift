import Engine
import Lessons

/// `build_dataset` as the engine plays it: the mean absolute error of least squares on the columns
/// that are switched on, cross-validated, and the mean alone where none is. The signal is the share
/// of the mean's error that the columns take away.
func buildDatasetGame(_ setting: GameSetting) -> PlainGame? {
  guard let dataset = setting.columns?.dataset, let target = dataset.target,
    case .numbers(let y) = target.values, let family = setting.type.controls.first
  else { return nil }
  let folds = min(setting.block.arguments.integer("folds"), y.count)
  let columns = dataset.features.compactMap { feature -> [Double]? in
    if case .numbers(let values) = feature.values { values } else { nil }
  }
  let controls = dataset.features.map { feature in
    GameControl(
      family, id: "use_\(feature.name)", label: feature.label,
      ControlRange(id: "use_\(feature.name)", whole: 0...1), start: 0)
  }
  let nothing = crossValidatedMiss([], y, folds)
  return PlainGame(setting, controls) { position in
    let used = zip(columns, position).filter { $0.1 == 1 }.map(\.0)
    guard let nothing, nothing > 0, let miss = crossValidatedMiss(used, y, folds) else {
      return nil
    }
    return [1 - miss / nothing, miss, Double(used.count)]
  }
}

/// The mean absolute error on the rows that are hidden, of all folds the mean.
private func crossValidatedMiss(_ columns: [[Double]], _ y: [Double], _ folds: Int) -> Double? {
  // Where no column is used, one is still needed to count the rows.
  let read = columns.isEmpty ? [y.map { _ in 0 }] : columns
  guard let x = try? Matrix(y.indices.map { row in read.map { $0[row] } }) else { return nil }
  var budget = gameBudget()
  return try? CrossValidation(
    x, y, k: folds, scoring: .meanAbsoluteError, budget: &budget,
    fit: { x, y, budget throws(EngineError) in try LinearRegression(x, y, budget: &budget) },
    predict: { fit, x, _ throws(EngineError) in try fit.predict(x) }
  ).mean
}
