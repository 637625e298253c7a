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
    let still = picture(
      "js/widgets/\(type.module).picture.js",
      [
        "config": config, "state": .object(game.stateJSON), "width": 640, "height": 486,
      ], at: location)
    stills[id] = still
    var context: [String: Any] = [
      "id": id, "module": type.module, "title": block.title?.value ?? id, "kind": type.kind,
      "hasGoal": !game.terms.isEmpty,
      "goal": escaped(goalSentence(game, type, written: block.goal?.text.text ?? "")),
      "still": still, "stageLabel": game.dataset.summary, "summary": game.dataset.summary,
      "tableHeader": game.dataset.tableHeader, "tableRows": game.dataset.tableRows,
      "config": config.scriptText,
    ]
    context["readouts"] = readouts(type, game)
    context["sliders"] = sliders(type, game)
    context.merge(type.interface.context) { _, new in new }
    return theme.render("blocks/bench", context)
  }

  private func readouts(_ type: WidgetType, _ game: GameOutcome) -> [[String: Any]] {
    type.metrics.enumerated().flatMap { index, metric -> [[String: Any]] in
      let now = game.startMetrics[metric.name].map(readout) ?? "–"
      let par = game.bestMetrics[metric.name].map(readout) ?? "–"
      var rows: [[String: Any]] = [
        ["id": metric.name, "label": metric.short, "unit": "", "value": now, "isChief": index == 0]
      ]
      guard index == 0 else { return rows }
      rows.append(
        ["id": "best", "label": "best so far", "unit": "", "value": "–", "isChief": false])
      rows.append(["id": "par", "label": "par", "unit": "", "value": par, "isChief": false])
      return rows
    }
  }

  private func sliders(_ type: WidgetType, _ game: GameOutcome) -> [[String: Any]] {
    zip(game.controls, type.controls).map { range, control in
      [
        "id": range.id, "label": control.label, "symbol": control.symbol,
        "min": plain(range.lowest), "max": plain(range.highest), "step": plain(range.step),
        "value": plain(game.start[range.id] ?? 0), "parts": "20",
      ]
    }
  }
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

extension GameOutcome {
  /// Where the controls stand at first, and the metrics there.
  var stateJSON: [String: JSONValue] {
    start.merging(startMetrics) { first, _ in first }.mapValues { .number($0) }
  }
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
  var config: [String: JSONValue] = [
    "id": .string(id), "lesson": .string(lesson), "type": .string(type?.name ?? ""),
    "module": .string(type?.module ?? ""), "title": .string(block.title?.value ?? id),
    "data": [
      "name": .string(game.dataset.name), "columns": .array(game.dataset.columns.map(\.json)),
    ],
    "axes": ["x": .string(game.xColumn), "y": .string(game.yColumn)],
    "start": .object(game.start.mapValues { .number($0) }),
    "numbers": .object(game.startMetrics.mapValues { .number($0) }),
    "goal": .null,
  ]
  config["best"] = .object(
    game.best.merging(game.bestMetrics) { first, _ in first }.mapValues { .number($0) })
  config["controls"] = .array(
    zip(game.controls, type?.controls ?? []).map { range, control in
      [
        "id": .string(range.id), "label": .string(control.label),
        "symbol": .string(control.symbol), "min": .number(range.lowest),
        "max": .number(range.highest), "step": .number(range.step),
      ]
    })
  if !game.terms.isEmpty {
    config["goal"] = [
      "text": .string(block.goal?.text.text ?? ""),
      "terms": .array(
        game.terms.map { term in
          [
            "metric": .string(term.metric), "relation": .string(term.relation.rawValue),
            "value": .number(term.bound),
          ]
        }),
    ]
  }
  return .object(config)
}
