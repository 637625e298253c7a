import SourceText

/// What is read as text, and was surely meant as something else.
extension InlineReader {
  /// Looks through a run of text, which lies in one line.
  mutating func reportSlips(in range: ByteRange) {
    for index in range where masked[index] == ASCII.leftBrace { reportBareSpan(at: index) }
    if isRuleOfTable(range) {
      diagnostics.append(
        Diagnostic(
          .barsForTable, "bars and dashes make no table here; a 'table' block does",
          at: location(range)))
    }
  }

  private mutating func reportBareSpan(at index: Int) {
    let words: [StaticString] = [
      "{eval} ", "{check} ", "{dial} ", "{eval ", "{check ", "{dial ",
    ]
    let command: StaticString = "\\eval"
    let start = index - command.utf8CodeUnitCount
    if start >= 0, masked.has(command, at: start), masked.byte(at: start - 1) != ASCII.backslash {
      diagnostics.append(
        Diagnostic(
          .spanWithoutBackticks,
          "\\eval is text here: it is for formulas, and a text has `{eval} …` in backticks",
          at: location(start..<index)))
    }
    guard let word = words.first(where: { masked.has($0, at: index) }),
      masked.byte(at: index - 1) != ASCII.backslash
    else { return }
    let name = "\(word)".dropLast()
    diagnostics.append(
      Diagnostic(
        .spanWithoutBackticks,
        "\(name) and what follows it are text here; they need backticks around them",
        at: location(index..<index + name.utf8.count)))
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
