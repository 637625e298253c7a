import Lessons

/// The page of a type of widget.
func widgetPage(_ type: WidgetType, example: String, order: Int) -> String {
  let head = PageHead(
    title: type.name, id: "widget-" + type.name.replacing("_", with: "-"), level: "widgets",
    order: order, summary: type.summary)
  let parts = [
    "## Data\n\n\(markdown(type.data.summary))",
    section("Parameters", "What `with:` may say.", type.parameters.map(\.line)),
    section("Controls", "What `start:` may set.", type.controls.map(\.line)),
    section("Metrics", "What `goal:` may compare.", type.metrics.map(\.line)),
  ]
  return head.text + liveExample(example) + parts.joined(separator: "\n\n") + "\n"
}

private func section(_ title: String, _ lead: String, _ lines: [String]) -> String {
  lines.isEmpty ? "" : "## \(title)\n\n\(lead)\n\n" + lines.joined(separator: "\n")
}

extension WidgetParameter {
  fileprivate var line: String {
    "- **`\(name)`** · \(type.words)\\\n  \(markdown(summary))"
  }
}

extension WidgetParameterType {
  fileprivate var words: String {
    switch self {
    case .range: "`[lowest, highest, step]`"
    case .number(let range, let standard):
      "number from \(range.lowerBound) to \(range.upperBound), default \(standard)"
    case .integer(let range, let standard):
      "whole number from \(range.lowerBound) to \(range.upperBound), default \(standard)"
    case .word(let words):
      words.map { "`\($0)`" }.joined(separator: ", ") + ", default `\(words.first ?? "")`"
    case .flag(let standard): "true or false, default \(standard)"
    case .numbers: "list of numbers"
    }
  }
}

extension WidgetControl {
  fileprivate var line: String {
    // Switches are one a column, handles one a thing that can be pulled.
    let several =
      !isFamily
      ? ""
      : look == .toggle
        ? ", one a column: `\(id)_NAME`" : ", numbered: `\(id)1x`, `\(id)1y`, `\(id)2x`, …"
    return "- **`\(id)`** · \(markdown(label))\(several)"
  }
}

extension WidgetMetric {
  fileprivate var line: String {
    "- **`\(name)`** · \(markdown(label)), the \(isLowGood ? "lower" : "higher") the better; "
      + "`best` is \(markdown(best))"
  }
}
