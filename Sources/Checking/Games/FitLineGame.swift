import Engine
import Lessons

/// `fit_line` as the engine plays it: a line ŷ = wx + b over a cloud, its controls on a grid.
struct FitLineGame: Game {
  let controls: [GameControl]
  let leads: [[Double]]
  private let x: [Double]
  private let y: [Double]

  init?(_ setting: GameSetting) {
    guard let columns = setting.columns else { return nil }
    let box = Box(columns.x, columns.y)
    guard
      let slope = setting.control("w", start: 0, ControlRange(id: "w", around: box.slopes)),
      let intercept = setting.control("b", start: 0, ControlRange(id: "b", around: box.intercepts))
    else { return nil }
    (x, y) = (columns.x, columns.y)
    controls = [slope, intercept]
    leads = [Self.best(x, y, slope.range, intercept.range)]
  }

  /// The loss, by the function that the browser calls.
  func measure(_ position: [Double]) -> [Double] {
    [Self.loss(x, y, position[0], position[1])]
  }

  private static func loss(_ x: [Double], _ y: [Double], _ w: Double, _ b: Double) -> Double {
    (try? LinearModel.loss(Matrix(column: x), y, weights: [w], intercept: b)) ?? .nan
  }

  /// The position of the grid with the least loss. For a given slope the loss is a parabola in the
  /// intercept with its bottom at mean(y − wx), so the nearest grid point is the best.
  private static func best(
    _ x: [Double], _ y: [Double], _ slope: ControlRange, _ intercept: ControlRange
  ) -> [Double] {
    var (best, least) = ([0.0, 0.0], Double.infinity)
    for index in 0..<slope.count {
      let w = slope.position(index)
      var sum = 0.0
      for i in x.indices { sum += y[i] - w * x[i] }
      let b = intercept.snapped(sum / Double(x.count))
      let loss = loss(x, y, w, b)
      if loss < least { (best, least) = ([w, b], loss) }
    }
    return best
  }
}

/// The box around a cloud, and the lines that cross it.
private struct Box {
  let x: (low: Double, high: Double)
  let y: (low: Double, high: Double)

  init(_ xs: [Double], _ ys: [Double]) {
    x = (xs.min() ?? 0, xs.max() ?? 0)
    y = (ys.min() ?? 0, ys.max() ?? 0)
  }

  private var height: Double { y.high > y.low ? y.high - y.low : 1 }
  /// One and a half times what crosses the box corner to corner.
  private var steepest: Double { 1.5 * height / (x.high > x.low ? x.high - x.low : 1) }

  var slopes: ClosedRange<Double> { -steepest...steepest }

  /// Intercepts of the lines that pass through the box with those slopes.
  var intercepts: ClosedRange<Double> {
    let far = max(0, x.low, -x.high)
    let reach = height / 2 + steepest * far
    return y.low - reach...y.high + reach
  }
}
