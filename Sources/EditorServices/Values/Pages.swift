import Expressions
import Lessons
import SourceText

/// The catalogue's page of a function, as Markdown.
func page(of entry: FunctionEntry) -> String {
  var parts = ["```python\n\(entry.signature)\n```", entry.summary]
  let parameters = entry.parameters.map { parameter in
    let standard = parameter.defaultText.map { "; default `\($0)`" } ?? ""
    return "- `\(parameter.name)` (\(parameter.type)): \(parameter.documentation)\(standard)"
  }
  if !parameters.isEmpty { parts.append(parameters.joined(separator: "\n")) }
  parts.append("Gives \(entry.result)" + (entry.fields.isEmpty ? "." : " with"))
  let fields = entry.fields.map { "- `\($0.name)`: \($0.documentation)" }
  if !fields.isEmpty { parts.append(fields.joined(separator: "\n")) }
  return parts.joined(separator: "\n\n")
}

/// A field with its type, as Markdown.
func page(of field: FieldDescriptor) -> String {
  let need = field.isRequired ? ", required" : ""
  var text = "`\(field.name):` \(field.type.words)\(need)\n\n\(field.summary)"
  if let entry = field.entry {
    text += "\n\n" + list(of: entry)
  }
  return text
}

/// A block kind and its fields, as Markdown.
func page(of kind: BlockKind) -> String {
  "**\(kind.name)**: \(kind.summary)\n\n" + list(of: kind.shape)
}

private func list(of shape: Shape) -> String {
  shape.fields.map { field in
    "- `\(field.name):` \(field.summary)" + (field.isRequired ? " (required)" : "")
  }.joined(separator: "\n")
}

/// A type of widget, as Markdown.
func page(of type: WidgetType) -> String {
  var parts = ["**\(type.name)** (\(type.kind.rawValue.lowercased())): \(type.summary)"]
  parts.append(type.data.summary)
  let lists = [
    ("Parameters", type.parameters.map { "- `\($0.name)`: \($0.summary)" }),
    ("Controls", type.controls.map { "- `\($0.id)`: \($0.label)" }),
    ("Metrics", type.metrics.map { "- `\($0.name)`: \($0.label)" }),
  ]
  for (title, items) in lists where !items.isEmpty {
    parts.append("\(title)\n\n" + items.joined(separator: "\n"))
  }
  return parts.joined(separator: "\n\n")
}

extension FieldType {
  /// What authors call it.
  var words: String {
    switch self {
    case .text: "text"
    case .markdown: "Markdown"
    case .tex: "formula"
    case .code: "lines"
    case .expression: "expression"
    case .expressions: "expressions"
    case .bindings: "names = expressions"
    case .number: "number"
    case .boolean: "true or false"
    case .word(let words): words.joined(separator: ", ")
    case .citations: "references"
    case .mapping: "mapping"
    case .list: "list"
    }
  }
}

/// A dataset's rows and columns, as Markdown.
func page(of dataset: Dataset) -> String {
  let rows = dataset.columns.map { column -> String in
    let (range, mean) = figures(of: column)
    return "| \(column.name) | \(column.role.rawValue) | \(range) | \(mean) | \(column.label) |"
  }
  let head = "**\(dataset.name)**: dataset of \(dataset.count) rows"
  let table = ["| column | role | range | mean | label |", "|---|---|---|---|---|"] + rows
  return head + "\n\n" + table.joined(separator: "\n")
}

private func figures(of column: Dataset.Column) -> (range: String, mean: String) {
  switch column.values {
  case .numbers(let numbers):
    guard let low = numbers.min(), let high = numbers.max() else { return ("", "") }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    return (
      "\(briefText(.number(low))) to \(briefText(.number(high)))", briefText(.number(mean))
    )
  case .texts, .booleans:
    var seen: [String] = []
    for value in column.values.list {
      let text = if case .text(let text) = value { text } else { writtenText(value) }
      if !seen.contains(text) { seen.append(text) }
      if seen.count > 6 { break }
    }
    return (seen.prefix(6).joined(separator: ", ") + (seen.count > 6 ? ", …" : ""), "")
  }
}

/// A model's fitted numbers, as Markdown.
func page(of model: Model) -> String {
  let known = Catalogue.entry(named: model.function).map { members(ofResultOf: $0) } ?? []
  let rows = zip(model.fields.names, model.fields.values).map { name, value in
    let words = known.first { $0.name == name }?.documentation ?? ""
    return "- `\(name)` = \(briefText(value))" + (words.isEmpty ? "" : ": \(words)")
  }
  let methods = known.filter { $0.kind == .method && model.methodNames.contains($0.name) }
    .map { "- `\($0.detail)`: \($0.documentation)" }
  return "model of `\(model.function)`\n\n" + (rows + methods).joined(separator: "\n")
}

/// Any value, as Markdown.
func page(of value: Value, called name: String) -> String {
  switch value {
  case .dataset(let dataset): page(of: dataset)
  case .model(let model): "**\(name)**: " + page(of: model)
  case .record(let record) where record.names.count > 1:
    "**\(name)**: record\n\n"
      + zip(record.names, record.values).map { "- `\($0)` = \(briefText($1))" }
      .joined(separator: "\n")
  case .function: "**\(name)**: a function"
  default: "`\(name)` = \(briefText(value, limit: 200))"
  }
}
