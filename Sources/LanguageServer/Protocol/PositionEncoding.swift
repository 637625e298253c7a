import Publishing
import SourceText

/// In which units a client counts the columns of a line.
enum PositionEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// The best of those that a client knows; UTF-16 where it says nothing, as the protocol has it.
  init(offered: JSONValue?) {
    let names = offered?.array?.compactMap(\.string) ?? []
    let known: [PositionEncoding] = [.utf8, .utf32, .utf16]
    self = known.first { names.contains($0.rawValue) } ?? .utf16
  }

  /// How many units the character has that begins with this byte.
  private func width(of lead: UInt8) -> Int {
    switch self {
    case .utf8: byteCount(of: lead)
    case .utf16: lead >= 0xF0 ? 2 : 1
    case .utf32: 1
    }
  }

  /// The units of a range of bytes.
  func count(_ bytes: ArraySlice<UInt8>) -> Int {
    if self == .utf8 { return bytes.count }
    var units = 0
    for byte in bytes where byte & 0xC0 != 0x80 { units += width(of: byte) }
    return units
  }

  /// The offset of a column in a line; what lies inside a character counts as its beginning, what
  /// lies past the line's end as the end.
  func offset(ofColumn column: Int, in line: ByteRange, of bytes: [UInt8]) -> Int {
    var offset = line.lowerBound
    var units = 0
    while offset < line.upperBound {
      units += width(of: bytes[offset])
      if units > column { break }
      offset += byteCount(of: bytes[offset])
    }
    return min(offset, line.upperBound)
  }
}

private func byteCount(of lead: UInt8) -> Int {
  lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// A text with the units in which its client counts.
struct Positions: Sendable {
  let bytes: [UInt8]
  let lines: LineTable
  let encoding: PositionEncoding

  init(_ file: SourceFile, _ encoding: PositionEncoding) {
    bytes = file.bytes
    lines = file.lines
    self.encoding = encoding
  }

  /// The byte offset of a position; positions past an end count as the end.
  func offset(line: Int, column: Int) -> Int {
    if line < 0 { return 0 }
    guard line < lines.starts.count else { return bytes.count }
    var range = lines.range(ofLine: line)
    while let last = range.last, bytes[last] == 0x0A || bytes[last] == 0x0D {
      range = range.lowerBound..<last
    }
    return encoding.offset(ofColumn: max(0, column), in: range, of: bytes)
  }

  func offset(_ position: JSONValue?) -> Int? {
    guard let line = position?["line"]?.number, let column = position?["character"]?.number else {
      return nil
    }
    return offset(line: clamped(line), column: clamped(column))
  }

  /// The bytes of a range; a reversed one is read the other way round.
  func range(_ range: JSONValue?) -> ByteRange? {
    guard let start = offset(range?["start"]), let end = offset(range?["end"]) else { return nil }
    return min(start, end)..<max(start, end)
  }

  func json(_ offset: Int) -> JSONValue {
    let offset = min(max(offset, 0), bytes.count)
    let line = lines.line(at: offset)
    let column = encoding.count(bytes[lines.starts[line]..<offset])
    return ["line": JSONValue(line), "character": JSONValue(column)]
  }

  func json(_ range: ByteRange) -> JSONValue {
    ["start": json(range.lowerBound), "end": json(range.upperBound)]
  }
}

private func clamped(_ number: Double) -> Int {
  number.isFinite ? Int(min(max(number, -1), 0x1p40)) : 0
}
