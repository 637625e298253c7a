import SourceText

/// What stands in brackets. A mistake in it costs no more than the item that it is in.
extension Parser {
  /// Takes an opening sign, and gives its range.
  mutating func open(closedBy closing: Sign) -> ByteRange {
    let opened = current.range
    brackets.append(Bracket(opened: opened, closing: closing))
    advance()
    return opened
  }

  /// Reads an item after each comma up to the closing sign, which is taken.
  mutating func parseItems(_ item: (inout Parser) -> Void) {
    while let bracket = brackets.last, current.kind != .sign(bracket.closing) {
      item(&self)
      endItem(acceptsComma: true)
      guard take(.comma) else { break }
    }
    close()
  }

  /// Takes the closing sign of the innermost bracket.
  mutating func close() {
    endItem(acceptsComma: false)
    if let bracket = brackets.popLast() { _ = take(bracket.closing) }
  }

  /// Goes on to where an item ends, and reports what stands before.
  mutating func endItem(acceptsComma: Bool) {
    guard let closing = brackets.last?.closing else { return }
    if current.kind == .sign(closing) || (acceptsComma && current.kind == .sign(.comma)) { return }
    if current.kind == .end, !isLost { return reportUnclosed() }
    let expected = (acceptsComma ? "a comma or " : "") + closing.rawValue
    report("\(describe(current)) was not expected here; \(expected) was", current.range)
    passOver(upToComma: acceptsComma)
  }

  var isAtEndOfItem: Bool {
    guard let closing = brackets.last?.closing else { return false }
    return current.kind == .sign(.comma) || current.kind == .sign(closing)
  }

  mutating func reportUnclosed() {
    guard !isLost else { return }
    for bracket in brackets {
      let written = String(decoding: text.bytes[bracket.opened], as: UTF8.self)
      reportRecovered(
        ExpressionProblem(
          .expressionSyntax, "\(written) is never closed by \(bracket.closing.rawValue)",
          bracket.opened))
    }
    giveUp()
  }

  /// Passes over the rest of an item, brackets with what is in them. Stops too at a closing sign
  /// that a bracket further out waits for, and stays lost until that bracket is reached.
  private mutating func passOver(upToComma: Bool) {
    var depth = 0
    while position < last {
      if case .sign(let sign) = tokens[position].kind {
        if depth == 0, sign == .comma ? upToComma : brackets.contains(where: { $0.closing == sign })
        {
          isLost = sign != .comma && sign != brackets.last?.closing
          return
        }
        if Sign.openers.contains(sign) { depth += 1 }
        if Sign.closers.contains(sign) { depth = max(0, depth - 1) }
      }
      position += 1
    }
  }
}
