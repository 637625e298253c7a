import Engine
import Lessons

/// `shatter` as the engine plays it: how many of the 2ⁿ labelings of n points half-planes give.
/// At first the points lie on one line.
func shatterGame(_ setting: GameSetting) -> PlainGame? {
  let count = setting.block.arguments.integer("points")
  guard let family = setting.type.controls.first else { return nil }
  let places = (1...count).flatMap { number in
    ["x", "y"].map { axis in
      let id = "p\(number)\(axis)"
      let along = 2 + 6 * Double(number - 1) / Double(count - 1)
      return GameControl(
        family, id: id, label: "point \(number), \(axis)",
        ControlRange(id: id, lowest: 0, highest: 10, step: 0.5), start: axis == "x" ? along : 5)
    }
  }
  // Corners that no line through two of them parts from a third.
  let corners: [[Double]] = [[2, 2], [8, 2], [5, 8], [2, 8]]
  let last = (1 << count) - 1
  let row = setting.control("row", start: 2, ControlRange(id: "row", whole: 0...last))
  return PlainGame(
    setting, places.map(Optional.some) + [row], leads: [corners.prefix(count).flatMap(\.self) + [2]]
  ) { position in
    var budget = gameBudget()
    guard
      let points = try? Matrix(rows: count, columns: 2, values: Array(position.prefix(2 * count))),
      let rows = try? HypothesisClass.halfPlane.dichotomies(points, budget: &budget)
    else { return nil }
    return [rows, Double(1 << count) - rows]
  }
}
