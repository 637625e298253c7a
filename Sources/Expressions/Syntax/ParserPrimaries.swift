import SourceText

extension Parser {
  /// A primary with the calls, fields and indices behind it.
  mutating func parsePostfix() -> ExpressionNode {
    var base = parsePrimary()
    while case .sign(let sign) = current.kind {
      switch sign {
      case .dot: base = parseField(of: base)
      case .openParenthesis: base = parseCall(of: base)
      case .openBracket: base = parseIndex(of: base)
      default: return base
      }
    }
    return base
  }

  private mutating func parsePrimary() -> ExpressionNode {
    let token = current
    switch token.kind {
    case .number(let number):
      advance()
      return node(.number(number), token.range)
    case .text(let text):
      advance()
      return node(.text(text), token.range)
    case .name(let name):
      advance()
      return node(.name(name), token.range)
    case .keyword(.true), .keyword(.false):
      advance()
      return node(.boolean(token.kind == .keyword(.true)), token.range)
    case .keyword(.none):
      advance()
      return node(.none, token.range)
    case .sign(.openParenthesis): return parseParenthesis()
    case .sign(.openBracket): return parseList()
    case .sign(.openBrace): return parseRecord()
    default: return reportMissingValue()
    }
  }

  private mutating func parseParenthesis() -> ExpressionNode {
    let start = open(closedBy: .closeParenthesis)
    let inner = parseConditional()
    if current.kind == .sign(.comma) {
      reportRecovered(
        ExpressionProblem(
          .expressionSyntax, "a list is written with square brackets", start.union(current.range)))
      advance()
      parseItems { _ = $0.parseConditional() }
    } else {
      close()
    }
    // The brackets belong to the node, so that a message about it marks all of what was written.
    return ExpressionNode(
      kind: inner.kind, range: start.lowerBound..<max(lastEnd, start.upperBound),
      depth: inner.depth)
  }

  private mutating func parseField(of base: ExpressionNode) -> ExpressionNode {
    advance()
    guard case .name(let name) = current.kind else {
      report("a field's name is expected after the dot", current.range)
      return base
    }
    let range = current.range
    advance()
    return node(
      .field(base, name: name, nameRange: range), base.range.union(range), over: [base])
  }

  private mutating func parseIndex(of base: ExpressionNode) -> ExpressionNode {
    _ = open(closedBy: .closeBracket)
    var from: ExpressionNode?
    if current.kind != .sign(.colon) { from = parseConditional() }
    if take(.colon) {
      var to: ExpressionNode?
      if current.kind != .sign(.closeBracket) { to = parseConditional() }
      close()
      return node(
        .slice(base, from: from, to: to), base.range.lowerBound..<lastEnd,
        over: [base] + [from, to].compactMap { $0 })
    }
    close()
    guard let from else { return base }
    return node(.index(base, from), base.range.lowerBound..<lastEnd, over: [base, from])
  }

  private mutating func parseCall(of function: ExpressionNode) -> ExpressionNode {
    _ = open(closedBy: .closeParenthesis)
    var arguments: [CallArgument] = []
    parseItems { arguments.append($0.parseArgument()) }
    return node(
      .call(function, arguments), function.range.lowerBound..<lastEnd,
      over: [function] + arguments.map { $0.value })
  }

  private mutating func parseArgument() -> CallArgument {
    if case .name(let name) = current.kind, peek(1).kind == .sign(.assign) {
      let range = current.range
      advance()
      advance()
      return CallArgument(name: name, nameRange: range, value: parseArgumentValue())
    }
    return CallArgument(
      name: nil, nameRange: .at(current.range.lowerBound), value: parseArgumentValue())
  }

  private mutating func parseArgumentValue() -> ExpressionNode {
    let start = current.range
    guard let names = takeArrowParameters() else { return parseConditional() }
    let body = parseConditional()
    return node(.arrow(names, body), start.union(body.range), over: [body])
  }

  /// `x ->` or `(x, y) ->`; nothing is taken where no arrow follows.
  private mutating func takeArrowParameters() -> [String]? {
    let before = position
    var names: [String] = []
    if case .name(let name) = current.kind {
      advance()
      names = [name]
    } else if take(.openParenthesis) {
      while case .name(let name) = current.kind {
        advance()
        names.append(name)
        guard take(.comma) else { break }
      }
      guard take(.closeParenthesis) else {
        restore(before)
        return nil
      }
    }
    if !names.isEmpty, take(.arrow) { return names }
    restore(before)
    return nil
  }
}
