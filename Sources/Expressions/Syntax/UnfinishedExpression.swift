import SourceText

/// What is being written at the end of an expression that may break off anywhere.
///
/// It is read off the tokens alone, so that a half-typed expression has it too.
public struct UnfinishedExpression: Sendable {
  /// A call whose bracket is still open.
  public struct Call: Sendable, Hashable {
    /// What is called, as `kmeans` or `tip_line.predict`.
    public var callee: ByteRange
    /// The last name of it.
    public var name: String
    /// How many commas stand before the end.
    public var argument: Int
    /// The arguments that are given by name.
    public var named: [String]
    /// The name of the argument that is being written, where it has one.
    public var current: String?
  }
  /// The bytes of the name that is being written; empty where none is.
  public let word: ByteRange
  /// What stands before the dot in front of the word; nil where there is no dot.
  public let base: ByteRange?
  /// The calls around the end, the outermost first.
  public let calls: [Call]
  /// The names that comprehensions and arrows have bound in the brackets that are still open.
  public let variables: [String]
  /// Whether the end is inside a quoted text.
  public let isInText: Bool

  public init(_ bytes: [UInt8], allowsComments: Bool = false) {
    var lexer = Lexer(bytes, allowsComments: allowsComments)
    var tokens = lexer.tokens().filter { $0.kind != .end }
    isInText = isOpenText(tokens.last, in: bytes)
    var word = ByteRange.at(bytes.count)
    if let last = tokens.last, last.range.upperBound == bytes.count, last.isWord {
      word = last.range
      tokens.removeLast()
    }
    self.word = word
    var reader = OpenBrackets()
    for (index, token) in tokens.enumerated() { reader.read(token, at: index, in: tokens) }
    calls = reader.open.compactMap { $0.call }
    variables = reader.open.flatMap { $0.variables }
    base = tokens.last?.kind == .sign(.dot) ? postfix(before: tokens.count - 1, in: tokens) : nil
  }
}

extension Token {
  fileprivate var isWord: Bool {
    switch kind {
    case .name, .keyword: true
    default: false
    }
  }
  fileprivate var name: String? { if case .name(let name) = kind { name } else { nil } }
}

/// Whether a token is a text that nothing closes: the lexer reads no other to a quote.
private func isOpenText(_ token: Token?, in bytes: [UInt8]) -> Bool {
  guard let token, token.kind == .unreadable else { return false }
  return "'\"".utf8.contains(bytes[token.range.lowerBound])
}

/// The range of the name, call or element that ends before the token at `end`.
private func postfix(before end: Int, in tokens: [Token]) -> ByteRange? {
  var index = end - 1
  var start: Int?
  while index >= 0 {
    let token = tokens[index]
    switch token.kind {
    case .sign(.closeParenthesis), .sign(.closeBracket), .sign(.closeBrace):
      guard let opener = opener(of: index, in: tokens) else { return nil }
      start = opener
      // A list or a group may stand for itself; behind a name it is a call or an index.
      guard opener > 0, tokens[opener - 1].endsValue else {
        return tokens[opener].range.lowerBound..<tokens[end - 1].range.upperBound
      }
      index = opener - 1
      continue
    case .name, .text:
      start = index
      guard index > 1, tokens[index - 1].kind == .sign(.dot) else {
        return token.range.lowerBound..<tokens[end - 1].range.upperBound
      }
      index -= 2
      continue
    default: break
    }
    break
  }
  return start.map { tokens[$0].range.lowerBound..<tokens[end - 1].range.upperBound }
}

extension Token {
  /// Whether a bracket right behind it is a call or an index.
  fileprivate var endsValue: Bool {
    switch kind {
    case .name, .text, .sign(.closeParenthesis), .sign(.closeBracket): true
    default: false
    }
  }
}

private func opener(of closer: Int, in tokens: [Token]) -> Int? {
  var depth = 0
  for index in stride(from: closer, through: 0, by: -1) {
    switch tokens[index].kind {
    case .sign(.closeParenthesis), .sign(.closeBracket), .sign(.closeBrace): depth += 1
    case .sign(.openParenthesis), .sign(.openBracket), .sign(.openBrace):
      depth -= 1
      if depth == 0 { return index }
    default: break
    }
  }
  return nil
}

/// The brackets that are open at a place, with the calls and the variables that belong to them.
private struct OpenBrackets {
  struct Bracket {
    var call: UnfinishedExpression.Call?
    var variables: [String] = []
  }
  var open: [Bracket] = [Bracket()]

  mutating func read(_ token: Token, at index: Int, in tokens: [Token]) {
    switch token.kind {
    case .sign(.openParenthesis):
      var bracket = Bracket()
      if index > 0, let name = tokens[index - 1].name,
        let callee = postfix(before: index, in: tokens)
      {
        bracket.call = .init(callee: callee, name: name, argument: 0, named: [], current: nil)
      }
      open.append(bracket)
    case .sign(.openBracket), .sign(.openBrace): open.append(Bracket())
    case .sign(let sign) where Sign.closers.contains(sign):
      if open.count > 1 { open.removeLast() }
    case .sign(.comma):
      open[open.count - 1].call?.argument += 1
      open[open.count - 1].call?.current = nil
    case .sign(.assign):
      guard index > 0, let name = tokens[index - 1].name else { return }
      open[open.count - 1].call?.named.append(name)
      open[open.count - 1].call?.current = name
    case .keyword(.for):
      let names = tokens[(index + 1)...].prefix { $0.name != nil || $0.kind == .sign(.comma) }
      open[open.count - 1].variables += names.compactMap { $0.name }
    case .sign(.arrow):
      open[open.count - 1].variables += arrowNames(before: index, in: tokens)
    default: break
    }
  }

  private func arrowNames(before arrow: Int, in tokens: [Token]) -> [String] {
    guard arrow > 0 else { return [] }
    if let name = tokens[arrow - 1].name { return [name] }
    guard tokens[arrow - 1].kind == .sign(.closeParenthesis),
      let start = opener(of: arrow - 1, in: tokens)
    else { return [] }
    return tokens[start..<arrow].compactMap { $0.name }
  }
}
