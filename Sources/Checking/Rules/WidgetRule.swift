import Expressions
import Lessons
import SourceText

extension DiagnosticCode {
  /// A widget's data is not what its type takes.
  ///
  /// `fit_line` takes a dataset with a numeric column for each axis, and two rows or more.
  ///
  /// - Wrong: `axes: { x: bil, y: tip }`
  /// - Right: `axes: { x: bill, y: tip }`
  public static let widgetData = DiagnosticCode("DW0550")

  /// A goal is not comparisons of the widget's metrics joined by `and`.
  ///
  /// Each comparison has a metric on its left, and beside it a number, or a multiple of `best`.
  ///
  /// - Wrong: `goal: 2 > mse`
  /// - Right: `goal: mse <= 1.05 * best`
  public static let goalShape = DiagnosticCode("DW0551")

  /// A game cannot be won.
  ///
  /// The engine plays every game, and no position that the controls can reach meets the goal. The
  /// note says how near it came.
  ///
  /// - Wrong: `goal: mse <= 0.5 * best`
  /// - Right: `goal: mse <= 1.05 * best`
  public static let goalOutOfReach = DiagnosticCode("DW0552")

  /// A game is won before it begins.
  ///
  /// Its start already meets the goal, so there is nothing to do. Start elsewhere, or ask for more.
  ///
  /// - Wrong: `goal: mse <= 100 * best`
  /// - Right: `goal: mse <= 1.05 * best`
  public static let goalAlreadyMet = DiagnosticCode("DW0553")

  /// A start value that the widget's control cannot take.
  ///
  /// The message gives the control's range.
  ///
  /// - Wrong: `start: { w: 900 }` where `w` goes from −1 to 1
  /// - Right: `start: { w: 0.5 }`
  public static let startOutOfRange = DiagnosticCode("DW0554")

  /// A parameter of a widget has a value that its type cannot use.
  ///
  /// A control's range is its lowest value, its highest, and the step between.
  ///
  /// - Wrong: `with: { w: [1, 0, 0.1] }`
  /// - Right: `with: { w: [0, 1, 0.1] }`
  public static let widgetParameter = DiagnosticCode("DW0555")
}

extension BlockChecker {
  mutating func check(_ block: WidgetBlock, at id: Location) {
    guard let type = block.type else { return }
    guard let data = block.data else {
      report(.missingField, "a \(type.name) needs 'data:'", at: id)
      return
    }
    guard let value = value(of: data) else { return }
    let place = Location(file: data.text.file, range: data.text.sourceRange)
    guard case .dataset(let dataset) = value else {
      report(.notADataset, "'data' takes a dataset, and this is \(value.kindName)", at: place)
      return
    }
    switch type.name {
    case WidgetType.fitLine.name:
      guard let game = fitLineGame(block, dataset, at: place) else { return }
      judge(game, block, type, at: id)
    default: break
    }
    outcome.value = boundRecord()
  }

  /// Plays the game: its start must not meet the goal, and a position in reach must.
  private mutating func judge(
    _ game: FitLineGame, _ block: WidgetBlock, _ type: WidgetType, at id: Location
  ) {
    var terms: [GoalTerm] = []
    if let goal = block.goal {
      guard let found = goalTerms(goal, type, best: ["mse": game.best.mse]) else { return }
      terms = found
    }
    outcome.game = GameOutcome(
      dataset: game.dataset, xColumn: game.xName, yColumn: game.yName, controls: game.controls,
      start: ["w": game.start.w, "b": game.start.b], startMetrics: ["mse": game.start.mse],
      best: ["w": game.best.w, "b": game.best.b], bestMetrics: ["mse": game.best.mse],
      terms: terms)
    guard let goal = block.goal else { return }
    let place = Location(file: goal.text.file, range: goal.text.sourceRange)
    let meets = { (position: FitLineGame.Position) in
      terms.allSatisfy { $0.holds(for: ["mse": position.mse]) }
    }
    let startWins = meets(game.start)
    let canWin = game.canReach(meets)
    outcome.claims.append(
      Claim(
        kind: .goal, text: goal.text.text, computed: "best \(shortText(.number(game.best.mse)))",
        holds: canWin && !startWins))
    if startWins {
      report(
        .goalAlreadyMet, "the start already meets the goal", at: place,
        notes: [Note("at the start mse is \(shortText(.number(game.start.mse)))")])
    } else if !canWin {
      report(
        .goalOutOfReach, "no position in reach meets the goal", at: place,
        notes: [
          Note(
            "the best in reach is mse \(shortText(.number(game.best.mse))), at w = \(shortText(.number(game.best.w))) and b = \(shortText(.number(game.best.b)))"
          )
        ])
    }
  }
}
