import SourceText

/// Cuts an expression into tokens; what it cannot read becomes a problem, and a token that says so.
struct Lexer {
  let bytes: [UInt8]
  /// Whether `#` starts a comment, as it does in a `|` scalar.
  let allowsComments: Bool
  private(set) var problems: [ExpressionProblem] = []
  private var index = 0

  init(_ bytes: [UInt8], allowsComments: Bool) {
    self.bytes = bytes
    self.allowsComments = allowsComments
  }

  mutating func tokens() -> [Token] {
    var tokens: [Token] = []
    while let token = next() { tokens.append(token) }
    tokens.append(Token(kind: .end, range: .at(bytes.count)))
    return tokens
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  private mutating func next() -> Token? {
    while index < bytes.count {
      let first = byte()
      if first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0D {
        index += 1
      } else if first == UInt8(ascii: "#"), allowsComments {
        while index < bytes.count, byte() != 0x0A { index += 1 }
      } else {
        return token(startingWith: first)
      }
    }
    return nil
  }

  private mutating func token(startingWith first: UInt8) -> Token {
    let start = index
    if isDigit(first) || (first == UInt8(ascii: ".") && isDigit(byte(1))) { return number() }
    if isNameStart(first) {
      while index < bytes.count, isNamePart(byte()) { index += 1 }
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      let keyword = index - start <= Keyword.longest ? Keyword(rawValue: word) : nil
      let kind: Token.Kind = keyword.map { .keyword($0) } ?? .name(word)
      return Token(kind: kind, range: start..<index)
    }
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") { return text(closedBy: first) }
    if let token = foreignSign(startingWith: first) { return token }
    for (written, sign) in Sign.startingWith[Int(first)] where isHere(written) {
      index += written.count
      return Token(kind: .sign(sign), range: start..<index)
    }
    return strangeCharacter()
  }

  private mutating func number() -> Token {
    let start = index
    while isDigit(byte()) { index += 1 }
    if byte() == UInt8(ascii: "."), isDigit(byte(1)) {
      index += 1
      while isDigit(byte()) { index += 1 }
    }
    if byte() | 0x20 == UInt8(ascii: "e") {
      let sign = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-") ? 1 : 0
      if isDigit(byte(1 + sign)) {
        index += 1 + sign
        while isDigit(byte()) { index += 1 }
      }
    }
    let digits = String(decoding: bytes[start..<index], as: UTF8.self)
    let numberEnd = index
    if isNameStart(byte()) {
      while isNamePart(byte()) { index += 1 }
      report("a number cannot run into a name; write * to multiply", numberEnd..<index)
    }
    if let number = WrittenNumber(digits) {
      return Token(kind: .number(number), range: start..<index)
    }
    report("\(digits) is too large for a 64-bit number", start..<numberEnd)
    return Token(kind: .number(WrittenNumber.zero), range: start..<index)
  }

  private mutating func text(closedBy quote: UInt8) -> Token {
    let start = index
    index += 1
    var content: [UInt8] = []
    while index < bytes.count, byte() != quote {
      if byte() == UInt8(ascii: "\\"), byte(1) == quote || byte(1) == UInt8(ascii: "\\") {
        index += 1
      }
      content.append(byte())
      index += 1
    }
    if index < bytes.count {
      index += 1
    } else {
      report("a text without its closing quote", start..<index)
      return Token(kind: .unreadable, range: start..<index)
    }
    return Token(kind: .text(String(decoding: content, as: UTF8.self)), range: start..<index)
  }

  private func isHere(_ written: [UInt8]) -> Bool {
    written.indices.allSatisfy { byte($0) == written[$0] }
  }

  private mutating func foreignSign(startingWith first: UInt8) -> Token? {
    if first == UInt8(ascii: "="), byte(1) == UInt8(ascii: ">") {
      let range = index..<index + 2
      index = range.upperBound
      problems.append(
        ExpressionProblem(
          .foreignOperator, "=> is no sign here: >= compares, and -> makes a function", range))
      return Token(kind: .sign(.atLeast), range: range)
    }
    for (spelling, written, meant) in ForeignSign.startingWith[Int(first)] where isHere(spelling) {
      let range = index..<index + spelling.count
      index = range.upperBound
      problems.append(
        ExpressionProblem(
          .foreignOperator, "\(written) is written \(meant) here", range,
          fix: ProblemFix("write \(meant)", isSafe: true, [(range, meant)])))
      if let word = Keyword(rawValue: meant) { return Token(kind: .keyword(word), range: range) }
      return Sign(rawValue: meant).map { Token(kind: .sign($0), range: range) }
    }
    return nil
  }

  private mutating func strangeCharacter() -> Token {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    let character = String(decoding: bytes[start..<index], as: UTF8.self)
    report("\(character) means nothing in an expression", start..<index)
    return Token(kind: .unreadable, range: start..<index)
  }

  private mutating func report(_ message: String, _ range: ByteRange) {
    problems.append(ExpressionProblem(.expressionSyntax, message, range))
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isNameStart(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "_") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
}

func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }
