/// A half-open range of UTF-8 byte offsets, from 0.
public typealias ByteRange = Range<Int>

extension Range where Bound == Int {
  /// The empty range at `offset`.
  public static func at(_ offset: Int) -> ByteRange { offset..<offset }

  /// The smallest range that holds both.
  public func union(_ other: ByteRange) -> ByteRange {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
