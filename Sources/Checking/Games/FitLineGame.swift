import Engine
import Expressions
import LessonSyntax
import Lessons
import SourceText

/// `fit_line` as the engine plays it: a line ŷ = wx + b over a cloud, its controls on a grid.
struct FitLineGame {
  struct Position {
    var w: Double
    var b: Double
    var mse: Double
  }
  let dataset: Dataset
  let xName: String
  let yName: String
  let x: [Double]
  let y: [Double]
  let slope: ControlRange
  let intercept: ControlRange
  let start: Position
  let best: Position

  var controls: [ControlRange] { [slope, intercept] }

  /// The loss at a position, by the function that the browser calls.
  static func mse(_ x: [Double], _ y: [Double], w: Double, b: Double) -> Double {
    (try? LinearModel.loss(Matrix(column: x), y, weights: [w], intercept: b)) ?? .nan
  }

  /// Whether a position of the controls satisfies `wins`: first the best, then all of a grid thinned
  /// to some hundred thousand positions.
  func canReach(_ wins: (Position) -> Bool) -> Bool {
    if wins(best) { return true }
    let strideW = max(1, slope.count / 300)
    let strideB = max(1, intercept.count / 300)
    for i in stride(from: 0, to: slope.count, by: strideW) {
      let w = slope.position(i)
      for j in stride(from: 0, to: intercept.count, by: strideB) {
        let b = intercept.position(j)
        if wins(Position(w: w, b: b, mse: Self.mse(x, y, w: w, b: b))) { return true }
      }
    }
    return false
  }

  /// The position of the grid with the least loss. For a given slope the loss is a parabola in the
  /// intercept with its bottom at mean(y − wx), so the nearest grid point is the best.
  static func best(
    _ x: [Double], _ y: [Double], _ slope: ControlRange, _ intercept: ControlRange
  ) -> Position {
    var best = Position(w: 0, b: 0, mse: .infinity)
    for index in 0..<slope.count {
      let w = slope.position(index)
      var sum = 0.0
      for i in x.indices { sum += y[i] - w * x[i] }
      let b = intercept.snapped(sum / Double(x.count))
      let loss = mse(x, y, w: w, b: b)
      if loss < best.mse { best = Position(w: w, b: b, mse: loss) }
    }
    return best
  }
}

extension BlockChecker {
  /// The game of a `fit_line` block; nil where its data, axes or parameters do not make one.
  mutating func fitLineGame(
    _ block: WidgetBlock, _ dataset: Dataset, at place: Location
  ) -> FitLineGame? {
    guard let xColumn = axisColumn(0, block, dataset, dataset.features.first, at: place),
      let yColumn = axisColumn(1, block, dataset, dataset.target, at: place)
    else { return nil }
    guard case .numbers(let x) = xColumn.values, case .numbers(let y) = yColumn.values,
      x.count >= 2
    else {
      report(
        .widgetData, "fit_line takes two columns of numbers, and two rows or more", at: place)
      return nil
    }
    guard let slope = range("w", block, naturalSlope(x, y)),
      let intercept = range("b", block, naturalIntercept(x, y))
    else { return nil }
    var start = ["w": 0.0, "b": 0.0]
    for (name, range) in [("w", slope), ("b", intercept)] {
      guard let given = block.start[name] else { continue }
      if given.value < range.lowest || given.value > range.highest {
        report(
          .startOutOfRange,
          "\(name) goes from \(shortText(.number(range.lowest))) to \(shortText(.number(range.highest)))",
          at: given.location)
      }
      start[name] = given.value
    }
    let (w, b) = (start["w"] ?? 0, start["b"] ?? 0)
    return FitLineGame(
      dataset: dataset, xName: xColumn.name, yName: yColumn.name, x: x, y: y, slope: slope,
      intercept: intercept,
      start: .init(w: w, b: b, mse: FitLineGame.mse(x, y, w: w, b: b)),
      best: FitLineGame.best(x, y, slope, intercept))
  }

  private mutating func axisColumn(
    _ axis: Int, _ block: WidgetBlock, _ dataset: Dataset, _ usual: Dataset.Column?,
    at place: Location
  ) -> Dataset.Column? {
    if axis < block.axes.count {
      let name = block.axes[axis]
      if let column = dataset.column(name.value) { return column }
      let near = nearestName(to: name.value, among: dataset.columns.map(\.name))
      report(
        .widgetData,
        "the dataset has no column '\(name.value)'"
          + (near.map { "; did you mean '\($0)'?" } ?? ""),
        at: name.location)
      return nil
    }
    if usual == nil {
      report(.widgetData, "fit_line takes a dataset with a feature and a target", at: place)
    }
    return usual
  }

  /// `with: { w: [lowest, highest, step] }`, or the range that suits the data.
  private mutating func range(
    _ name: String, _ block: WidgetBlock, _ natural: (low: Double, high: Double)
  ) -> ControlRange? {
    if let node = block.parameters[name] {
      let numbers = (node.items ?? []).compactMap { $0.text.flatMap(Double.init) }
      guard numbers.count == 3, numbers.allSatisfy(\.isFinite), numbers[0] < numbers[1],
        numbers[2] > 0, (numbers[1] - numbers[0]) / numbers[2] <= 100_000
      else {
        report(
          .widgetParameter, "'\(name)' takes [lowest, highest, step]", at: node.location)
        return nil
      }
      return ControlRange(id: name, lowest: numbers[0], highest: numbers[1], step: numbers[2])
    }
    let step = niceStep((natural.high - natural.low) / 200)
    return ControlRange(
      id: name, lowest: (natural.low / step).rounded(.down) * step,
      highest: (natural.high / step).rounded(.up) * step, step: step)
  }
}

private func extent(_ values: [Double]) -> (low: Double, high: Double) {
  (values.min() ?? 0, values.max() ?? 0)
}

/// Slopes up to one and a half times what crosses the data's box corner to corner, either way.
private func naturalSlope(_ x: [Double], _ y: [Double]) -> (low: Double, high: Double) {
  let (xs, ys) = (extent(x), extent(y))
  let width = xs.high > xs.low ? xs.high - xs.low : 1
  let height = ys.high > ys.low ? ys.high - ys.low : 1
  let limit = 1.5 * height / width
  return (-limit, limit)
}

/// Intercepts of the lines that pass through the data's box with those slopes.
private func naturalIntercept(_ x: [Double], _ y: [Double]) -> (low: Double, high: Double) {
  let (xs, ys) = (extent(x), extent(y))
  let width = xs.high > xs.low ? xs.high - xs.low : 1
  let height = ys.high > ys.low ? ys.high - ys.low : 1
  let far = max(0, xs.low, -xs.high)
  let reach = height / 2 + 1.5 * height / width * far
  return (ys.low - reach, ys.high + reach)
}

/// The power of ten times 1, 2 or 5 that is next to `rough` from below.
private func niceStep(_ rough: Double) -> Double {
  guard rough > 0, rough.isFinite else { return 1 }
  var power = 1.0
  while power > rough { power /= 10 }
  while power * 10 <= rough { power *= 10 }
  let digits = rough / power
  return power * (digits >= 5 ? 5 : digits >= 2 ? 2 : 1)
}
