import LessonSyntax

/// How a text of one line is written as a YAML scalar: plain where that is safe and wanted, otherwise
/// in single quotes, which keep backslashes, or in double quotes where it holds apostrophes.
func written(_ text: String, isPlainWanted: Bool, inFlow: Bool) -> String {
  if isPlainWanted && isPlain(text, inFlow: inFlow) { return text }
  let hasEscapes = text.contains("\\") || text.contains("\"")
  if text.contains("'") && !hasEscapes { return "\"\(text)\"" }
  return "'" + text.replacing("'", with: "''") + "'"
}

/// Whether YAML, and this language's own rules, read the text back from plain writing.
func isPlain(_ text: String, inFlow: Bool) -> Bool {
  guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
    !text.contains("\n"), !text.contains("\t"), first != " ", last != " ", last != ":"
  else { return false }
  if ",[]{}#&*!|>'\"%@`=<".unicodeScalars.contains(first) { return false }
  if text == "-" || text == "?" || text == "~" || text.hasPrefix("---") || text.hasPrefix("...") {
    return false
  }
  if ["- ", "? ", ": "].contains(where: text.hasPrefix) || text.hasPrefix(":") { return false }
  if text.contains(": ") || text.contains(" #") { return false }
  if inFlow, text.unicodeScalars.contains(where: { ",[]{}?:".unicodeScalars.contains($0) }) {
    return false
  }
  // Numbers and truths stay in quotes where their author put them so.
  return ["true", "false", "null"].allSatisfy { text.lowercased() != $0 } && Double(text) == nil
    && !text.hasPrefix(".") && !text.hasPrefix("0x") && !text.hasPrefix("0o")
}
