/// An answer of the engine, read from the form that JavaScript reads too.
indirect enum Answered {
  case none
  case number(UInt64)
  case flag(Bool)
  case text(String)
  case list([UInt64])
  case integers([Int32])
  case matrix(rows: Int, columns: Int, [UInt64])
  case record([(String, Answered)])
  case records([Answered])

  /// The text by which answers are compared: numbers as the 16 hexadecimal digits of their bits.
  /// `Tests/Parity/canonical.js` writes the same.
  var canonical: String {
    switch self {
    case .none: "_"
    case .number(let bits): Answered.digits(bits)
    case .flag(let value): value ? "T" : "F"
    case .text(let text): "\"\(text)\""
    case .list(let values): "[\(Answered.digits(values))]"
    case .integers(let values): "i[\(values.map(String.init).joined(separator: " "))]"
    case .matrix(let rows, let columns, let values):
      "m\(rows)x\(columns)[\(Answered.digits(values))]"
    case .record(let fields):
      "{\(fields.map { "\($0.0):\($0.1.canonical)" }.joined(separator: ","))}"
    case .records(let values): "(\(values.map(\.canonical).joined(separator: ",")))"
    }
  }

  subscript(name: String) -> Answered? {
    if case .record(let fields) = self { fields.first { $0.0 == name }?.1 } else { nil }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  private static func digits(_ values: [UInt64]) -> String {
    values.map(digits).joined(separator: " ")
  }

  /// Not-a-numbers differ in their sign from one platform to the next.
  private static func digits(_ bits: UInt64) -> String {
    if Double(bitPattern: bits).isNaN { return "NaN" }
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Reads an answer word by word; see `Answer` in `EngineWasm`.
struct AnswerReader {
  private var next: UnsafeRawPointer

  init(_ start: UnsafeRawPointer) { next = start }

  mutating func word() -> UInt64 {
    defer { next += 8 }
    return next.load(as: UInt64.self)
  }

  mutating func value() -> Answered {
    let head = word()
    let count = Int(head >> 32)
    switch head & 0xffff_ffff {
    case 0: return .none
    case 1: return .number(word())
    case 2: return .flag(count == 1)
    case 3: return .text(text(word()))
    case 4: return .list(words(count))
    case 5:
      let values = (0..<count).map { next.load(fromByteOffset: 4 * $0, as: Int32.self) }
      next += 8 * ((count + 1) / 2)
      return .integers(values)
    case 6:
      let columns = Int(word())
      return .matrix(rows: count, columns: columns, words(count * columns))
    case 7:
      var fields: [(String, Answered)] = []
      while true {
        let name = word()
        if name == 0 { return .record(fields) }
        fields.append((text(name), value()))
      }
    case 8: return .records((0..<count).map { _ in value() })
    case 9:
      defer { next += 8 * ((count + 7) / 8) }
      let bytes = UnsafeRawBufferPointer(start: next, count: count)
      return .text(String(decoding: bytes, as: UTF8.self))
    default: preconditionFailure("an answer has a tag that is none")
    }
  }

  private mutating func words(_ count: Int) -> [UInt64] { (0..<count).map { _ in word() } }

  private func text(_ address: UInt64) -> String {
    guard let start = UnsafePointer<CChar>(bitPattern: UInt(address)) else { return "" }
    return String(cString: start)
  }
}
