import Expressions
import Lessons

/// Plays a game to find what is in reach: measures a grid of positions and the game's own leads, and
/// climbs from the best of them, step by step of the controls, to where no step gains.
///
/// The grid is as fine as the game's effort allows. Everything is the same in every run.
struct GameSearch {
  /// A position and its metrics.
  struct Try: Sendable {
    var position: [Double]
    var metrics: [Double]
    let names: [String]
    let controls: [String]
  }
  let start: Try
  private let game: any Game
  private let type: WidgetType
  private var tries: [Try] = []
  /// The best found, a metric of the type's each.
  private(set) var best: [Try] = []

  init(_ game: any Game, _ type: WidgetType, from start: [Double]) {
    self.game = game
    self.type = type
    self.start = Self.measured(start, game, type)
    tries = [self.start]
    for lead in game.leads { tries.append(measured(snapped(lead))) }
    for position in grid() { tries.append(measured(position)) }
    best = type.metrics.indices.map { metric in
      let sign = type.metrics[metric].isLowGood ? 1.0 : -1.0
      return descend { one in
        let value = one.metrics[metric]
        return value.isNaN ? .infinity : sign * value
      }
    }
  }

  /// The best in reach of each metric, by its name.
  var bestMetrics: [String: Double] {
    var found: [String: Double] = [:]
    for (index, metric) in type.metrics.enumerated() where index < best.count {
      found[metric.name] = best[index].metrics[index]
    }
    return found
  }

  /// What a learner has without a choice of their own: the start, and where it leaves a metric of the
  /// goal untold, the start with a switch turned.
  func beginnings(for terms: [GoalTerm]) -> [Try] {
    let values = start.values
    guard terms.contains(where: { values[$0.metric]?.isNaN ?? true }) else { return [start] }
    let switches = game.controls.indices.filter { game.controls[$0].control.look == .toggle }
    return [start]
      + switches.map { axis in
        let range = game.controls[axis].range
        var position = start.position
        position[axis] = range.lowest + range.highest - position[axis]
        return measured(position)
      }
  }

  /// The metrics at eleven positions of one control at most, everything else as at first.
  func walk(_ axis: Int) -> [(position: Double, metrics: [Double])] {
    let range = game.controls[axis].range
    let steps = min(range.count, 11) - 1
    return (0...steps).map { step in
      var position = start.position
      position[axis] = range.position(steps == 0 ? 0 : step * (range.count - 1) / steps)
      return (position[axis], game.measure(position))
    }
  }

  /// The position in reach that falls short of the goal by least.
  func nearest(to terms: [GoalTerm]) -> Try {
    if let winner = (best + tries).first(where: { $0.meets(terms) }) { return winner }
    return descend { $0.shortfall(of: terms) }
  }

  private func measured(_ position: [Double]) -> Try { Self.measured(position, game, type) }

  private static func measured(_ position: [Double], _ game: any Game, _ type: WidgetType) -> Try {
    Try(
      position: position, metrics: game.measure(position), names: type.metrics.map(\.name),
      controls: game.controls.map(\.range.id))
  }

  private func snapped(_ position: [Double]) -> [Double] {
    zip(game.controls, position).map { $0.range.snapped($1) }
  }

  /// Every position, or as many of them, evenly spread, as the effort allows.
  private func grid() -> [[Double]] {
    let counts = game.controls.map(\.range.count)
    var strides = counts.map { _ in 1 }
    func size(_ axis: Int) -> Int { (counts[axis] - 1) / strides[axis] + 1 }
    // Doubles: a grid of many controls has more positions than an Int can say.
    while counts.indices.reduce(1.0, { $0 * Double(size($1)) }) > Double(game.effort) {
      guard let widest = counts.indices.max(by: { size($0) < size($1) }), size(widest) > 2 else {
        return []
      }
      strides[widest] *= 2
    }
    var positions: [[Double]] = [[]]
    for (axis, control) in game.controls.enumerated() {
      let values = stride(from: 0, to: counts[axis], by: strides[axis]).map(control.range.position)
      positions = positions.flatMap { position in values.map { position + [$0] } }
    }
    return positions
  }

  /// Where no step of a control lowers the cost any more, from the best three tries on; steps are
  /// long at first and are halved.
  private func descend(_ cost: (Try) -> Double) -> Try {
    let costs = tries.map(cost)
    let order = tries.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    let ends = order.prefix(3).map { descend(from: tries[$0], costs[$0], cost) }
    return ends.min { $0.cost < $1.cost }?.end ?? start
  }

  private func descend(
    from begin: Try, _ beginCost: Double, _ cost: (Try) -> Double
  ) -> (end: Try, cost: Double) {
    var (here, least) = (begin, beginCost)
    var left = game.effort / 4
    var reach = max(1, (game.controls.map(\.range.count).max() ?? 1) / 8)
    while reach >= 1, left > 0 {
      var moved = false
      for (axis, control) in game.controls.enumerated() {
        let index = control.range.index(nearest: here.position[axis])
        for step in [-reach, reach] where (0..<control.range.count).contains(index + step) {
          var position = here.position
          position[axis] = control.range.position(index + step)
          let next = measured(position)
          left -= 1
          let nextCost = cost(next)
          if nextCost < least { (here, least, moved) = (next, nextCost, true) }
        }
      }
      if !moved { reach /= 2 }
    }
    return (here, least)
  }
}

extension GameSearch.Try {
  /// By name.
  var values: [String: Double] {
    Dictionary(zip(names, metrics), uniquingKeysWith: { first, _ in first })
  }

  func meets(_ terms: [GoalTerm]) -> Bool {
    let values = values
    return terms.allSatisfy { $0.holds(for: values) }
  }

  /// By how much the worst term is missed, as a share of its bound.
  func shortfall(of terms: [GoalTerm]) -> Double {
    let values = values
    return terms.map { $0.shortfall(of: values[$0.metric] ?? .nan) }.max() ?? 0
  }

  /// `mse is 1.52, r2 is 0.8`.
  var words: String {
    zip(names, metrics).map { "\($0) \(shortText(.number($1)))" }.joined(separator: ", ")
  }

  /// `w = 0.1 and b = 2`.
  var place: String {
    zip(controls, position).map { "\($0) = \(shortText(.number($1)))" }.joined(separator: ", ")
  }
}
