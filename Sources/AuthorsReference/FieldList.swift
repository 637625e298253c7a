import Lessons

/// The fields of a shape as a list, and below it those of its entries, each under a heading.
func fieldList(_ shape: Shape, level: Int = 3) -> String {
  var text = shape.fields.map { field in
    let needed = field.isRequired ? ", required" : ""
    return "- **`\(field.name)`** · \(field.type.words)\(needed)\\\n  \(markdown(field.summary))\n"
  }.joined()
  text += "\n"
  var seen: Set<Shape> = []
  for field in shape.fields {
    guard let entry = field.entry, seen.insert(entry).inserted else { continue }
    text +=
      "\(String(repeating: "#", count: level)) `\(field.name)`: the fields of \(entry.called)\n\n"
    text += fieldList(entry, level: min(level + 1, 6))
  }
  return text
}

extension FieldType {
  /// What a field takes, as Markdown.
  var words: String {
    switch self {
    case .text: "text"
    case .markdown: "Markdown"
    case .tex: "TeX"
    case .code: "lines of code"
    case .expression: "[expression](\(expressionsPath))"
    case .expressions: "[expressions](\(expressionsPath))"
    case .bindings: "names and [expressions](\(expressionsPath))"
    case .number: "number"
    case .boolean: "true or false"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .citations: "citations"
    case .mapping: "mapping"
    case .list: "list"
    }
  }

  private var expressionsPath: String { "../guide/expressions.md" }
}
