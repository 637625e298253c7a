import Publishing

/// Reads JSON as editors write it, much faster than Foundation and more lenient: half of a surrogate
/// pair becomes U+FFFD, which has the same width in UTF-16, so that positions stay true.
struct JSONReader {
  enum Failure: Error { case truncated, malformed }

  /// Deeper nesting is refused: it would take the stack.
  private static let mostNested = 200

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The one value that is the whole text.
  static func read(_ bytes: ArraySlice<UInt8>) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.index == bytes.endIndex else { throw .malformed }
    return value
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < Self.mostNested else { throw .malformed }
    skipBlanks()
    switch try peek() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(_ depth: Int) throws(Failure) -> JSONValue {
    var fields: [String: JSONValue] = [:]
    index += 1
    skipBlanks()
    if try take(UInt8(ascii: "}")) { return .object(fields) }
    repeat {
      skipBlanks()
      guard try peek() == UInt8(ascii: "\"") else { throw .malformed }
      let key = try string()
      skipBlanks()
      guard try take(UInt8(ascii: ":")) else { throw .malformed }
      fields[key] = try value(depth: depth + 1)
      skipBlanks()
    } while try take(UInt8(ascii: ","))
    guard try take(UInt8(ascii: "}")) else { throw .malformed }
    return .object(fields)
  }

  private mutating func array(_ depth: Int) throws(Failure) -> JSONValue {
    var items: [JSONValue] = []
    index += 1
    skipBlanks()
    if try take(UInt8(ascii: "]")) { return .array(items) }
    repeat {
      items.append(try value(depth: depth + 1))
      skipBlanks()
    } while try take(UInt8(ascii: ","))
    guard try take(UInt8(ascii: "]")) else { throw .malformed }
    return .array(items)
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(Failure) -> JSONValue {
    for place in 0..<word.utf8CodeUnitCount {
      guard try take(word.utf8Start[place]) else { throw .malformed }
    }
    return value
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = index
    while index < bytes.endIndex, isPartOfNumber(bytes[index]) { index += 1 }
    let text = bytes[start..<index]
    // Positions, which are nearly all numbers there are.
    if text.count < 16, text.allSatisfy(isDigit) {
      guard !text.isEmpty else { throw .malformed }
      return .number(Double(text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }))
    }
    guard let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite else {
      let mayGoOn =
        index == bytes.endIndex && Double(String(decoding: text, as: UTF8.self) + "1") != nil
      throw mayGoOn ? .truncated : .malformed
    }
    return .number(number)
  }

  private mutating func string() throws(Failure) -> String {
    index += 1
    let start = index
    var built: [UInt8]?
    var copied = start
    while true {
      let byte = try peek()
      if byte == UInt8(ascii: "\"") {
        let rest = bytes[copied..<index]
        index += 1
        guard var built else { return String(decoding: rest, as: UTF8.self) }
        built += rest
        return String(decoding: built, as: UTF8.self)
      }
      guard byte == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      var text = built ?? []
      text += bytes[copied..<index]
      index += 1
      try escape(into: &text)
      copied = index
      built = text
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    let byte = try peek()
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += Array(String(try escapedScalar()).utf8)
    default: throw .malformed
    }
  }

  private mutating func escapedScalar() throws(Failure) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    let first = try codeUnit()
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) ?? replacement }
    let start = index
    let opensEscape = try take(UInt8(ascii: "\\"))
    if opensEscape, try take(UInt8(ascii: "u")) {
      let second = try codeUnit()
      if UTF16.isTrailSurrogate(second) {
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
      }
    }
    index = start
    return replacement
  }

  private mutating func codeUnit() throws(Failure) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = hexadecimalDigit(try peek()) else { throw .malformed }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }

  private func peek() throws(Failure) -> UInt8 {
    guard index < bytes.endIndex else { throw .truncated }
    return bytes[index]
  }

  private mutating func take(_ byte: UInt8) throws(Failure) -> Bool {
    guard try peek() == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

private func isPartOfNumber(_ byte: UInt8) -> Bool {
  isDigit(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
}

func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
