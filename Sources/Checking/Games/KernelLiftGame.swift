import Engine
import Lessons

/// `kernel_lift` as the engine plays it: a linear support vector machine over the standardized
/// features u and v and a third, s(u² + v²) or s·exp(−γ(u² + v²)).
func kernelLiftGame(_ setting: GameSetting) -> PlainGame? {
  guard let columns = setting.columns, let line = SteeredLine(columns) else { return nil }
  let y = columns.positives.map { $0 ? 1.0 : 0 }
  let price = setting.block.arguments.number("C")
  let rows = (0..<line.z.rows).map { line.z.row($0) }
  let controls = [
    setting.control("lift", start: 0, ControlRange(id: "lift", lowest: 0, highest: 1, step: 0.02)),
    setting.control("feature", start: 0, ControlRange(id: "feature", whole: 0...1)),
    setting.control(
      "gamma", start: 1, ControlRange(id: "gamma", lowest: 0.1, highest: 5, step: 0.1)),
  ]
  return PlainGame(setting, controls, effort: 200) { position in
    let lifted = rows.map { row -> [Double] in
      let square = row[0] * row[0] + row[1] * row[1]
      let height = position[1] == 1 ? Elementary.exp(-position[2] * square) : square
      return row + [position[0] * height]
    }
    var budget = gameBudget()
    guard let x = try? Matrix(lifted),
      let fit = try? SupportVectorMachine(x, y, c: price, budget: &budget)
    else { return nil }
    let errors = zip(fit.decisions, y).count { ($0 > 0) != ($1 == 1) }
    return [fit.accuracy, Double(errors), fit.margin, fit.hingeSum / Double(y.count)]
  }
}
