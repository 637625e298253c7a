/// Eight points with their coordinates side by side, so that eight distances are summed at once.
struct PointBlock {
  /// For each of the eight points: the nearest centre (a whole number), the squared distance to
  /// it, and the squared distance to the nearest other one.
  struct Nearest {
    var index = SIMD8<Double>(repeating: 0)
    var square = SIMD8<Double>(repeating: .infinity)
    var otherSquare = SIMD8<Double>(repeating: .infinity)
  }

  private var columns: [SIMD8<Double>]

  init(columns: Int) { self.columns = [SIMD8<Double>](repeating: SIMD8(), count: columns) }

  /// Takes up to eight rows of row-major points; the other places repeat the last of them.
  mutating func load(_ points: [Double], rows: ArraySlice<Int>) {
    let width = columns.count
    let (first, last) = (rows.startIndex, rows.endIndex - 1)
    let source = points.span
    func point(_ lane: Int) -> Range<Int> {
      let row = rows[min(first + lane, last)]
      return row * width..<(row + 1) * width
    }
    let (p0, p1) = (source.extracting(point(0)), source.extracting(point(1)))
    let (p2, p3) = (source.extracting(point(2)), source.extracting(point(3)))
    let (p4, p5) = (source.extracting(point(4)), source.extracting(point(5)))
    let (p6, p7) = (source.extracting(point(6)), source.extracting(point(7)))
    var target = columns.mutableSpan
    for column in 0..<width {
      // All have `width` entries.
      let low = SIMD4(
        p0[unchecked: column], p1[unchecked: column], p2[unchecked: column],
        p3[unchecked: column])
      let high = SIMD4(
        p4[unchecked: column], p5[unchecked: column], p6[unchecked: column],
        p7[unchecked: column])
      target[unchecked: column] = SIMD8(lowHalf: low, highHalf: high)
    }
  }

  /// Finds the nearest of row-major centres, the lowest index where several are. Index 0 at
  /// infinity if no distance is finite.
  func nearest(_ centres: [Double], count: Int) -> Nearest {
    let width = columns.count
    let coordinates = columns.span
    let places = centres.span
    var result = Nearest()
    for centre in 0..<count {
      let place = places.extracting(centre * width..<(centre + 1) * width)
      var sum = SIMD8<Double>(repeating: 0)
      for column in 0..<coordinates.count {
        // Both have `width` entries.
        let difference = coordinates[unchecked: column] - place[unchecked: column]
        sum += difference * difference
      }
      let isNearer = sum .< result.square
      let farther = sum.replacing(with: result.square, where: isNearer)
      result.otherSquare.replace(with: farther, where: farther .< result.otherSquare)
      result.square.replace(with: sum, where: isNearer)
      result.index.replace(with: Double(centre), where: isNearer)
    }
    return result
  }
}
