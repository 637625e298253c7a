import Checking
import Expressions
import Lessons
import SourceText

extension PageContext {
  mutating func widget(
    _ block: WidgetBlock, id: String, _ outcome: BlockOutcome, at location: Location
  ) -> String {
    guard let type = block.type, let game = outcome.game else { return "" }
    let config = widgetConfig(block, id: id, lesson: lesson.id, game)
    let still = picture(stillPicture(of: type, config, game), at: location)
    stills[id] = still
    let title = block.title?.value ?? id
    var context: [String: Any] = [
      "id": id, "module": type.module, "title": title, "kind": type.kind.rawValue,
      "hasGoal": !game.terms.isEmpty, "plots": String(type.plots),
      "goal": escaped(goalSentence(game, type, written: block.goal?.text.text ?? "")),
      "still": still, "stageLabel": game.dataset?.summary ?? title, "config": config.scriptText,
    ]
    if let dataset = game.dataset {
      context["table"] = [
        "summary": dataset.summary, "tableHeader": dataset.tableHeader,
        "tableRows": dataset.tableRows,
      ]
    }
    context["readouts"] = readouts(type, game)
    let sliders = sliders(game)
    context["sliders"] = sliders
    context["hasSliders"] = !sliders.isEmpty
    context["dials"] = dials(game)
    context.merge(type.interface.context) { _, new in new }
    return theme.render("blocks/bench", context)
  }

  /// The chief figure, the learner's best of it and what is in reach, and all other figures.
  private func readouts(_ type: WidgetType, _ game: GameOutcome) -> [[String: Any]] {
    let chief = game.terms.first?.metric ?? type.metrics.first?.name
    var rows = type.metrics.map { metric -> [String: Any] in
      [
        "id": metric.name, "label": metric.short, "unit": "",
        "value": game.startMetrics[metric.name].map { figure($0, metric) } ?? "–",
        "isChief": metric.name == chief,
      ]
    }
    guard let place = type.metrics.firstIndex(where: { $0.name == chief }),
      !type.metrics[place].best.isEmpty
    else { return rows }
    rows.insert(rows.remove(at: place), at: 0)
    let par = chief.flatMap { game.bestMetrics[$0] }.map { figure($0, type.metrics[place]) } ?? "–"
    rows.insert(
      ["id": "best", "label": "best so far", "unit": "", "value": "–", "isChief": false], at: 1)
    rows.insert(["id": "par", "label": "par", "unit": "", "value": par, "isChief": false], at: 2)
    return rows
  }

  private func figure(_ value: Double, _ metric: WidgetMetric) -> String {
    metric.isWhole && value.magnitude < 1e15 ? String(Int(value)) : readout(value)
  }

  private func sliders(_ game: GameOutcome) -> [[String: Any]] {
    game.controls.filter { $0.look == .slider }.map { control in
      let range = control.range
      return [
        "id": range.id, "label": control.label, "symbol": control.symbol,
        "min": plain(range.lowest), "max": plain(range.highest), "step": plain(range.step),
        "value": plain(game.start[range.id] ?? 0), "parts": String(parts(of: range)),
      ]
    }
  }

  /// As many marks as the control has positions, or twenty.
  private func parts(of range: ControlRange) -> Int {
    range.count <= 26 ? max(1, range.count - 1) : 20
  }

  /// The controls that are switches and choices.
  private func dials(_ game: GameOutcome) -> [[String: Any]] {
    game.controls.compactMap { control in
      let now = Int(game.start[control.range.id] ?? 0)
      switch control.look {
      case .slider, .handle: return nil
      case .toggle:
        return ["id": control.range.id, "label": control.label, "isToggle": true, "isOn": now == 1]
      case .choice(let words):
        return [
          "id": control.range.id, "label": control.label, "isToggle": false,
          "options": words.enumerated().map { index, word -> [String: Any] in
            ["value": String(index), "label": word, "isChecked": index == now]
          },
        ]
      }
    }
  }
}

/// The request for a widget's still picture: how it stands before anybody plays.
public func stillPicture(
  of block: WidgetBlock, id: String, lesson: String, _ game: GameOutcome
) -> TypesetRequest? {
  block.type.map {
    stillPicture(of: $0, widgetConfig(block, id: id, lesson: lesson, game), game)
  }
}

