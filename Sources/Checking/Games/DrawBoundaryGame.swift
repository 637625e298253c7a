import Engine
import Lessons

/// `draw_boundary` as the engine plays it: the sigmoid of s(cos(a)·u + sin(a)·v − d), where u and v
/// are the standardized features; above one half an example is called positive.
struct DrawBoundaryGame: Game {
  let controls: [GameControl]
  let leads: [[Double]]
  private let line: SteeredLine
  private let y: [Double]

  init?(_ setting: GameSetting) {
    guard let columns = setting.columns, let line = SteeredLine(columns),
      let a = setting.control(
        "a", start: 60, ControlRange(id: "a", lowest: -180, highest: 180, step: 1)),
      let d = setting.control(
        "d", start: 0.8, ControlRange(id: "d", lowest: -3, highest: 3, step: 0.02)),
      let s = setting.control(
        "s", start: 2, ControlRange(id: "s", lowest: 0.5, highest: 20, step: 0.5))
    else { return nil }
    controls = [a, d, s]
    self.line = line
    y = columns.positives.map { $0 ? 1 : 0 }
    leads = Self.fits(line.z, y)
  }

  /// Logistic regressions from strongly to hardly penalised: accurate ones are among them.
  private static func fits(_ z: Matrix, _ y: [Double]) -> [[Double]] {
    [0.01, 0.1, 1, 10, 1000].compactMap { c in
      var budget = Budget(steps: 50_000_000)
      let fit = try? LogisticRegression(z, y, c: c, budget: &budget)
      return fit.map { SteeredLine.position($0.weights, $0.intercept) }
    }
  }

  func measure(_ position: [Double]) -> [Double] {
    let (direction, s) = (SteeredLine.direction(position[0]), position[2])
    let weights = direction.map { s * $0 }
    guard
      let scores = try? LinearModel.predict(
        line.z, weights: weights, intercept: -s * position[1]),
      let counts = try? Confusion(y: y, predictions: scores.map { $0 > 0 ? 1 : 0 }),
      let loss = try? ProbabilityMetrics.logLoss(
        y: y, probabilities: scores.map { Special.sigmoid($0) })
    else { return [.nan, .nan, .nan] }
    return [counts.accuracy, loss, Double(counts.fp + counts.fn)]
  }
}
