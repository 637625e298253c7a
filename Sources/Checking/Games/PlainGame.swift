import Engine

/// A game put together from its parts.
struct PlainGame: Game {
  let controls: [GameControl]
  var leads: [[Double]] = []
  var effort = 4_000
  let judge: @Sendable ([Double]) -> [Double]?
  /// How many metrics there are, for positions that have none.
  let metrics: Int

  /// - Parameter judge: the metrics of a position; nil where the engine has none for it.
  init(
    _ setting: GameSetting, _ controls: [GameControl?], leads: [[Double]] = [],
    effort: Int = 4_000, judge: @escaping @Sendable ([Double]) -> [Double]?
  ) {
    self.controls = controls.compactMap(\.self)
    self.leads = leads
    self.effort = effort
    self.judge = judge
    metrics = setting.type.metrics.count
  }

  func measure(_ position: [Double]) -> [Double] {
    judge(position) ?? Array(repeating: .nan, count: metrics)
  }
}

/// What one measurement may cost: far more than any widget needs.
func gameBudget() -> Budget { Budget(steps: 200_000_000) }
