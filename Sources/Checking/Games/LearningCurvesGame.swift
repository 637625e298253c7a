import Engine
import Lessons

/// `learning_curves` as the engine plays it: the median errors of a polynomial on the first n examples
/// of many splits, and on those kept back.
func learningCurvesGame(_ setting: GameSetting) -> PlainGame? {
  let arguments = setting.block.arguments
  guard let all = setting.columns?.curveExamples,
    let split = try? Split(n: all.y.count, test: arguments.number("test")),
    let step = learningStep(split.train.count)
  else { return nil }
  let sizes = Array(stride(from: step, through: split.train.count, by: step))
  let seed = arguments.integer("seed")
  let seeds = seed..<seed + arguments.integer("resamples")
  let curves = (1...arguments.integer("max_degree")).map { degree in
    medianErrors(all, degree, sizes, test: arguments.number("test"), seeds)
  }
  let controls = [
    setting.control("degree", start: 1, ControlRange(id: "degree", whole: 1...curves.count)),
    setting.control(
      "n", start: Double(step),
      ControlRange(
        id: "n", lowest: Double(step), highest: Double(step * sizes.count), step: Double(step))),
  ]
  return PlainGame(setting, controls) { position in
    guard let curve = curves[Int(position[0]) - 1] else { return nil }
    let place = Int(position[1]) / step - 1
    let (train, val) = (curve.train[place], curve.val[place])
    return [val, train, val - train]
  }
}

/// The step between training sizes: the first of 1, 2, 5, 10, … that makes twelve of them or fewer.
private func learningStep(_ examples: Int) -> Int? {
  for power in [1, 10, 100, 1_000, 10_000] {
    for lead in [1, 2, 5] where examples / (lead * power) <= 12 {
      return examples >= lead * power ? lead * power : nil
    }
  }
  return nil
}

/// Both errors at each size, of all splits the medians.
private func medianErrors(
  _ all: Examples, _ degree: Int, _ sizes: [Int], test: Double, _ seeds: Range<Int>
) -> (train: [Double], val: [Double])? {
  let curves = seeds.compactMap { seed -> LearningCurve? in
    var budget = gameBudget()
    return try? LearningCurve(
      all.x, all.y, sizes: sizes, test: test, seed: UInt64(seed), scoring: .meanSquaredError,
      budget: &budget,
      fit: { x, y, budget throws(EngineError) in
        try PolynomialRegression(x.column(0), y, degree: degree, budget: &budget)
      }, predict: { fit, x, _ throws(EngineError) in try fit.predict(x.column(0)) })
  }
  guard curves.count == seeds.count else { return nil }
  func medians(_ pick: (LearningCurve) -> [Double]) -> [Double] {
    sizes.indices.map { size in
      (try? Statistics.median(curves.map { pick($0)[size] })) ?? .nan
    }
  }
  return (medians(\.train), medians(\.test))
}