private func stillPicture(
  of type: WidgetType, _ config: JSONValue, _ game: GameOutcome
) -> TypesetRequest {
  let input: JSONValue = [
    "config": config, "state": .object(game.start.mapValues { .number($0) }), "width": 640,
    "height": 486,
  ]
  return .picture(module: "js/widgets/\(type.module).js", input: input.text())
}

/// `Bring the mean squared error to within 5 % of the best any line can do.`
private func goalSentence(_ game: GameOutcome, _ type: WidgetType, written: String) -> String {
  guard game.terms.count == 1, let term = game.terms.first,
    let best = game.bestMetrics[term.metric],
    let metric = type.metrics.first(where: { $0.name == term.metric }),
    [.less, .atMost, .greater, .atLeast].contains(term.relation)
  else { return written }
  let share = abs(term.bound / best - 1)
  if written.contains("best"), best > 0, share < 1 {
    let percent = (try? format(.number(100 * share), as: nil)) ?? ""
    return "Bring \(metric.label) to within \(percent) % of \(metric.best)."
  }
  let bound = (try? format(.number(term.bound), as: nil)) ?? ""
  return "Bring \(metric.label) \(metric.isLowGood ? "down" : "up") to \(bound)."
}

extension WidgetInterface {
  fileprivate var context: [String: Any] {
    [
      "choices": choices.map { choice -> [String: Any] in
        [
          "id": choice.id, "legend": choice.legend,
          "options": choice.options.enumerated().map { index, option -> [String: Any] in
            ["value": option.value, "label": option.label, "isChecked": index == 0]
          },
        ]
      },
      "switches": switches.map { ["id": $0.id, "label": $0.label] },
      "actions": actions.map { action -> [String: Any] in
        [
          "id": action.id, "label": action.label, "icon": action.icon, "isMain": action.isMain,
          "isRight": action.isRight,
        ]
      },
      "moves": moves.map { ["keys": $0.keys, "text": $0.text] },
    ]
  }
}

/// All that the widget's module needs, in the page and in the bundle.
func widgetConfig(
  _ block: WidgetBlock, id: String, lesson: String, _ game: GameOutcome
) -> JSONValue {
  let type = block.type
  return [
    "id": .string(id), "lesson": .string(lesson), "type": .string(type?.name ?? ""),
    "module": .string(type?.module ?? ""), "title": .string(block.title?.value ?? id),
    "data": game.dataset.map { data in
      [
        "name": .string(data.name), "columns": .array(data.columns.map(\.json)),
        "positive": data.positive?.json ?? .null,
      ]
    } ?? .null,
    "axes": .object(game.axes.mapValues { .string($0) }),
    "with": .object(game.arguments.mapValues(\.json)),
    "controls": .array(game.controls.map(\.json)),
    "start": .object(game.start.mapValues { .number($0) }),
    "numbers": .object(game.startMetrics.mapValues { .number($0) }),
    "best": .object(
      game.best.merging(game.bestMetrics) { first, _ in first }.mapValues { .number($0) }),
    "metrics": .array((type?.metrics ?? []).map(\.json)),
    "goal": game.terms.isEmpty
      ? .null
      : [
        "text": .string(block.goal?.text.text ?? ""), "terms": .array(game.terms.map(\.json)),
      ],
  ]
}

extension GameOutcome.Control {
  fileprivate var json: JSONValue {
    let look =
      switch look {
      case .slider: "slider"
      case .handle: "handle"
      case .toggle: "toggle"
      case .choice: "choice"
      }
    return [
      "id": .string(range.id), "label": .string(label), "symbol": .string(symbol),
      "look": .string(look), "min": .number(range.lowest), "max": .number(range.highest),
      "step": .number(range.step),
    ]
  }
}

extension WidgetMetric {
  fileprivate var json: JSONValue {
    [
      "id": .string(name), "label": .string(label), "short": .string(short),
      "low": .bool(isLowGood), "whole": .bool(isWhole),
    ]
  }
}

extension GoalTerm {
  fileprivate var json: JSONValue {
    [
      "metric": .string(metric), "relation": .string(relation.rawValue), "value": .number(bound),
    ]
  }
}

extension WidgetArguments.Argument {
  fileprivate var json: JSONValue {
    switch self {
    case .range(let low, let high, let step): [.number(low), .number(high), .number(step)]
    case .number(let number): .number(number)
    case .word(let word): .string(word)
    case .flag(let flag): .bool(flag)
    case .numbers(let numbers): .array(numbers.map { .number($0) })
    }
  }
}
