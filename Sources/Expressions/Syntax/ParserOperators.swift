import SourceText

extension Parser {
  /// `a if condition else b`, or anything tighter.
  mutating func parseConditional() -> ExpressionNode {
    nested { parser in
      let then = parser.parseOr()
      guard parser.take(.if) else { return then }
      let condition = parser.parseOr()
      guard parser.take(.else) else {
        parser.report("an if without its else: write a if condition else b", parser.current.range)
        return then
      }
      let otherwise = parser.parseConditional()
      return parser.node(
        .conditional(then: then, condition: condition, otherwise: otherwise),
        then.range.union(otherwise.range), over: [then, condition, otherwise])
    }
  }

  mutating func parseOr() -> ExpressionNode {
    var left = parseAnd()
    while take(.or) {
      let right = parseAnd()
      left = node(
        .junction(isAnd: false, left, right), left.range.union(right.range), over: [left, right])
    }
    return left
  }

  private mutating func parseAnd() -> ExpressionNode {
    var left = parseNot()
    while take(.and) {
      let right = parseNot()
      left = node(
        .junction(isAnd: true, left, right), left.range.union(right.range), over: [left, right])
    }
    return left
  }

  private mutating func parseNot() -> ExpressionNode {
    let start = current.range
    guard take(.not) else { return parseComparison() }
    return nested { parser in
      let inner = parser.parseNot()
      return parser.node(.not(inner), start.union(inner.range), over: [inner])
    }
  }

  private mutating func parseComparison() -> ExpressionNode {
    let first = parseArithmetic(1)
    var links: [ComparisonLink] = []
    while let (comparison, range) = takeComparison() {
      let right = parseArithmetic(1)
      links.append(ComparisonLink(comparison: comparison, range: range, right: right))
    }
    guard let last = links.last else { return first }
    if links.count > 1, let about = links.first(where: { $0.comparison == .about }) {
      reportRecovered(
        ExpressionProblem(.chainedAbout, "~= compares two things and cannot chain", about.range))
    }
    return node(
      .comparison(first, links), first.range.union(last.right.range),
      over: [first] + links.map { $0.right })
  }

  private mutating func takeComparison() -> (ComparisonOperator, ByteRange)? {
    let range = current.range
    switch current.kind {
    case .keyword(.in):
      advance()
      return (.isIn, range)
    case .keyword(.not) where peek(1).kind == .keyword(.in):
      let whole = range.union(peek(1).range)
      advance()
      advance()
      return (.isNotIn, whole)
    case .sign(.assign):
      advance()
      reportRecovered(
        ExpressionProblem(
          .assignmentForEquality, "= gives a name to a value; == compares", range,
          fix: ProblemFix("write ==", isSafe: true, [(range, "==")])))
      return (.equal, range)
    case .sign(let sign):
      guard let comparison = ComparisonOperator(rawValue: sign.rawValue) else { return nil }
      advance()
      return (comparison, range)
    default:
      return nil
    }
  }

  /// Sums at precedence 1, products at 2.
  private mutating func parseArithmetic(_ precedence: Int) -> ExpressionNode {
    guard precedence <= 2 else { return parseUnary() }
    var left = parseArithmetic(precedence + 1)
    while case .sign(let sign) = current.kind, sign.precedence == precedence,
      let operation = ArithmeticOperator(rawValue: sign.rawValue)
    {
      if sign == .remainder, let percent = takePercentLiteral(left) {
        left = percent
        continue
      }
      advance()
      let right = parseArithmetic(precedence + 1)
      left = node(
        .arithmetic(operation, left, right), left.range.union(right.range), over: [left, right])
    }
    return left
  }

  private mutating func parseUnary() -> ExpressionNode {
    let start = current.range
    let isMinus = current.kind == .sign(.minus)
    guard isMinus || current.kind == .sign(.plus) else { return parsePower() }
    advance()
    return nested { parser in
      let inner = parser.parseUnary()
      return parser.node(
        isMinus ? .minus(inner) : .plus(inner), start.union(inner.range), over: [inner])
    }
  }

  private mutating func parsePower() -> ExpressionNode {
    let base = parsePostfix()
    guard take(.power) else { return base }
    return nested { parser in
      let exponent = parser.parseUnary()
      return parser.node(
        .arithmetic(.power, base, exponent), base.range.union(exponent.range),
        over: [base, exponent])
    }
  }

  /// `80%` with nothing after it to divide by: reported, and read as 0.80.
  private mutating func takePercentLiteral(_ left: ExpressionNode) -> ExpressionNode? {
    guard case .number(let number) = left.kind, !startsOperand(peek(1)) else { return nil }
    let range = left.range.union(current.range)
    advance()
    let expansion = DecimalExpansion(number.value).scaled(byTenTo: -2)
    let written = expansion.fixed(decimals: max(0, 2 - number.lastDigit))
    reportRecovered(
      ExpressionProblem(
        .percentLiteral, "% is the remainder of a division; write \(number.text)% as \(written)",
        range, fix: ProblemFix("write \(written)", isSafe: true, [(range, written)])))
    return node(.number(WrittenNumber(written) ?? number), range)
  }

  private func startsOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .text, .name, .keyword(.true), .keyword(.false), .keyword(.none): true
    case .sign(let sign):
      [.openParenthesis, .openBracket, .openBrace, .minus, .plus].contains(sign)
    case .keyword, .unreadable, .end: false
    }
  }
}

extension Sign {
  fileprivate var precedence: Int {
    switch self {
    case .plus, .minus: 1
    case .times, .divide, .wholeDivide, .remainder: 2
    default: 0
    }
  }
}
