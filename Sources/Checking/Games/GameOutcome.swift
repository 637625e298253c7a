import Expressions
import Lessons
import SourceText

/// What a page needs to set up a game, all of it computed by the engine.
public struct GameOutcome: Sendable {
  /// A control: what the page shows of it.
  public struct Control: Sendable, Hashable {
    public var range: ControlRange
    public var label: String
    public var symbol: String
    public var look: WidgetControl.Look
  }
  /// Nil where the widget takes no data.
  public var dataset: Dataset?
  /// The columns of the data by what the widget takes them for: `x`, `y`, `label`.
  public var axes: [String: String]
  /// The classes of the data, in the order of their marks.
  public var classes: [String]
  /// Everything in `with:`, given or standard.
  public var arguments: [String: WidgetArguments.Argument]
  public var controls: [Control]
  /// Where the controls stand at first, by control.
  public var start: [String: Double]
  public var startMetrics: [String: Double]
  /// The best position in reach, by the metric that the goal compares first or else the chief one.
  public var best: [String: Double]
  /// Each metric's own best.
  public var bestMetrics: [String: Double]
  public var terms: [GoalTerm]
  /// The figures along one control, everything else as at first; nil where there is data to show.
  public var walk: GameWalk?
}

/// A game's figures at some positions of one control.
public struct GameWalk: Sendable {
  public var control: GameOutcome.Control
  /// The position, and the metrics there in the order of the type's.
  public var rows: [(position: Double, metrics: [Double])]
}

extension GameOutcome {
  init(_ setting: GameSetting, _ game: any Game, _ search: GameSearch, _ terms: [GoalTerm]) {
    let names = game.controls.map(\.range.id)
    func byControl(_ position: [Double]) -> [String: Double] {
      Dictionary(zip(names, position), uniquingKeysWith: { first, _ in first })
    }
    let metrics = setting.type.metrics.map(\.name)
    let chief = terms.first.flatMap { metrics.firstIndex(of: $0.metric) } ?? 0
    dataset = setting.columns?.dataset
    axes = setting.columns?.names ?? [:]
    classes = setting.columns?.classes ?? []
    arguments = setting.arguments
    controls = game.controls.map {
      Control(
        range: $0.range, label: $0.control.label, symbol: $0.control.symbol, look: $0.control.look)
    }
    start = byControl(search.start.position)
    startMetrics = search.start.values
    best = byControl(search.best[chief].position)
    bestMetrics = search.bestMetrics
    self.terms = terms
    walk = game.controls.firstIndex { $0.range.id == setting.type.walked }.map { axis in
      GameWalk(control: controls[axis], rows: search.walk(axis))
    }
  }
}
