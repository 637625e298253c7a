import Checking
import Expressions
import Lessons
import SourceText

extension PageContext {
  mutating func widget(
    _ block: WidgetBlock, id: String, _ outcome: BlockOutcome, at location: Location?
  ) -> String {
    guard let type = block.type, let game = outcome.game else { return "" }
    let words = theme.words
    let config = widgetConfig(block, id: id, lesson: lesson.id, game, words)
    let still = picture(stillPicture(of: type, config, game, words), at: location)
    stills[id] = still
    let title = block.title?.value ?? id
    var context: [String: Any] = [
      "id": id, "module": type.module, "title": title,
      // Whatever has a goal is played.
      "kind": words(game.terms.isEmpty ? type.kind.word : "bench.kindGame"),
      "hasGoal": !game.terms.isEmpty, "hasGauge": hasGauge(type, game), "plots": String(type.plots),
      "goal": escaped(goalSentence(game, type, written: block.goal?.text.text ?? "", words)),
      "still": still, "config": config.scriptText,
    ]
    if let dataset = game.dataset {
      context["table"] = [
        "summary": dataset.summary(theme.words), "tableHeader": dataset.tableHeader,
        "tableRows": dataset.tableRows, "name": words("bench.table"),
      ]
    } else if let walk = game.walk {
      context["table"] = walk.table(of: type, words)
    }
    let readouts = readouts(type, game)
    context["readouts"] = readouts
    context["hasPar"] = readouts.contains { $0["id"] as? String == "par" }
    let sliders = sliders(game)
    context["sliders"] = sliders
    context["hasSliders"] = !sliders.isEmpty
    let (switches, choices) = (toggles(game), choices(game))
    context["toggles"] = switches
    context["hasToggles"] = !switches.isEmpty
    context["dials"] = choices
    context.merge(type.interface.context(words)) { _, new in new }
    return theme.render("blocks/bench", context)
  }

  /// Whether a share of par tells how near the goal is, as `parOf` in `Site/js/parts/goal.js` has it.
  private func hasGauge(_ type: WidgetType, _ game: GameOutcome) -> Bool {
    guard game.terms.count == 1, let term = game.terms.first,
      let par = game.bestMetrics[term.metric], par > 1e-9,
      let metric = type.metrics.first(where: { $0.name == term.metric })
    else { return false }
    let towards: [ComparisonOperator] = metric.isLowGood ? [.less, .atMost] : [.greater, .atLeast]
    return towards.contains(term.relation)
  }

  /// The chief figure, the learner's best of it and what is in reach, and all other figures.
  private func readouts(_ type: WidgetType, _ game: GameOutcome) -> [[String: Any]] {
    let chief = game.terms.first?.metric ?? type.metrics.first?.name
    func row(_ id: String, _ label: String, _ value: String?, room: Int = 4) -> [String: Any] {
      let value = value ?? "–"
      return [
        "id": id, "label": label, "unit": "", "value": value, "isChief": id == chief,
        "room": String(max(room, value.count)),
      ]
    }
    var rows = type.metrics.map { metric in
      row(
        metric.name, theme.words.widget(metric.short),
        game.startMetrics[metric.name].map { figure($0, metric, game) },
        room: max(4, metric.isClass ? game.classes.map(\.count).max() ?? 0 : 0))
    }
    guard let place = type.metrics.firstIndex(where: { $0.name == chief }),
      !type.metrics[place].best.isEmpty
    else { return rows }
    rows.insert(rows.remove(at: place), at: 0)
    let par = chief.flatMap { game.bestMetrics[$0] }.map { figure($0, type.metrics[place], game) }
    rows.insert(row("best", theme.words("bench.best"), nil), at: 1)
    rows.insert(row("par", theme.words("bench.par"), par), at: 2)
    return rows
  }

  private func figure(_ value: Double, _ metric: WidgetMetric, _ game: GameOutcome) -> String {
    guard metric.isWhole && value.magnitude < 1e15 else { return readout(value) }
    let count = Int(value)
    guard metric.isClass, game.classes.indices.contains(count) else { return String(count) }
    return dressedName(game.classes[count])
  }

  private func sliders(_ game: GameOutcome) -> [[String: Any]] {
    game.controls.filter { $0.look == .slider }.map { control in
      let range = control.range
      return [
        "id": range.id, "label": theme.words.widget(control.label), "symbol": control.symbol,
        "min": plain(range.lowest), "max": plain(range.highest), "step": plain(range.step),
        "value": plain(game.start[range.id] ?? 0), "parts": String(parts(of: range)),
      ]
    }
  }

  /// As many marks as the control has positions, or twenty.
  private func parts(of range: ControlRange) -> Int {
    range.count <= 26 ? max(1, range.count - 1) : 20
  }

  /// The controls that are on or off.
  private func toggles(_ game: GameOutcome) -> [[String: Any]] {
    game.controls.filter { $0.look == .toggle }.map { control in
      let id = control.range.id
      return [
        "id": id, "label": theme.words.widget(control.label), "isOn": game.start[id] == 1,
      ]
    }
  }

