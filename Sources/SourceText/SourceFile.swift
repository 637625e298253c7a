/// One text of a project: its path, its bytes and its lines.
///
/// The bytes are always well-formed UTF-8 without NUL; what was malformed in the file is replaced,
/// byte for byte, by `?`, so that offsets stay true, and remembered in `flaws`.
public struct SourceFile: Sendable {
  /// The path from the project's folder, with `/` between its parts.
  public let path: String
  public let bytes: [UInt8]
  public let lines: LineTable
  /// What was wrong with the bytes as read, in order.
  public let flaws: [Flaw]

  /// Something in a file that is not plain text.
  public struct Flaw: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// Bytes that are not UTF-8.
      case invalidUTF8
      /// A NUL or another control character than tab, line feed and carriage return.
      case controlCharacter
      /// A byte order mark before the text.
      case byteOrderMark
      /// Line ends other than a line feed; reported once a file, at the first.
      case carriageReturn(lines: Int)
    }
    public let kind: Kind
    public let range: ByteRange

    public init(kind: Kind, range: ByteRange) {
      self.kind = kind
      self.range = range
    }
  }

  public init(path: String, bytes raw: [UInt8]) {
    let (clean, flaws) = sanitise(raw)
    self.path = path
    self.bytes = clean
    self.lines = LineTable(clean)
    self.flaws = flaws
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a range, clamped to the file.
  public func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Line and column of an offset, both from 1, the column in Unicode scalars.
  public func position(at offset: Int) -> (line: Int, column: Int) {
    let offset = Swift.min(Swift.max(offset, 0), bytes.count)
    let line = lines.line(at: offset)
    let start = lines.starts[line]
    var column = 1
    for byte in bytes[start..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return (line + 1, column)
  }
}

/// Replaces what is not text, byte for byte, and says what was replaced.
private func sanitise(_ raw: [UInt8]) -> (clean: [UInt8], flaws: [SourceFile.Flaw]) {
  if isPlainText(raw) { return (raw, []) }
  var bytes = raw
  var flaws: [SourceFile.Flaw] = []
  let question = UInt8(ascii: "?")
  var returns = 0
  var firstReturn = 0..<0
  var index = 0
  if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
    flaws.append(.init(kind: .byteOrderMark, range: 0..<3))
    // It stays in the bytes: a reader of the text skips it, and offsets stay true.
    index = 3
  }
  while index < bytes.count {
    let byte = bytes[index]
    if byte >= 0x80 {
      let length = scalarLength(bytes, at: index)
      if length == 0 {
        var end = index
        while end < bytes.count, bytes[end] >= 0x80, scalarLength(bytes, at: end) == 0 {
          bytes[end] = question
          end += 1
        }
        flaws.append(.init(kind: .invalidUTF8, range: index..<end))
        index = end
      } else {
        index += length
      }
      continue
    }
    if byte == 0x0D {
      let end = index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
      if returns == 0 { firstReturn = index..<end }
      returns += 1
      index = end
      continue
    }
    if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F {
      bytes[index] = question
      flaws.append(.init(kind: .controlCharacter, range: index..<index + 1))
    }
    index += 1
  }
  if returns > 0 {
    flaws.append(.init(kind: .carriageReturn(lines: returns), range: firstReturn))
  }
  return (bytes, flaws)
}

/// Whether nothing is wrong with the bytes, as in nearly every file: well-formed UTF-8 without a
/// byte order mark and with no control characters but tabs and line feeds.
private func isPlainText(_ bytes: [UInt8]) -> Bool {
  !bytes.holdControlCharacter && !bytes.starts(with: [0xEF, 0xBB, 0xBF])
    && (try? UTF8Span(validating: bytes.span)) != nil
}

extension [UInt8] {
  /// Whether a control character other than tab and line feed is among them.
  public var holdControlCharacter: Bool {
    let bytes = span
    // The top bit of each sum says whether its byte is below a space, no tab, and so on: without a
    // comparison the compiler looks at many bytes in one step.
    var found: UInt8 = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      let isLow = (byte &- 0x20) & ~byte
      let (tab, feed, delete) = (byte ^ 0x09, byte ^ 0x0A, byte ^ 0x7F)
      let isOther = ((tab &+ 0x7F) | tab) & ((feed &+ 0x7F) | feed)
      found |= (isLow & isOther) | ~((delete &+ 0x7F) | delete)
    }
    return found & 0x80 != 0
  }
}

/// The length of the well-formed UTF-8 sequence at `index` (Unicode 15, table 3-7), or 0.
private func scalarLength(_ bytes: [UInt8], at index: Int) -> Int {
  let first = bytes[index]
  let (length, low, high): (Int, UInt8, UInt8) =
    switch first {
    case 0x00...0x7F: (1, 0, 0)
    case 0xC2...0xDF: (2, 0x80, 0xBF)
    case 0xE0: (3, 0xA0, 0xBF)
    case 0xED: (3, 0x80, 0x9F)
    case 0xE1...0xEF: (3, 0x80, 0xBF)
    case 0xF0: (4, 0x90, 0xBF)
    case 0xF1...0xF3: (4, 0x80, 0xBF)
    case 0xF4: (4, 0x80, 0x8F)
    default: (0, 0, 0)
    }
  if length <= 1 { return length }
  guard index + length <= bytes.count, (low...high).contains(bytes[index + 1]) else { return 0 }
  for next in bytes[(index + 1)..<(index + length)] where next & 0xC0 != 0x80 { return 0 }
  return length
}
