import SourceText

/// One word or sign of an expression, for those who colour it.
public struct ExpressionToken: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case number, text, name, keyword, sign, comment
  }
  public let kind: Kind
  /// Local to the text that was cut.
  public let range: ByteRange
}

/// The tokens of a text that need not be a whole expression, in order; comments too, where they are
/// allowed.
public func expressionTokens(_ bytes: [UInt8], allowsComments: Bool = false) -> [ExpressionToken] {
  var lexer = Lexer(bytes, allowsComments: allowsComments)
  var tokens: [ExpressionToken] = []
  var end = 0
  for token in lexer.tokens() {
    if allowsComments { tokens += comments(in: end..<token.range.lowerBound, of: bytes) }
    end = token.range.upperBound
    let kind: ExpressionToken.Kind
    switch token.kind {
    case .number: kind = .number
    case .text: kind = .text
    case .name: kind = .name
    case .keyword: kind = .keyword
    case .sign: kind = .sign
    // A text that is still open is one all the same.
    case .unreadable where "'\"".utf8.contains(bytes[token.range.lowerBound]): kind = .text
    case .unreadable, .end: continue
    }
    tokens.append(ExpressionToken(kind: kind, range: token.range))
  }
  return tokens
}

/// Each comment between two tokens, up to its line's end.
private func comments(in gap: ByteRange, of bytes: [UInt8]) -> [ExpressionToken] {
  var found: [ExpressionToken] = []
  var index = gap.lowerBound
  while let start = bytes[index..<gap.upperBound].firstIndex(of: UInt8(ascii: "#")) {
    let end = bytes[start..<gap.upperBound].firstIndex(of: 0x0A) ?? gap.upperBound
    found.append(ExpressionToken(kind: .comment, range: start..<end))
    index = end
  }
  return found
}
