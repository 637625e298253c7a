import Expressions
import LessonSyntax
import Lessons
import SourceText

extension DiagnosticCode {
  /// A `{dial}` names nothing that it could turn.
  ///
  /// It stands for a number that the reader turns in a sentence: a widget of the same lesson, a dot,
  /// and a control of that widget that takes numbers, such as a slider. Switches and choices have no
  /// number to show.
  ///
  /// - Wrong: `` `{dial} fit.slope` `` where `fit` has the controls `w` and `b`
  /// - Right: `` `{dial} fit.w` ``
  public static let unknownDial = DiagnosticCode("DW0511")

  /// A `{dial}` stands in a block or in the front matter.
  ///
  /// Those are shown on other pages too, where the widget is not: a quiz in a challenge, an objective
  /// on its level's page. A dial belongs into the lesson's own text, near its widget.
  ///
  /// - Wrong: `ask: What if the slope is {dial} fit.w?`
  /// - Right: a paragraph above the widget: ``Turn the slope to `{dial} fit.w`.``
  public static let misplacedDial = DiagnosticCode("DW0512")
}

extension BlockChecker {
  /// Finds the control that a dial turns, and shows where it stands at first.
  mutating func checkDial(_ span: ComputedSpan, at location: Location) {
    guard isText else {
      report(
        .misplacedDial, "a dial stands in a lesson's own text, near the widget that it turns",
        at: location)
      return
    }
    guard let dial = span.dial else {
      let text = span.expression
      report(
        .unknownDial, "{dial} takes a widget and its control, as in {dial} fit.w",
        at: Location(file: text.file, range: text.sourceRange))
      return
    }
    guard let game = game(of: dial), let control = control(of: dial, in: game) else { return }
    let format = ValueFormat.fixed(decimals: control.range.decimals)
    let start = game.start[control.range.id] ?? control.range.lowest
    outcome.spans[location.range.lowerBound] = try? Expressions.format(.number(start), as: format)
  }

  /// The game of the widget that a dial names; nil, too, where the widget itself is broken.
  private mutating func game(of dial: Dial) -> GameOutcome? {
    let lesson = scope.lesson.lesson
    let name = dial.widget
    guard let block = lesson.block(name.value) else {
      let widgets = lesson.blocks.filter(\.isWidget).map(\.id.value)
      let near = nearestName(to: name.value, among: widgets)
      let guess = near.map { "; did you mean '\($0)'?" } ?? ""
      report(
        .unknownDial, "this lesson has no widget '\(name.value)'\(guess)",
        at: name.location, notes: known("widgets", widgets),
        fixes: near.map { [.replace(name.location, by: $0)] } ?? [])
      return nil
    }
    guard block.isWidget || !block.isSound else {
      report(.unknownDial, "'\(name.value)' is no widget", at: name.location)
      return nil
    }
    return scope.lesson.outcome(of: BlockName(lesson: lesson.id, block: name.value))?.game
  }

  private mutating func control(of dial: Dial, in game: GameOutcome) -> GameOutcome.Control? {
    let name = dial.control
    let dials = game.controls.filter(\.isDial)
    if let control = dials.first(where: { $0.range.id == name.value }) { return control }
    let ids = dials.map(\.range.id)
    let near = nearestName(to: name.value, among: ids)
    let isSwitch = game.controls.contains { $0.range.id == name.value }
    report(
      .unknownDial,
      isSwitch
        ? "'\(name.value)' has no number to turn"
        : "'\(dial.widget.value)' has no control '\(name.value)'"
          + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: name.location, notes: known("dials", ids),
      fixes: near.map { [.replace(name.location, by: $0)] } ?? [])
    return nil
  }

  private func known(_ what: String, _ names: [String]) -> [Note] {
    names.isEmpty ? [] : [Note("its \(what) are \(names.joined(separator: ", "))")]
  }
}

extension Block {
  fileprivate var isWidget: Bool { if case .widget = content { true } else { false } }
}

extension GameOutcome.Control {
  /// Whether a dial in the prose can turn it.
  public var isDial: Bool { look == .slider || look == .handle }
}
