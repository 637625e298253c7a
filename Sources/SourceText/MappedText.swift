/// A text taken out of a file, every byte of which still knows where it came from.
///
/// A YAML scalar inside a fence inside a block quote is not one piece of its file: quote marks,
/// indentation and escapes lie between. A `MappedText` is the text as it is read, with the segments
/// that lead back, so that any range in it has an exact range in the file.
public struct MappedText: Sendable, Hashable {
  /// `count` bytes of the text from `start` on that stand for `sourceCount` bytes of the file from
  /// `source` on. Where both counts are equal, offsets inside correspond one to one; otherwise
  /// (an escape, a folded line end) the segment maps as a whole.
  public struct Segment: Sendable, Hashable {
    public var start: Int
    public var count: Int
    public var source: Int
    public var sourceCount: Int

    public init(start: Int, count: Int, source: Int, sourceCount: Int) {
      self.start = start
      self.count = count
      self.source = source
      self.sourceCount = sourceCount
    }
  }

  /// The path of the file it came from.
  public let file: String
  public let bytes: [UInt8]
  /// In order, without gaps in the text.
  public let segments: [Segment]
  /// Where an empty text stands in the file.
  public let anchor: Int

  public init(file: String, bytes: [UInt8], segments: [Segment], anchor: Int) {
    self.file = file
    self.bytes = bytes
    self.segments = segments
    self.anchor = anchor
  }

  /// A contiguous piece of a file.
  public init(_ file: SourceFile, _ range: ByteRange) {
    let range = range.clamped(to: 0..<file.bytes.count)
    self.init(
      file: file.path, bytes: Array(file.bytes[range]),
      segments: [
        Segment(start: 0, count: range.count, source: range.lowerBound, sourceCount: range.count)
      ],
      anchor: range.lowerBound)
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }
  public var isEmpty: Bool { bytes.isEmpty }

  /// The file's range for a range of this text.
  public func source(_ range: ByteRange) -> ByteRange {
    let lower = source(range.lowerBound, isEnd: false)
    let upper = range.isEmpty ? lower : source(range.upperBound, isEnd: true)
    return lower..<Swift.max(lower, upper)
  }

  /// The whole text's range in the file.
  public var sourceRange: ByteRange { source(0..<bytes.count) }

  /// The part of this text in `range`, still mapped.
  public func slice(_ range: ByteRange) -> MappedText {
    let range = range.clamped(to: 0..<bytes.count)
    var parts: [Segment] = []
    var index = segmentIndex(at: range.lowerBound, isEnd: false)
    while index < segments.count, segments[index].start < range.upperBound {
      let segment = segments[index]
      index += 1
      let lower = Swift.max(segment.start, range.lowerBound)
      let upper = Swift.min(segment.start + segment.count, range.upperBound)
      guard lower < upper else { continue }
      let isExact = segment.count == segment.sourceCount
      parts.append(
        Segment(
          start: lower - range.lowerBound, count: upper - lower,
          source: isExact ? segment.source + lower - segment.start : segment.source,
          sourceCount: isExact ? upper - lower : segment.sourceCount))
    }
    return MappedText(
      file: file, bytes: Array(bytes[range]), segments: parts,
      anchor: source(range.lowerBound, isEnd: false))
  }

  /// The segment that holds `offset`; an end belongs to the segment that it closes.
  private func segmentIndex(at offset: Int, isEnd: Bool) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start < offset || (segments[middle].start == offset && !isEnd) {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }

  private func source(_ offset: Int, isEnd: Bool) -> Int {
    guard !segments.isEmpty else { return anchor }
    let segment = segments[segmentIndex(at: offset, isEnd: isEnd)]
    let within = Swift.min(Swift.max(offset - segment.start, 0), segment.count)
    if segment.count == segment.sourceCount { return segment.source + within }
    if within == 0 { return segment.source }
    if within == segment.count || isEnd { return segment.source + segment.sourceCount }
    return segment.source
  }
}
