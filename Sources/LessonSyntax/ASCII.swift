/// The bytes that the grammars here are made of.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let exclamation = UInt8(ascii: "!")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let dollar = UInt8(ascii: "$")
  static let ampersand = UInt8(ascii: "&")
  static let apostrophe = UInt8(ascii: "'")
  static let leftParenthesis = UInt8(ascii: "(")
  static let rightParenthesis = UInt8(ascii: ")")
  static let asterisk = UInt8(ascii: "*")
  static let comma = UInt8(ascii: ",")
  static let hyphen = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let question = UInt8(ascii: "?")
  static let at = UInt8(ascii: "@")
  static let leftBracket = UInt8(ascii: "[")
  static let backslash = UInt8(ascii: "\\")
  static let rightBracket = UInt8(ascii: "]")
  static let underscore = UInt8(ascii: "_")
  static let backtick = UInt8(ascii: "`")
  static let leftBrace = UInt8(ascii: "{")
  static let bar = UInt8(ascii: "|")
  static let rightBrace = UInt8(ascii: "}")
  static let tilde = UInt8(ascii: "~")
}

extension UInt8 {
  var isBlank: Bool { self == ASCII.space || self == ASCII.tab }
  var isWhitespace: Bool {
    isBlank || self == ASCII.lineFeed || self == ASCII.carriageReturn
  }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isWordByte: Bool { isLetter || isDigit || self == ASCII.underscore }
  /// ASCII punctuation: what a backslash may escape in Markdown.
  var isPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isDigit && !isLetter
  }
}

extension Array where Element == UInt8 {
  /// Whether `text` stands at `index`.
  func has(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    return text.withUTF8Buffer { wanted in
      var offset = 0
      while offset < length, self[index + offset] == wanted[offset] { offset += 1 }
      return offset == length
    }
  }

  /// Whether one of up to three bytes is among these.
  func holds(_ one: UInt8, _ other: UInt8? = nil, _ third: UInt8? = nil) -> Bool {
    let bytes = span
    let (other, third) = (other ?? one, third ?? one)
    // The top bit of `(x &- 1) & ~x` says whether x is 0: without a comparison, so that the compiler
    // looks at many bytes in one step.
    var found: UInt8 = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      let (a, b, c) = (byte ^ one, byte ^ other, byte ^ third)
      found |= ((a &- 1) & ~a) | ((b &- 1) & ~b) | ((c &- 1) & ~c)
    }
    return found & 0x80 != 0
  }

  /// The byte at `index`, or nil outside.
  func byte(at index: Int) -> UInt8? { index >= 0 && index < count ? self[index] : nil }
}
