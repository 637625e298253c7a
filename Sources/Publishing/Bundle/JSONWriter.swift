/// Writes JSON text as bytes.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: StaticString) {
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  mutating func raw(_ more: [UInt8]) { bytes += more }

  mutating func string(_ text: String) {
    bytes.append(quote)
    var text = text
    text.withUTF8 { escape($0) }
    bytes.append(quote)
  }

  mutating func optional(_ text: String?) {
    if let text { string(text) } else { raw("null") }
  }

  mutating func number(_ value: Double) {
    if let whole = Int64(exactly: value), abs(value) < 0x1p53,
      !(value == 0 && value.sign == .minus)
    {
      bytes += Array(String(whole).utf8)
    } else if value.isFinite {
      bytes += Array(value.description.utf8)
    } else {
      raw(value.isNaN ? "\"NaN\"" : value < 0 ? "\"-Infinity\"" : "\"Infinity\"")
    }
  }

  /// Adds text as it stands inside a string. Slots keep their NULs, which nothing else may have.
  mutating func escape(_ text: some Collection<UInt8>) {
    if text.withContiguousStorageIfAvailable({ escape(buffer: $0) }) == nil {
      Array(text).withUnsafeBufferPointer { escape(buffer: $0) }
    }
  }

  private mutating func escape(buffer: UnsafeBufferPointer<UInt8>) {
    let words = UnsafeRawBufferPointer(buffer)
    var start = 0
    var index = 0
    while index < buffer.count {
      if index + 8 <= buffer.count, EightBytes(words, at: index).standInStrings {
        index += 8
        continue
      }
      defer { index += 1 }
      let byte = buffer[index]
      guard byte < 0x20 || byte == quote || byte == backslash, byte != 0 else { continue }
      bytes += buffer[start..<index]
      start = index + 1
      switch byte {
      case quote: raw("\\\"")
      case backslash: raw("\\\\")
      case 0x08: raw("\\b")
      case 0x09: raw("\\t")
      case 0x0A: raw("\\n")
      case 0x0C: raw("\\f")
      case 0x0D: raw("\\r")
      default:
        raw("\\u00")
        for digit in [byte >> 4, byte & 15] { bytes.append(hexadecimal[Int(digit)]) }
      }
    }
    bytes += buffer[start...]
  }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
private let hexadecimal = Array("0123456789abcdef".utf8)

extension EightBytes {
  fileprivate var standInStrings: Bool { !(haveLess(than: 0x20) || have(quote) || have(backslash)) }
}

extension JSONWriter {
  /// A value without blanks, the keys of objects sorted bytewise.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let bool): raw(bool ? "true" : "false")
    case .number(let number): self.number(number)
    case .string(let text): string(text)
    case .written(let text): raw(text)
    case .array(let items):
      raw("[")
      for (index, item) in items.enumerated() {
        if index > 0 { raw(",") }
        self.value(item)
      }
      raw("]")
    case .object(let fields):
      raw("{")
      for (index, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { raw(",") }
        string(field.key)
        raw(":")
        self.value(field.value)
      }
      raw("}")
    }
  }
}
