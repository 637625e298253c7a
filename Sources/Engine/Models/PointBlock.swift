/// Eight points with their coordinates side by side, so that eight distances are summed at once.
struct PointBlock {
  private var columns: [SIMD8<Double>]

  init(columns: Int) { self.columns = [SIMD8<Double>](repeating: SIMD8(), count: columns) }

  /// Takes `count` ≤ 8 rows of row-major points; the other places repeat the last row.
  mutating func load(_ points: [Double], from row: Int, count: Int) {
    let width = columns.count
    let source = points.span
    var target = columns.mutableSpan
    let last = count - 1
    let r0 = row * width
    let r1 = (row + min(1, last)) * width
    let r2 = (row + min(2, last)) * width
    let r3 = (row + min(3, last)) * width
    let r4 = (row + min(4, last)) * width
    let r5 = (row + min(5, last)) * width
    let r6 = (row + min(6, last)) * width
    let r7 = (row + min(7, last)) * width
    for column in 0..<width {
      let low = SIMD4(
        source[r0 + column], source[r1 + column], source[r2 + column], source[r3 + column])
      let high = SIMD4(
        source[r4 + column], source[r5 + column], source[r6 + column], source[r7 + column])
      target[column] = SIMD8(lowHalf: low, highHalf: high)
    }
  }

  /// The nearest of row-major centres to each point, the lowest index where several are, and the
  /// squared distance to it. Index 0 at infinity if no distance is finite.
  func nearest(_ centres: [Double], count: Int) -> (SIMD8<Double>, SIMD8<Double>) {
    let width = columns.count
    let coordinates = columns.span
    let places = centres.span
    var best = SIMD8(repeating: Double.infinity)
    var index = SIMD8<Double>(repeating: 0)
    for centre in 0..<count {
      var sum = SIMD8<Double>(repeating: 0)
      for column in 0..<width {
        let difference = coordinates[column] - places[centre * width + column]
        sum += difference * difference
      }
      let isNearer = sum .< best
      best.replace(with: sum, where: isNearer)
      index.replace(with: Double(centre), where: isNearer)
    }
    return (index, best)
  }
}
