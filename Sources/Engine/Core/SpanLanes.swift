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
    set(four(at: index) + values.lowHalf, at: index)
    set(four(at: index + 4) + values.highHalf, at: index + 4)
  }
}

extension Span<Double> {
  /// The four values from an index on.
  @inline(__always)
  func four(at index: Int) -> SIMD4<Double> {
    let part = extracting(index..<index + 4)
    return SIMD4(
      part[unchecked: 0], part[unchecked: 1], part[unchecked: 2], part[unchecked: 3])
  }
}

extension MutableSpan<Double> {
  /// The four values from an index on.
  @inline(__always)
  func four(at index: Int) -> SIMD4<Double> { span.four(at: index) }

  /// Replaces the four values from an index on.
  @inline(__always)
  mutating func set(_ values: SIMD4<Double>, at index: Int) {
    precondition(index >= 0 && index + 4 <= count)
    for lane in 0..<4 { self[unchecked: index + lane] = values[lane] }
  }
}
