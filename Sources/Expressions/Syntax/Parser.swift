import SourceText

/// Reads one expression. Never throws and always ends: what cannot be read becomes a problem.
///
/// With `allowsComments`, as in a `|` scalar, `#` starts a comment.
public func parseExpression(
  _ text: MappedText, allowsComments: Bool = false
) -> (expression: ParsedExpression?, diagnostics: [Diagnostic]) {
  parse(text, allowsComments: allowsComments)
}

func parse(
  _ text: MappedText, allowsComments: Bool
) -> (expression: ParsedExpression?, diagnostics: [Diagnostic]) {
  var lexer = Lexer(text.bytes, allowsComments: allowsComments)
  let tokens = lexer.tokens()
  var parser = Parser(text: text, tokens: tokens)
  let root = parser.parseWhole()
  let problems = lexer.problems + parser.problems
  let isUsable = problems.allSatisfy { $0.fix?.isSafe == true }
  return (
    isUsable ? ParsedExpression(text: text, root: root) : nil,
    problems.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { $0.diagnostic(in: text) }
  )
}

/// A precedence-climbing parser over the tokens of one expression.
///
/// From loosest to tightest: `if else`, `or`, `and`, `not`, comparisons, `+ -`, `* / // %`, unary
/// minus, `^`, then calls, fields and indices.
///
/// At a mistake it reports, and is *lost*: it sees nothing but an end, and tells nothing more, until
/// it has passed over the rest of the item and stands at a comma or a closing sign.
struct Parser {
  static let deepest = 200

  let text: MappedText
  let tokens: [Token]
  private(set) var problems: [ExpressionProblem] = []
  var position = 0
  private var nesting = 0
  var isLost = false
  /// The brackets that are open here.
  var brackets: [Bracket] = []

  struct Bracket {
    let opened: ByteRange
    let closing: Sign
  }

  init(text: MappedText, tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }

  mutating func parseWhole() -> ExpressionNode {
    if current.kind == .end {
      report("an expression is missing here", 0..<text.bytes.count)
      return missingNode
    }
    let root = parseConditional()
    if current.kind == .sign(.arrow) {
      report("-> makes a function only where it is an argument of a call", current.range)
    } else if current.kind != .end {
      report("\(describe(current)) was not expected after the expression", current.range)
    }
    return root
  }

  // MARK: Tokens

  var last: Int { tokens.count - 1 }

  var current: Token {
    let token = tokens[min(position, last)]
    return isLost ? Token(kind: .end, range: token.range) : token
  }
  func peek(_ offset: Int) -> Token { tokens[min(position + offset, last)] }
  mutating func advance() { position = min(position + 1, last) }

  mutating func take(_ sign: Sign) -> Bool {
    guard current.kind == .sign(sign) else { return false }
    advance()
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard current.kind == .keyword(keyword) else { return false }
    advance()
    return true
  }

  mutating func restore(_ earlier: Int) { position = earlier }

  /// The end of the last token taken.
  var lastEnd: Int { position > 0 ? tokens[position - 1].range.upperBound : 0 }

  // MARK: Problems

  /// Reports a mistake behind which the rest of the item is guesswork.
  mutating func report(_ message: String, _ range: ByteRange) {
    reportRecovered(ExpressionProblem(.expressionSyntax, message, range))
    isLost = true
  }

  /// Reports a mistake behind which reading goes on. Of what the lexer could not read it has told.
  mutating func reportRecovered(_ problem: ExpressionProblem) {
    if !isLost, current.kind != .unreadable { problems.append(problem) }
  }

  /// Stands at a value that is missing: what may follow a value is read as if it were there.
  mutating func reportMissingValue() -> ExpressionNode {
    let found = current.kind == .end ? "" : ", not \(describe(current))"
    let mayFollow =
      switch current.kind {
      case .sign(let sign): sign.joinsValues || isAtEndOfItem
      case .keyword(let word): word.joinsValues
      default: current.kind == .end
      }
    let missing = missingNode
    // That an open bracket is never closed says enough where the text ends right behind it.
    if current.kind == .end, brackets.last?.opened.upperBound == lastEnd {
      reportUnclosed()
      return missing
    }
    reportRecovered(
      ExpressionProblem(.expressionSyntax, "a value is expected here\(found)", current.range))
    if !mayFollow { isLost = true }
    return missing
  }

  mutating func giveUp() {
    isLost = true
    position = last
  }

  var missingNode: ExpressionNode {
    ExpressionNode(kind: .missing, range: current.range, depth: 1)
  }

  /// Runs `body` one level deeper, or gives up where the nesting is too deep to be meant.
  mutating func nested(_ body: (inout Parser) -> ExpressionNode) -> ExpressionNode {
    nesting += 1
    defer { nesting -= 1 }
    if nesting > Parser.deepest { return tooDeep(current.range) }
    return body(&self)
  }

  private mutating func tooDeep(_ range: ByteRange) -> ExpressionNode {
    reportRecovered(
      ExpressionProblem(
        .expressionTooDeep, "the expression nests deeper than \(Parser.deepest) levels", range))
    giveUp()
    return missingNode
  }

  /// A node over `children`, unless the tree would become too deep to walk.
  mutating func node(
    _ kind: ExpressionNode.Kind, _ range: ByteRange, over children: [ExpressionNode] = []
  ) -> ExpressionNode {
    let depth = 1 + (children.map { $0.depth }.max() ?? 0)
    if depth > 2 * Parser.deepest { return tooDeep(range) }
    return ExpressionNode(kind: kind, range: range, depth: depth)
  }

  func describe(_ token: Token) -> String {
    if token.kind == .end { return "the end" }
    return String(decoding: text.bytes[token.range], as: UTF8.self)
  }
}
