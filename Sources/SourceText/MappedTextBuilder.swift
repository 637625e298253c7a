/// Puts a `MappedText` together out of pieces of others and of bytes that stand for a place.
public struct MappedTextBuilder {
  private let file: String
  private let anchor: Int
  private var bytes: [UInt8] = []
  /// The segments but the last, which may still grow.
  private var segments: [MappedText.Segment] = []
  private var last: MappedText.Segment?

  /// `anchor` is where the text stands in the file should it stay empty.
  public init(file: String, anchor: Int) {
    self.file = file
    self.anchor = anchor
  }

  public var count: Int { bytes.count }

  /// Adds a text that is mapped already.
  public mutating func append(_ part: MappedText) { append(part, 0..<part.bytes.count) }

  /// Adds the part of a mapped text that is in `range`.
  public mutating func append(_ part: MappedText, _ range: ByteRange) {
    guard !range.isEmpty else { return }
    let base = bytes.count
    bytes += part.bytes[range]
    part.forEachSegment(in: range) { segment in
      var moved = segment
      moved.start += base
      append(moved)
    }
  }

  /// Adds bytes that stand, as a whole, for `source` in the file.
  public mutating func append(_ new: [UInt8], for source: ByteRange) {
    guard !new.isEmpty else { return }
    append(
      MappedText.Segment(
        start: bytes.count, count: new.count, source: source.lowerBound, sourceCount: source.count))
    bytes += new
  }

  public func build() -> MappedText {
    guard let first = segments.first, let last else {
      return MappedText(file: file, bytes: bytes, first: last, further: [], anchor: anchor)
    }
    return MappedText(
      file: file, bytes: bytes, first: first, further: segments.dropFirst() + [last],
      anchor: anchor)
  }

  private mutating func append(_ segment: MappedText.Segment) {
    guard let before = last else {
      last = segment
      return
    }
    if before.count == before.sourceCount, segment.count == segment.sourceCount,
      before.source + before.sourceCount == segment.source
    {
      last?.count += segment.count
      last?.sourceCount += segment.count
    } else {
      segments.append(before)
      last = segment
    }
  }
}

extension MappedText {
  /// The texts one after another; each must come from the same file.
  public static func joined(_ parts: some Sequence<MappedText>, file: String, anchor: Int)
    -> MappedText
  {
    var builder = MappedTextBuilder(file: file, anchor: anchor)
    for part in parts { builder.append(part) }
    return builder.build()
  }

  /// This text with each range (in order, apart from each other) replaced by the bytes beside it.
  public func replacing(_ changes: [(range: ByteRange, bytes: [UInt8])]) -> MappedText {
    var builder = MappedTextBuilder(file: file, anchor: anchor)
    var position = 0
    for change in changes {
      builder.append(self, position..<change.range.lowerBound)
      builder.append(change.bytes, for: source(change.range))
      position = change.range.upperBound
    }
    builder.append(self, position..<bytes.count)
    return builder.build()
  }

  /// The place in the file of a range of this text.
  public func location(_ range: ByteRange) -> Location {
    Location(file: file, range: source(range))
  }

  /// The place of the whole text in the file.
  public var location: Location { location(0..<bytes.count) }

  /// The text without white space at either end.
  public func trimmed() -> MappedText {
    func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return slice(0..<0) }
    return first == 0 && last == bytes.count - 1 ? self : slice(first..<(last + 1))
  }
}
