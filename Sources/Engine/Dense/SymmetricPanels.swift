/// The lower triangle of a symmetric matrix, row after row, eight columns to a vector.
struct SymmetricPanels {
  typealias Eight = SIMD8<Double>

  let size: Int
  /// Row i has the vectors from `start(i)` to `start(i) + i / 8`; beyond the diagonal they are 0.
  var rows: [Eight]

  /// Where a row starts: those before it have one vector for each eight rows begun.
  @inline(__always)
  static func start(_ row: Int) -> Int { (row / 8 + 1) * (row / 8 * 4 + row % 8) }

  /// A matrix of zeros.
  init(size: Int) {
    self.size = size
    rows = [Eight](repeating: Eight(), count: SymmetricPanels.start(size))
  }

  /// The matrix whose lower triangle is in `matrix`, row-major.
  init(_ matrix: [Double], size: Int) {
    self.init(size: size)
    let entries = matrix.span
    var out = rows.mutableSpan
    for row in 0..<size {
      let (start, last) = (SymmetricPanels.start(row), row / 8)
      for block in 0..<last { out[start + block] = entries.eight(at: row * size + block * 8) }
      for column in last * 8...row { out[start + last][column & 7] = entries[row * size + column] }
    }
  }

  /// Has each row written by `write`, which is given its number, all vectors, and the row's start.
  mutating func fill(_ write: (Int, inout MutableSpan<Eight>, Int) -> Void) {
    let size = size
    var out = rows.mutableSpan
    for row in 0..<size {
      let start = SymmetricPanels.start(row)
      write(row, &out, start)
      for lane in (row & 7) + 1..<8 { out[start + row / 8][lane] = 0 }
    }
  }

  /// Whether all entries are.
  var isFinite: Bool {
    // x − x is NaN exactly for what is not finite.
    var sum = Eight()
    for eight in rows { sum += eight - eight }
    return sum.sum() == 0
  }

  var diagonal: [Double] {
    (0..<size).map { rows[SymmetricPanels.start($0) + $0 / 8][$0 & 7] }
  }

  mutating func addToDiagonal(_ value: Double) {
    for row in 0..<size { rows[SymmetricPanels.start(row) + row / 8][row & 7] += value }
  }

  /// The whole matrix, row-major.
  var full: [Double] {
    var result = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        let value = rows[SymmetricPanels.start(row) + column / 8][column & 7]
        result[row * size + column] = value
        result[column * size + row] = value
      }
    }
    return result
  }
}

extension SymmetricPanels {
  /// The product with a vector, in vectors of eight like the result: each entry is read once, for
  /// its own row and for that of its mirror image, in four rows at a time.
  func times(_ x: [Eight]) -> [Eight] {
    var result = [Eight](repeating: Eight(), count: x.count)
    let (entries, factors) = (rows.span, x.span)
    var out = result.mutableSpan
    for quarter in 0..<(size + 3) / 4 {
      SymmetricPanels.add(entries, first: quarter * 4, size, factors, &out)
    }
    return result
  }

  /// Adds what four rows contribute. Rows beyond the last are taken as the last times 0.
  @inline(__always)
  private static func add(
    _ entries: Span<Eight>, first: Int, _ size: Int, _ x: Span<Eight>,
    _ out: inout MutableSpan<Eight>
  ) {
    let (last, panel) = (size - 1, first / 8)
    let (a, b) = (start(first), start(min(first + 1, last)))
    let (c, d) = (start(min(first + 2, last)), start(min(first + 3, last)))
    let isLow = first & 4 == 0
    var own = isLow ? x[panel].lowHalf : x[panel].highHalf
    for lane in 0..<4 where first + lane > last { own[lane] = 0 }
    let (ownA, ownB, ownC, ownD) = (own[0], own[1], own[2], own[3])
    var (sumA, sumB) = (SIMD4<Double>(), SIMD4<Double>())
    var (sumC, sumD) = (SIMD4<Double>(), SIMD4<Double>())
    for block in 0..<panel {
      let (rowA, rowB) = (entries[a + block], entries[b + block])
      let (rowC, rowD) = (entries[c + block], entries[d + block])
      let (factor, old) = (x[block], out[block])
      // Half by half, so that all sums stay in registers.
      sumA += rowA.lowHalf * factor.lowHalf
      var low = old.lowHalf + rowA.lowHalf * ownA
      sumB += rowB.lowHalf * factor.lowHalf
      low += rowB.lowHalf * ownB
      sumC += rowC.lowHalf * factor.lowHalf
      low += rowC.lowHalf * ownC
      sumD += rowD.lowHalf * factor.lowHalf
      low += rowD.lowHalf * ownD
      sumA += rowA.highHalf * factor.highHalf
      var high = old.highHalf + rowA.highHalf * ownA
      sumB += rowB.highHalf * factor.highHalf
      high += rowB.highHalf * ownB
      sumC += rowC.highHalf * factor.highHalf
      high += rowC.highHalf * ownC
      sumD += rowD.highHalf * factor.highHalf
      high += rowD.highHalf * ownD
      out[block] = Eight(lowHalf: low, highHalf: high)
    }
    // The block on the diagonal, of which the part to the right is that below, mirrored.
    let factor = x[panel]
    var corner = out[panel]
    let place = Double(first & 7)
    corner += below(entries[a + panel], place) * ownA
    corner += below(entries[b + panel], place + 1) * ownB
    corner += below(entries[c + panel], place + 2) * ownC
    corner += below(entries[d + panel], place + 3) * ownD
    var sums = SIMD4(Lanes.total(sumA), Lanes.total(sumB), Lanes.total(sumC), Lanes.total(sumD))
    sums += SIMD4(
      Lanes.total(entries[a + panel] * factor), Lanes.total(entries[b + panel] * factor),
      Lanes.total(entries[c + panel] * factor), Lanes.total(entries[d + panel] * factor))
    for lane in 0..<4 where first + lane > last { sums[lane] = 0 }
    if isLow { corner.lowHalf += sums } else { corner.highHalf += sums }
    out[panel] = corner
  }

  /// What a row has before its diagonal, which is at `place` of the vector.
  @inline(__always)
  private static func below(_ row: Eight, _ place: Double) -> Eight {
    row.replacing(with: 0, where: Eight(0, 1, 2, 3, 4, 5, 6, 7) .>= place)
  }
}
