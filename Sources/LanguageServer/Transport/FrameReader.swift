import Publishing

/// Cuts a stream of bytes into messages, and finds its way back into step when a header lies.
///
/// No JSON text holds a raw `Content-Length: 12`, line end and blank line, for strings must escape
/// line ends. Where such a header stands inside of what another one claims, the claim was wrong.
struct FrameReader {
  enum Frame: Equatable {
    case message(JSONValue)
    /// Something that is no message; what follows it is read on.
    case malformed
    /// A message of so many bytes was skipped.
    case tooLarge(Int)
  }

  /// As large as the largest file that is read from disk, escaped.
  static let sizeLimit = 128 << 20

  private var buffer: [UInt8] = []
  private var start = 0
  /// What is left of a message that is too large.
  private var skipping = 0
  /// Up to where no header was found inside the message at hand.
  private var searched = 0

  mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched = max(0, searched - start)
      start = 0
    }
    buffer += bytes
  }

  /// The next message; nil until more bytes have come.
  mutating func next() -> Frame? {
    if skipping > 0 {
      let count = min(skipping, buffer.count - start)
      consume(to: start + count)
      skipping -= count
      if skipping > 0 { return nil }
    }
    guard let header = FrameHeader(in: buffer, from: start) else { return dropRubbish() }
    if hasWords(buffer[start..<header.range.lowerBound]) {
      consume(to: header.range.lowerBound)
      return .malformed
    }
    if header.length > Self.sizeLimit {
      consume(to: header.range.upperBound)
      skipping = header.length
      return .tooLarge(header.length)
    }
    return body(from: header.range.upperBound, count: header.length)
  }

  private mutating func body(from lower: Int, count: Int) -> Frame? {
    let claimed = lower + count
    var failure: JSONReader.Failure?
    if claimed <= buffer.count {
      do {
        let value = try JSONReader.read(buffer[lower..<claimed])
        consume(to: claimed)
        return .message(value)
      } catch {
        failure = error
      }
    }
    if let next = FrameHeader(in: buffer, from: max(lower, searched)) {
      let value = try? JSONReader.read(buffer[lower..<next.range.lowerBound])
      consume(to: next.range.lowerBound)
      return value.map { .message($0) } ?? .malformed
    }
    // A header may lie across the end.
    searched = max(lower, buffer.count - FrameHeader.mostBytes)
    guard let failure else { return nil }
    // The length may be too small: what is missing is then still to come, up to the next header.
    if let value = try? JSONReader.read(buffer[lower...]) {
      consume(to: buffer.count)
      return .message(value)
    }
    if failure == .truncated { return nil }
    consume(to: claimed)
    return .malformed
  }

  /// Without a header there may still be the beginning of one.
  private mutating func dropRubbish() -> Frame? {
    let excess = buffer.count - start - FrameHeader.mostBytes
    guard excess > 0 else { return nil }
    consume(to: start + excess)
    return nil
  }

  private mutating func consume(to end: Int) {
    start = end
    searched = end
    guard start == buffer.count else { return }
    // A large message must not hold on to its memory.
    buffer.removeAll(keepingCapacity: buffer.count < 1 << 20)
    start = 0
    searched = 0
  }

  /// Whether there is more than blanks and further header fields before a header.
  private func hasWords(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = bytes.drop { $0 <= 0x20 }
    return !text.isEmpty && !text.starts(with: "Content-Type:".utf8)
  }
}

/// `Content-Length: 12`, perhaps further fields, and a blank line.
private struct FrameHeader {
  static let mostBytes = 256
  private static let name = Array("content-length:".utf8)

  let range: Range<Int>
  let length: Int

  /// The first whole header at or after `start`.
  init?(in bytes: [UInt8], from start: Int) {
    let first = UInt8(ascii: "c")
    var index = start
    while index + Self.name.count < bytes.count {
      guard bytes[index] | 0x20 == first, let header = Self.parse(bytes, at: index) else {
        index += 1
        continue
      }
      self = header
      return
    }
    return nil
  }

  private init(range: Range<Int>, length: Int) {
    self.range = range
    self.length = length
  }

  private static func parse(_ bytes: [UInt8], at start: Int) -> FrameHeader? {
    for (place, letter) in name.enumerated() where bytes[start + place] | 0x20 != letter | 0x20 {
      return nil
    }
    var index = start + name.count
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    let digits = bytes[index...].prefix(16).prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    let length = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    index = digits.endIndex
    // Up to the blank line; the bytes of a message have no raw line end behind such a name.
    guard index < bytes.count, bytes[index] == 0x0D || bytes[index] == 0x0A else { return nil }
    let limit = min(bytes.count, start + mostBytes)
    var lineFeeds = 0
    while index < limit {
      switch bytes[index] {
      case 0x0A: lineFeeds += 1
      case 0x0D: break
      default: lineFeeds = 0
      }
      index += 1
      if lineFeeds == 2 { return FrameHeader(range: start..<index, length: length) }
    }
    return nil
  }
}
