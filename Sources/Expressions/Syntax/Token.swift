import SourceText

/// One word, literal or sign of an expression.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    case number(WrittenNumber)
    case text(String)
    case name(String)
    case keyword(Keyword)
    case sign(Sign)
    /// What the lexer could not read, and has reported.
    case unreadable
    case end
  }
  var kind: Kind
  var range: ByteRange
}

/// The words that no name may be.
public enum Keyword: String, Sendable, CaseIterable {
  case and, or, not, `in`, `if`, `else`, `for`, `true`, `false`, none

  static let longest = 5

  /// Whether a value stands before it, and it before a value.
  var joinsValues: Bool { [.and, .or, .in, .if, .else].contains(self) }
}

enum Sign: String, Sendable, CaseIterable {
  case equal = "==", notEqual = "!=", atMost = "<=", atLeast = ">=", about = "~="
  case wholeDivide = "//", arrow = "->"
  case plus = "+", minus = "-", times = "*", divide = "/", remainder = "%", power = "^"
  case less = "<", greater = ">", assign = "="
  case dot = ".", comma = ",", colon = ":"
  case openParenthesis = "(", closeParenthesis = ")"
  case openBracket = "[", closeBracket = "]"
  case openBrace = "{", closeBrace = "}"

  static let openers: Set<Sign> = [.openParenthesis, .openBracket, .openBrace]
  static let closers: Set<Sign> = [.closeParenthesis, .closeBracket, .closeBrace]

  /// Whether it stands between two values.
  var joinsValues: Bool {
    ArithmeticOperator(rawValue: rawValue) != nil || ComparisonOperator(rawValue: rawValue) != nil
  }

  /// For each byte the signs that begin with it, the longer ones first.
  static let startingWith: [[(written: [UInt8], sign: Sign)]] = (0...255).map { first in
    allCases.map { (Array($0.rawValue.utf8), $0) }.filter { $0.0[0] == first }
  }
}

/// What other languages write for a sign or a word of this one.
enum ForeignSign {
  static let spellings: [(written: String, meant: String)] = [
    ("**", "^"), ("&&", "and"), ("||", "or"), ("===", "=="), ("<>", "!="), ("≤", "<="), ("≥", ">="),
    ("≠", "!="), ("≈", "~="), ("×", "*"), ("·", "*"), ("−", "-"), ("÷", "/"), ("→", "->"),
    ("=<", "<="),
  ]

  /// For each byte the spellings that begin with it.
  static let startingWith: [[(bytes: [UInt8], written: String, meant: String)]] =
    (0...255).map { first in
      spellings.map { (Array($0.written.utf8), $0.written, $0.meant) }.filter { $0.0[0] == first }
    }
}
