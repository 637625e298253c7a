import SourceText

/// What is read as text, and was surely meant as something else.
extension InlineReader {
  /// Looks through a run of text, which lies in one line.
  mutating func reportSlips(in range: ByteRange) {
    for index in range where masked[index] == ASCII.leftBrace { reportBareSpan(at: index) }
    for index in range where masked[index] == ASCII.leftBracket {
      reportNearlyCitation(at: index, end: range.upperBound)
    }
    if isRuleOfTable(range) {
      diagnostics.append(
        Diagnostic(
          .barsForTable, "bars and dashes make no table here; a 'table' block does",
          at: location(range)))
    }
  }

  private mutating func reportBareSpan(at brace: Int) {
    let words: [StaticString] = ["{eval} ", "{check} ", "{dial} "]
    let command: StaticString = "\\eval"
    let start = brace - command.utf8CodeUnitCount
    if start >= 0, masked.has(command, at: start) {
      reportSpan(
        "\\eval is text here: it is for formulas, and a text has `{eval} …` in backticks",
        start..<brace)
    } else if masked.has("{eval ", at: brace) {
      reportSpan(
        "{eval …} is text here; a computed value is {eval} and an expression in backticks",
        brace..<brace + 5)
    } else if let word = words.first(where: { masked.has($0, at: brace) }) {
      let name = "\(word)".dropLast()
      reportSpan(
        "\(name) and what follows it are text here; they need backticks around them",
        brace..<brace + name.utf8.count)
    }
  }

  private mutating func reportSpan(_ message: String, _ range: ByteRange) {
    guard masked.byte(at: range.lowerBound - 1) != ASCII.backslash else { return }
    diagnostics.append(Diagnostic(.spanWithoutBackticks, message, at: location(range)))
  }

  /// `[@key p. 3]` and `[see @key]`: a citation is `[@key]`, with what follows behind a comma.
  private mutating func reportNearlyCitation(at start: Int, end: Int) {
    let starts: [StaticString] = ["[@", "[see @"]
    guard let opener = starts.first(where: { masked.has($0, at: start) }),
      masked.byte(at: start + opener.utf8CodeUnitCount)?.isWordByte == true,
      masked.byte(at: start - 1) != ASCII.backslash,
      let close = masked[(start + 1)..<end].firstIndex(where: {
        $0 == ASCII.rightBracket || $0 == ASCII.leftBracket
      }), masked[close] == ASCII.rightBracket
    else { return }
    diagnostics.append(
      Diagnostic(
        .nearlyCitation, "this is no citation: one is [@key], [@key, p. 3] or [@one; @two]",
        at: location(start..<close + 1)))
  }

  /// Whether a line is what divides a table's header from its rows in other kinds of Markdown.
  private func isRuleOfTable(_ range: ByteRange) -> Bool {
    guard let first = masked.byte(at: range.lowerBound),
      [ASCII.bar, ASCII.hyphen, ASCII.colon].contains(first)
    else { return false }
    let line = masked[range]
    return line.contains(ASCII.bar) && line.count { $0 == ASCII.hyphen } >= 2
      && line.allSatisfy {
        $0 == ASCII.bar || $0 == ASCII.hyphen || $0 == ASCII.colon || $0.isBlank
      }
  }
}
