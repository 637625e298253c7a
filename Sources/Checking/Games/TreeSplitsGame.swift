import Engine
import Lessons

/// `tree_splits` as the engine plays it: the parts up to a cut and beyond it, their impurities, and
/// the mean of these weighted by their sizes. Where a part is empty, nothing is gained.
func treeSplitsGame(_ setting: GameSetting) -> PlainGame? {
  guard let columns = setting.columns, let criterion = Impurity(setting.block.arguments) else {
    return nil
  }
  let axes = [columns.x, columns.y]
  let spans = axes.map { ($0.min() ?? 0)...($0.max() ?? 1) }
  let ranges = zip(["x", "y"], spans).map { ControlRange(id: $0, around: $1) }
  let middles = zip(ranges, spans).map { $0.snapped(($1.lowerBound + $1.upperBound) / 2) }
  let leads = axes.indices.compactMap { axis -> [Double]? in
    var budget = gameBudget()
    let labels = columns.labels.map(Double.init)
    let scan = try? SplitScan(axes[axis], labels: labels, criterion: criterion, budget: &budget)
    guard let best = scan?.best else { return nil }
    var position = [Double(axis)] + middles
    position[axis + 1] = best
    return position
  }
  let controls = [
    setting.control("axis", start: 0, ControlRange(id: "axis", whole: 0...1)),
    setting.control("x", start: middles[0], ranges[0]),
    setting.control("y", start: middles[1], ranges[1]),
  ]
  return PlainGame(setting, controls, leads: leads) { position in
    let axis = Int(position[0])
    let none = [Double](repeating: 0, count: columns.classes.count)
    var (left, right) = (none, none)
    for (value, label) in zip(axes[axis], columns.labels) {
      if value > position[axis + 1] { right[label] += 1 } else { left[label] += 1 }
    }
    guard let parent = try? criterion.value(counts: zip(left, right).map(+)) else { return nil }
    let split = try? SplitGain(left: left, right: right, criterion: criterion)
    let parts = [left, right].map { (try? criterion.value(counts: $0)) ?? 0 }
    let errors = [left, right].reduce(0) { $0 + $1.reduce(0, +) - ($1.max() ?? 0) }
    return [split?.children ?? parent, split?.gain ?? 0] + parts + [errors]
  }
}

extension Impurity {
  /// The one that an author named.
  fileprivate init?(_ arguments: WidgetArguments) {
    switch arguments.word("criterion") {
    case "gini": self = .gini
    case "entropy": self = .entropy
    case "misclassification": self = .misclassification
    default: return nil
    }
  }
}
