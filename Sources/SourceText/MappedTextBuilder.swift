/// Puts a `MappedText` together out of pieces of others and of bytes that stand for a place.
public struct MappedTextBuilder {
  private let file: String
  private let anchor: Int
  private var bytes: [UInt8] = []
  private var segments: [MappedText.Segment] = []

  /// `anchor` is where the text stands in the file should it stay empty.
  public init(file: String, anchor: Int) {
    self.file = file
    self.anchor = anchor
  }

  public var count: Int { bytes.count }

  /// Adds a text that is mapped already.
  public mutating func append(_ part: MappedText) {
    let base = bytes.count
    bytes += part.bytes
    for var segment in part.segments where segment.count > 0 {
      segment.start += base
      append(segment)
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
    MappedText(file: file, bytes: bytes, segments: segments, anchor: anchor)
  }

  private mutating func append(_ segment: MappedText.Segment) {
    if let last = segments.last, last.count == last.sourceCount,
      segment.count == segment.sourceCount,
      last.source + last.sourceCount == segment.source
    {
      segments[segments.count - 1].count += segment.count
      segments[segments.count - 1].sourceCount += segment.count
    } else {
      segments.append(segment)
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
      builder.append(slice(position..<change.range.lowerBound))
      builder.append(change.bytes, for: source(change.range))
      position = change.range.upperBound
    }
    builder.append(slice(position..<bytes.count))
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
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    guard let first = bytes.firstIndex(where: { !blanks.contains($0) }),
      let last = bytes.lastIndex(where: { !blanks.contains($0) })
    else { return slice(0..<0) }
    return slice(first..<(last + 1))
  }
}
