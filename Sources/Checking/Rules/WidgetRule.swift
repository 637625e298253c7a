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
  /// Its start already meets the goal, or does once a switch tells its figures, so there is nothing to
  /// do. Start elsewhere, or ask for more.
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
}

extension BlockChecker {
  mutating func check(_ block: WidgetBlock, at id: Location) {
    guard let type = block.type, let maker = GameMaker.all[type.name],
      let setting = gameSetting(block, type, at: id), let game = maker(setting)
    else { return }
    play(game, of: setting, at: id)
    outcome.value = boundRecord()
  }

  /// Plays the game: its start must not meet the goal, and a position in reach must.
  private mutating func play(_ game: any Game, of setting: GameSetting, at id: Location) {
    let block = setting.block
    guard let start = startPosition(of: game, block) else { return }
    let search = GameSearch(game, setting.type, from: start)
    var terms: [GoalTerm] = []
    if let goal = block.goal {
      guard let found = goalTerms(goal, setting.type, best: search.bestMetrics) else { return }
      terms = found
    }
    outcome.game = GameOutcome(setting, game, search, terms)
    if let goal = block.goal { judge(goal, terms, search, in: setting) }
  }

  private mutating func judge(
    _ goal: ParsedExpression, _ terms: [GoalTerm], _ search: GameSearch, in setting: GameSetting
  ) {
    let place = Location(file: goal.text.file, range: goal.text.sourceRange)
    let begun = search.beginnings(for: terms).first { $0.meets(terms) }
    let nearest = search.nearest(to: terms)
    let canWin = nearest.meets(terms)
    outcome.claims.append(
      Claim(
        kind: .goal, text: goal.text.text, computed: reached(terms, search, nearest),
        holds: canWin && begun == nil))
    if let begun {
      let isStart = begun.position == search.start.position
      report(
        .goalAlreadyMet, "the start already meets the goal", at: place,
        notes: [Note("the start has \(begun.words)" + (isStart ? "" : ", at \(begun.place)"))])
    } else if !canWin {
      report(
        .goalOutOfReach, "no position in reach meets the goal", at: place,
        notes: [Note("the nearest in reach has \(nearest.words), at \(nearest.place)")])
    }
  }

  /// The best of the goal's metric; of several, which bind one another, what the position nearest to
  /// the goal has.
  private func reached(
    _ terms: [GoalTerm], _ search: GameSearch, _ nearest: GameSearch.Try
  ) -> String {
    func figure(_ value: Double?) -> String { shortText(.number(value ?? .nan)) }
    var names: [String] = []
    for term in terms where !names.contains(term.metric) { names.append(term.metric) }
    if names.count == 1 { return "best \(figure(search.bestMetrics[names[0]]))" }
    let values = nearest.values
    return names.map { "\($0) \(figure(values[$0]))" }.joined(separator: ", ")
  }

  private mutating func startPosition(of game: any Game, _ block: WidgetBlock) -> [Double]? {
    let known = Set(game.controls.map(\.range.id))
    for (name, value) in block.start.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
      // What no control of the type could be called has been reported.
      guard block.type?.controls.contains(where: { $0.accepts(name) }) == true else { continue }
      report(
        .unknownWidgetParameter, "this widget has no control '\(name)'", at: value.location,
        notes: [Note("it has \(game.controls.map(\.range.id).joined(separator: ", "))")])
    }
    return game.controls.map { control in
      let range = control.range
      guard let given = block.start[range.id] else { return control.start }
      if given.value < range.lowest || given.value > range.highest {
        report(
          .startOutOfRange,
          "\(range.id) goes from \(shortText(.number(range.lowest))) to \(shortText(.number(range.highest)))",
          at: given.location)
      }
      return given.value
    }
  }
}
