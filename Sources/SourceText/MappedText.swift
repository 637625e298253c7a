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
  /// Most texts are one piece of their file: their only segment costs no allocation.
  private let firstSegment: Segment?
  private let furtherSegments: [Segment]
  /// Where an empty text stands in the file.
  public let anchor: Int

  public init(file: String, bytes: [UInt8], segments: [Segment], anchor: Int) {
    self.init(
      file: file, bytes: bytes, first: segments.first, further: Array(segments.dropFirst()),
      anchor: anchor)
  }

  init(file: String, bytes: [UInt8], first: Segment?, further: [Segment], anchor: Int) {
    self.file = file
    self.bytes = bytes
    firstSegment = first
    furtherSegments = further
    self.anchor = anchor
  }

  /// A contiguous piece of a file.
  public init(_ file: SourceFile, _ range: ByteRange) {
    let range = range.clamped(to: 0..<file.bytes.count)
    self.init(
      file: file.path,
      bytes: range.count == file.bytes.count ? file.bytes : Array(file.bytes[range]),
      first: Segment(
        start: 0, count: range.count, source: range.lowerBound, sourceCount: range.count),
      further: [], anchor: range.lowerBound)
  }

  /// In order, without gaps in the text.
  public var segments: [Segment] { (firstSegment.map { [$0] } ?? []) + furtherSegments }

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
    var builder = MappedTextBuilder(
      file: file, anchor: source(range.lowerBound, isEnd: false))
    builder.append(self, range)
    return builder.build()
  }

  /// The segments of the part in `range`, counted from its beginning.
  func forEachSegment(in range: ByteRange, _ body: (Segment) -> Void) {
    var index = segmentIndex(at: range.lowerBound, isEnd: false)
    while let segment = segment(index), segment.start < range.upperBound {
      index += 1
      let lower = Swift.max(segment.start, range.lowerBound)
      let upper = Swift.min(segment.start + segment.count, range.upperBound)
      guard lower < upper else { continue }
      let isExact = segment.count == segment.sourceCount
      body(
        Segment(
          start: lower - range.lowerBound, count: upper - lower,
          source: isExact ? segment.source + lower - segment.start : segment.source,
          sourceCount: isExact ? upper - lower : segment.sourceCount))
    }
  }

  private func segment(_ index: Int) -> Segment? {
    if index == 0 { return firstSegment }
    return index <= furtherSegments.count ? furtherSegments[index - 1] : nil
  }

  /// The segment that holds `offset`; an end belongs to the segment that it closes.
  private func segmentIndex(at offset: Int, isEnd: Bool) -> Int {
    var low = 0
    var high = furtherSegments.count + 1
    while high - low > 1 {
      let middle = (low + high) / 2
      let start = furtherSegments[middle - 1].start
      if start < offset || (start == offset && !isEnd) { low = middle } else { high = middle }
    }
    return low
  }

  private func source(_ offset: Int, isEnd: Bool) -> Int {
    guard let segment = segment(segmentIndex(at: offset, isEnd: isEnd)) else { return anchor }
    let within = Swift.min(Swift.max(offset - segment.start, 0), segment.count)
    if segment.count == segment.sourceCount { return segment.source + within }
    if within == 0 { return segment.source }
    if within == segment.count || isEnd { return segment.source + segment.sourceCount }
    return segment.source
  }
}
