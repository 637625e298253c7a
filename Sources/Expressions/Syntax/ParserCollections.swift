import SourceText

extension Parser {
  /// A list or a comprehension.
  mutating func parseList() -> ExpressionNode {
    let start = open(closedBy: .closeBracket)
    var items: [ExpressionNode] = []
    var clauses: [ComprehensionClause] = []
    parseItems { parser in
      items.append(parser.parseConditional())
      guard items.count == 1, parser.current.kind == .keyword(.for) else { return }
      clauses = parser.parseClauses()
      parser.endItem(acceptsComma: false)
    }
    let range = start.lowerBound..<max(lastEnd, start.upperBound)
    guard !clauses.isEmpty, let element = items.first else {
      return node(.list(items), range, over: items)
    }
    return node(.comprehension(element, clauses), range, over: [element] + clauses.map { $0.node })
  }

  private mutating func parseClauses() -> [ComprehensionClause] {
    var clauses: [ComprehensionClause] = []
    while true {
      if take(.for) {
        let names = parseTargets()
        if !take(.in) { report("in is expected here: for x in list", current.range) }
        clauses.append(.each(names: names, in: parseOr()))
      } else if take(.if) {
        clauses.append(.filter(parseOr()))
      } else {
        return clauses
      }
    }
  }

  private mutating func parseTargets() -> [String] {
    let isEnclosed = current.kind == .sign(.openParenthesis)
    if isEnclosed { _ = open(closedBy: .closeParenthesis) }
    var names: [String] = []
    repeat {
      guard case .name(let name) = current.kind else {
        report("a name is expected after for", current.range)
        break
      }
      names.append(name)
      advance()
    } while take(.comma)
    if isEnclosed { close() }
    return names
  }

  mutating func parseRecord() -> ExpressionNode {
    let start = open(closedBy: .closeBrace)
    var items: [RecordItem] = []
    var names: Set<String> = []
    parseItems { parser in
      guard let item = parser.parseRecordItem() else { return }
      items.append(item)
      if names.insert(item.name).inserted { return }
      parser.reportRecovered(
        ExpressionProblem(
          .expressionSyntax, "the record has \(item.name) twice", item.nameRange))
    }
    return node(
      .record(items), start.lowerBound..<max(lastEnd, start.upperBound),
      over: items.map { $0.value })
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
}
