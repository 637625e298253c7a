import Expressions

/// The functions of one group of the catalogue.
struct FunctionTopic {
  var name: String
  var functions: [FunctionEntry]

  var id: String {
    "functions-" + name.lowercased().replacing(" ", with: "-")
  }
  var path: String { "functions/\(id).md" }

  /// By their names.
  static let all = Dictionary(grouping: Catalogue.functions, by: \.group)
    .sorted { $0.key < $1.key }.map { FunctionTopic(name: $0.key, functions: $0.value) }
}

/// A page for each topic: signature, what it gives, arguments, fields, and an example whose value the
/// engine prints.
func functionsPage(_ topic: FunctionTopic, order: Int) -> String {
  let head = PageHead(
    title: topic.name, id: topic.id, level: "functions", order: order,
    summary: topic.functions.map(\.name).joined(separator: ", "))
  return head.text + topic.functions.map(entry).joined(separator: "\n")
}

private func entry(_ function: FunctionEntry) -> String {
  var parts = [
    "## \(markdown(function.name))",
    "~~~~python\n\(function.signature)\n~~~~",
    markdown(function.summary) + " It gives \(markdown(function.result)).",
  ]
  if let example = function.example {
    // An expression may hold an apostrophe or a bracket, and never a backtick.
    parts.append("For example, `\(example)` gives `{eval} \(example)`.")
  }
  parts.append(function.parameters.map(\.line).joined(separator: "\n"))
  if !function.fields.isEmpty {
    parts.append("Its fields and methods:")
    parts.append(
      function.fields.map { "- **`\($0.name)`** · \(markdown($0.documentation))" }
        .joined(separator: "\n"))
  }
  return parts.joined(separator: "\n\n") + "\n"
}

extension ParameterEntry {
  fileprivate var line: String {
    let whether =
      if let defaultText {
        ", default `\(defaultText)`"
      } else if isOptional {
        ", optional"
      } else {
        ""
      }
    return "- **`\(name)`** · \(markdown(type))\(whether)\\\n  \(markdown(documentation))"
  }
}

/// All functions and constants, each a link to its entry.
func functionList() -> String {
  let head = PageHead(
    title: "All functions", id: "functions", level: "functions", order: 1,
    summary: "Every function of the expression language, by topic.")
  let topics = FunctionTopic.all.map { topic in
    let entries = topic.functions.map { function in
      "- [`\(function.signature)`](\(topic.id).md#\(anchor(function.name)))"
    }
    return "## \(topic.name)\n\n" + entries.joined(separator: "\n") + "\n\n"
  }
  let constants = Catalogue.constants.map { "- `\($0.name)` is `{eval} \($0.name)`" }
  return head.text + topics.joined() + "## Constants\n\n" + constants.joined(separator: "\n") + "\n"
}

/// The heading's id: a name's `_` become `-`.
private func anchor(_ name: String) -> String { name.replacing("_", with: "-") }