  /// The controls that are one of several words.
  private func choices(_ game: GameOutcome) -> [[String: Any]] {
    game.controls.compactMap { control in
      guard case .choice(let words) = control.look else { return nil }
      let now = Int(game.start[control.range.id] ?? 0)
      return [
        "id": control.range.id, "label": theme.words.widget(control.label),
        "options": words.enumerated().map { index, word -> [String: Any] in
          ["value": String(index), "label": theme.words.widget(word), "isChecked": index == now]
        },
      ]
    }
  }
}

extension GameWalk {
  fileprivate func table(of type: WidgetType, _ words: Words) -> [String: Any] {
    let control = words.widget(control.label)
    // A metric that repeats the position is told by that.
    let shown = type.metrics.indices.filter { metric in
      rows.contains { $0.metrics[metric] != $0.position }
    }
    let columns =
      [rows.map(\.position)] + shown.map { metric in rows.map { $0.metrics[metric] } }
    let texts = columns.map { column in
      let decimals = sharedDecimals(column.filter(\.isFinite))
      return column.map { value in
        guard value.isFinite, let decimals else { return readout(value) }
        return decimal(value, decimals)
      }
    }
    return [
      "isWalk": true, "name": words("bench.figuresTable"),
      "summary": words.counted("bench.walk", rows.count, ["control": control]),
      "tableHeader": ([control] + shown.map { words.widget(type.metrics[$0].short) }).map {
        ["text": $0, "isWords": false]
      },
      "tableRows": rows.indices.map { row -> [String: Any] in
        ["cells": texts.map { ["text": $0[row], "isWords": false] }]
      },
    ]
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
  of type: WidgetType, _ config: JSONValue, _ game: GameOutcome, _ words: Words? = nil
) -> TypesetRequest {
  let input: JSONValue = [
    "config": config, "state": .object(game.start.mapValues { .number($0) }), "width": 640,
    "height": 486,
  ]
  let worded = words?.widgets.map { input.adding("words", $0) } ?? input
  return .picture(module: "js/widgets/\(type.module).js", input: worded.text())
}

extension WidgetType.Kind {
  fileprivate var word: String {
    switch self {
    case .game: "bench.kindGame"
    case .animation: "bench.kindAnimation"
    case .figure: "bench.kindFigure"
    }
  }
}

extension WidgetInterface {
  fileprivate func context(_ words: Words) -> [String: Any] {
    [
      "choices": choices.map { choice -> [String: Any] in
        [
          "id": choice.id, "legend": words.widget(choice.legend),
          "options": choice.options.enumerated().map { index, option -> [String: Any] in
            ["value": option.value, "label": words.widget(option.label), "isChecked": index == 0]
          },
        ]
      },
      "switches": switches.map { ["id": $0.id, "label": words.widget($0.label)] },
      "actions": actions.map { action -> [String: Any] in
        [
          "id": action.id, "label": words.widget(action.label), "icon": action.icon,
          "isMain": action.isMain,
          "isRight": action.isRight,
        ]
      },
      "moves": moves.map { ["keys": words.keys($0.keys), "text": words.widget($0.text)] },
    ]
  }
}

/// All that the widget's module needs, in the page and in the bundle.
func widgetConfig(
  _ block: WidgetBlock, id: String, lesson: String, _ game: GameOutcome,
  _ words: Words? = nil
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
    "controls": .array(game.controls.map { $0.json(words) }),
    "start": .object(game.start.mapValues { .number($0) }),
    "numbers": .object(game.startMetrics.mapValues { .number($0) }),
    "best": .object(
      game.best.merging(game.bestMetrics) { first, _ in first }.mapValues { .number($0) }),
    "metrics": .array((type?.metrics ?? []).map { $0.json(words) }),
    "goal": game.terms.isEmpty
      ? .null
      : [
        "text": .string(block.goal?.text.text ?? ""), "terms": .array(game.terms.map(\.json)),
      ],
  ]
}

extension GameOutcome.Control {
  fileprivate func json(_ words: Words?) -> JSONValue {
    let look =
      switch look {
      case .slider: "slider"
      case .handle: "handle"
      case .toggle: "toggle"
      case .choice: "choice"
      }
    return [
      "id": .string(range.id), "label": .string(words?.widget(label) ?? label),
      "symbol": .string(symbol),
      "look": .string(look), "min": .number(range.lowest), "max": .number(range.highest),
      "step": .number(range.step),
    ]
  }
}

extension WidgetMetric {
  fileprivate func json(_ words: Words?) -> JSONValue {
    var fields: [String: JSONValue] = [
      "id": .string(name), "label": .string(words?.widget(label) ?? label),
      "short": .string(words?.widget(short) ?? short),
      "low": .bool(isLowGood), "whole": .bool(isWhole),
    ]
    if isClass { fields["class"] = true }
    return .object(fields)
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
