import SourceText

extension Parser {
  /// A list or a comprehension.
  mutating func parseList() -> ExpressionNode {
    let open = current.range
    advance()
    if take(.closeBracket) { return node(.list([]), open.lowerBound..<lastEnd) }
    let first = parseConditional()
    if current.kind == .keyword(.for) { return parseComprehension(of: first, opened: open) }
    var items = [first]
    while take(.comma), current.kind != .sign(.closeBracket) {
      items.append(parseConditional())
    }
    close(.closeBracket, opened: open)
    return node(.list(items), open.lowerBound..<max(lastEnd, open.upperBound), over: items)
  }

  private mutating func parseComprehension(
    of element: ExpressionNode, opened open: ByteRange
  ) -> ExpressionNode {
    var clauses: [ComprehensionClause] = []
    while true {
      if take(.for) {
        let names = parseTargets()
        if !take(.in) { report("in is expected here: for x in list", current.range) }
        clauses.append(.each(names: names, in: parseOr()))
      } else if take(.if) {
        clauses.append(.filter(parseOr()))
      } else {
        break
      }
    }
    close(.closeBracket, opened: open)
    return node(
      .comprehension(element, clauses), open.lowerBound..<max(lastEnd, open.upperBound),
      over: [element] + clauses.map(\.node))
  }

  private mutating func parseTargets() -> [String] {
    let open = current.range
    let isEnclosed = take(.openParenthesis)
    var names: [String] = []
    repeat {
      guard case .name(let name) = current.kind else {
        report("a name is expected after for", current.range)
        return names
      }
      names.append(name)
      advance()
    } while take(.comma)
    if isEnclosed { close(.closeParenthesis, opened: open) }
    return names
  }

  mutating func parseRecord() -> ExpressionNode {
    let open = current.range
    advance()
    var items: [RecordItem] = []
    var names: Set<String> = []
    while current.kind != .sign(.closeBrace), current.kind != .end {
      guard let item = parseRecordItem() else { break }
      if !names.insert(item.name).inserted {
        report("the record has \(item.name) twice", item.nameRange)
      }
      items.append(item)
      guard take(.comma) else { break }
    }
    close(.closeBrace, opened: open)
    return node(
      .record(items), open.lowerBound..<max(lastEnd, open.upperBound), over: items.map(\.value))
  }

  private mutating func parseRecordItem() -> RecordItem? {
    let token = current
    let name: String
    switch token.kind {
    case .name(let word), .text(let word): name = word
    default:
      report("a name is expected here: {name: value}", token.range)
      return nil
    }
    advance()
    if !take(.colon) {
      report("a colon is expected after \(name): {name: value}", current.range)
      return nil
    }
    return RecordItem(name: name, nameRange: token.range, value: parseConditional())
  }

  /// Takes the closing sign, or reports at the opening one that it is missing.
  mutating func close(_ sign: Sign, opened: ByteRange) {
    if take(sign) { return }
    if current.kind == .end {
      report("\(describe(at: opened)) is never closed by \(sign.rawValue)", opened)
    } else {
      report(
        "\(describe(current)) was not expected here; a comma or \(sign.rawValue) was",
        current.range)
    }
  }

  private func describe(at range: ByteRange) -> String {
    String(decoding: text.bytes[range], as: UTF8.self)
  }
}
