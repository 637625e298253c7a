import Engine
import Lessons

/// `place_centroids` as the engine plays it: k points anywhere on the sheet, and the inertia of the
/// data around them. Its leads are what k-means makes of fifty starts, as `init` and `seed` draw them.
struct PlaceCentroidsGame: Game {
  let controls: [GameControl]
  let leads: [[Double]]
  private let x: Matrix
  private let k: Int

  init?(_ setting: GameSetting) {
    guard let columns = setting.columns, let family = setting.type.controls.first,
      let x = try? Matrix(zip(columns.x, columns.y).map { [$0, $1] })
    else { return nil }
    let k = setting.block.arguments.integer("k")
    (self.x, self.k) = (x, k)
    let spans = [columns.x, columns.y].map { ($0.min() ?? 0)...($0.max() ?? 1) }
    controls = (1...k).flatMap { number in
      zip(["x", "y"], spans).enumerated().map { axis, part in
        let range = ControlRange(id: "c\(number)\(part.0)", around: part.1)
        let share = axis == 0 ? Double(number) / Double(k + 1) : 0.08
        let start = range.snapped(range.lowest + share * (range.highest - range.lowest))
        return GameControl(
          family, id: range.id, label: "centroid \(number), \(part.0)", range, start: start)
      }
    }
    leads = (0..<50).compactMap { seed in
      var budget = Budget(steps: 20_000_000)
      let fit = try? KMeansRestarts(x, k: k, seed: UInt64(seed), budget: &budget)
      return fit?.best.centroids.values
    }
  }

  func measure(_ position: [Double]) -> [Double] {
    var budget = Budget(steps: 20_000_000)
    guard let start = try? Matrix(rows: k, columns: 2, values: position),
      let fit = try? KMeans(x, start: start, maximumPasses: 0, budget: &budget)
    else { return [.nan] }
    return [fit.inertia]
  }
}
