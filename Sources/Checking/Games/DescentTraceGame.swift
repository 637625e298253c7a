import Engine
import Lessons

/// `descent_trace` as the engine plays it: the objective after t half-steps of k-means, from points
/// drawn with a seed.
func descentTraceGame(_ setting: GameSetting) -> PlainGame? {
  guard let columns = setting.columns,
    let x = try? Matrix(zip(columns.x, columns.y).map { [$0, $1] })
  else { return nil }
  let k = setting.block.arguments.integer("k")
  let runs = (1...20).map { seed -> [Double] in
    var budget = gameBudget()
    let fit = try? KMeansRestarts(x, k: k, seeding: .random, seed: UInt64(seed), budget: &budget)
    return fit.flatMap { try? $0.best.objectives(x, budget: &budget) } ?? []
  }
  let most = max(1, (runs.map(\.count).max() ?? 1) - 1)
  let controls = [
    setting.control("seed", start: 1, ControlRange(id: "seed", whole: 1...20)),
    setting.control("t", start: 0, ControlRange(id: "t", whole: 0...most)),
  ]
  return PlainGame(setting, controls) { position in
    let run = runs[Int(position[0]) - 1]
    guard let last = run.last else { return nil }
    return [run[min(Int(position[1]), run.count - 1)], last]
  }
}
