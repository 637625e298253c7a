extension Span<Double> {
  /// The eight values from an index on.
  @inline(__always)
  func eight(at index: Int) -> SIMD8<Double> {
    // One check for all eight.
    let part = extracting(index..<index + 8)
    return SIMD8(
      lowHalf: SIMD4(
        part[unchecked: 0], part[unchecked: 1], part[unchecked: 2], part[unchecked: 3]),
      highHalf: SIMD4(
        part[unchecked: 4], part[unchecked: 5], part[unchecked: 6], part[unchecked: 7]))
  }
}

extension MutableSpan<Double> {
  /// Adds to the eight values from an index on.
  @inline(__always)
  mutating func add(_ values: SIMD8<Double>, at index: Int) {
    for lane in 0..<8 { self[index + lane] += values[lane] }
  }
}
