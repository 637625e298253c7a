import SourceText

/// One word, literal or sign of an expression.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    case number(WrittenNumber)
    case text(String)
    case name(String)
    case keyword(Keyword)
    case sign(Sign)
    case end
  }
  var kind: Kind
  var range: ByteRange
}

/// The words that no name may be.
public enum Keyword: String, Sendable, CaseIterable {
  case and, or, not, `in`, `if`, `else`, `for`, `true`, `false`, none
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

  static let closers: Set<Sign> = [.closeParenthesis, .closeBracket, .closeBrace]
}

/// What other languages write for a sign or a word of this one.
enum ForeignSign {
  static let spellings: [(written: String, meant: String)] = [
    ("**", "^"), ("&&", "and"), ("||", "or"), ("===", "=="), ("<>", "!="), ("≤", "<="), ("≥", ">="),
    ("≠", "!="), ("≈", "~="), ("×", "*"), ("·", "*"), ("−", "-"), ("÷", "/"), ("→", "->"),
  ]
}
