// A = L Lᵀ for a symmetric positive definite A, a block of eight columns at a time: rows of L are
// multiplied with the eight rows of the block, two by two, along blocks of the columns before.
// Each sum over columns has four partial sums, of columns 0 and 4, 1 and 5, … of each block.
// Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., section 4.2.

/// The Cholesky factor of a symmetric positive definite matrix.
struct Cholesky {
  typealias Eight = SIMD8<Double>

  let size: Int
  /// The factor, in the place of the matrix.
  private var rows: [Eight]

  /// The factor; nil if a pivot is not above `tolerance` times its diagonal entry.
  init?(
    _ matrix: SymmetricPanels, tolerance: Double = 0, budget: inout Budget
  ) throws(EngineError) {
    size = matrix.size
    try budget.spend(size * size / 6 + size, times: size)
    rows = matrix.rows
    let diagonal = matrix.diagonal
    for block in 0..<(size + 7) / 8 {
      subtractBlocks(before: block)
      guard finish(block, tolerance, diagonal) else { return nil }
    }
  }

  /// The factor of the matrix whose lower triangle is in `matrix`, row-major.
  init?(
    _ matrix: [Double], size: Int, tolerance: Double = 0, budget: inout Budget
  ) throws(EngineError) {
    try self.init(SymmetricPanels(matrix, size: size), tolerance: tolerance, budget: &budget)
  }

  /// The solution of A z = right.
  func solve(_ right: [Double]) -> [Double] {
    var result = right
    forward(&result)
    let factor = rows.span
    var out = result.mutableSpan
    for row in (0..<size).reversed() {
      let start = SymmetricPanels.start(row)
      let value = out[row] / factor[start + row / 8][row & 7]
      out[row] = value
      for block in 0...row / 8 {
        let change = factor[start + block] * value
        for lane in 0..<min(8, row - block * 8) { out[block * 8 + lane] -= change[lane] }
      }
    }
    return result
  }

  /// Replaces b by L⁻¹ b.
  func forward(_ values: inout [Double]) {
    let factor = rows.span
    var out = values.mutableSpan
    for row in 0..<size {
      let start = SymmetricPanels.start(row)
      var value = out[row]
      for block in 0...row / 8 {
        let eight = factor[start + block]
        for lane in 0..<min(8, row - block * 8) { value -= eight[lane] * out[block * 8 + lane] }
      }
      out[row] = value / factor[start + row / 8][row & 7]
    }
  }

  /// The sum of the squares of L⁻¹'s entries: the trace of A⁻¹.
  func inverseTrace() -> Double {
    var total = 0.0
    for unit in 0..<size {
      var column = [Double](repeating: 0, count: size)
      column[unit] = 1
      forward(&column)
      for value in column { total += value * value }
    }
    return total
  }
}

extension Cholesky {
  /// Eliminates the columns of a block from one another; returns whether all pivots were above the
  /// tolerance.
  private mutating func finish(_ block: Int, _ tolerance: Double, _ diagonal: [Double]) -> Bool {
    let (size, start) = (size, block * 8)
    var values = rows.mutableSpan
    // The block's own triangle, eight to a row; and the row at hand.
    var corner = InlineArray<64, Double>(repeating: 0)
    var at = InlineArray<8, Double>(repeating: 0)
    for row in start..<size {
      let place = SymmetricPanels.start(row) + block
      let eight = values[place]
      for lane in 0..<8 { at[lane] = eight[lane] }
      let width = min(row - start, 8)
      for column in 0..<width {
        var value = at[column]
        for k in 0..<column { value -= at[k] * corner[column * 8 + k] }
        at[column] = value / corner[column * 8 + column]
      }
      if width < 8 {
        var pivot = at[width]
        for k in 0..<width { pivot -= at[k] * at[k] }
        guard pivot > tolerance * diagonal[row], pivot.isFinite else { return false }
        at[width] = pivot.squareRoot()
        for k in 0...width { corner[width * 8 + k] = at[k] }
      }
      var result = Eight()
      for lane in 0..<8 { result[lane] = at[lane] }
      values[place] = result
    }
    return true
  }

  /// Takes from a block of columns the products with all blocks before it.
  private mutating func subtractBlocks(before block: Int) {
    let (size, start) = (size, block * 8)
    var values = rows.mutableSpan
    var k = 0
    // 64 vectors of eight rows fit into the first cache.
    while k < block {
      let count = min(64, block - k)
      var row = start
      while row < size {
        let second = min(row + 1, size - 1)
        let (base, next) = (SymmetricPanels.start(row), SymmetricPanels.start(second))
        // Rows beyond the last one stand for columns that do not exist: their sums are not used.
        let p = Cholesky.products(values, base, next, start, size, k, count)
        let q = Cholesky.products(values, base, next, start + 2, size, k, count)
        let r = Cholesky.products(values, base, next, start + 4, size, k, count)
        let s = Cholesky.products(values, base, next, start + 6, size, k, count)
        let first = Eight(
          lowHalf: SIMD4(lowHalf: p.lowHalf, highHalf: q.lowHalf),
          highHalf: SIMD4(lowHalf: r.lowHalf, highHalf: s.lowHalf))
        let other = Eight(
          lowHalf: SIMD4(lowHalf: p.highHalf, highHalf: q.highHalf),
          highHalf: SIMD4(lowHalf: r.highHalf, highHalf: s.highHalf))
        values[base + block] -= first
        if second > row { values[next + block] -= other }
        row += 2
      }
      k += count
    }
  }

  /// The products of two rows with rows `column` and `column + 1`, `count` vectors from the k-th.
  @inline(__always)
  private static func products(
    _ values: borrowing MutableSpan<Eight>, _ first: Int, _ second: Int, _ column: Int,
    _ size: Int, _ from: Int, _ count: Int
  ) -> SIMD4<Double> {
    let (a, b) = (first + from, second + from)
    let c = SymmetricPanels.start(min(column, size - 1)) + from
    let d = SymmetricPanels.start(min(column + 1, size - 1)) + from
    var (ac, ad) = (SIMD4<Double>(), SIMD4<Double>())
    var (bc, bd) = (SIMD4<Double>(), SIMD4<Double>())
    for k in 0..<count {
      let (va, vb) = (values[a &+ k], values[b &+ k])
      let (vc, vd) = (values[c &+ k], values[d &+ k])
      ac += va.lowHalf * vc.lowHalf
      ad += va.lowHalf * vd.lowHalf
      bc += vb.lowHalf * vc.lowHalf
      bd += vb.lowHalf * vd.lowHalf
      ac += va.highHalf * vc.highHalf
      ad += va.highHalf * vd.highHalf
      bc += vb.highHalf * vc.highHalf
      bd += vb.highHalf * vd.highHalf
    }
    return SIMD4(Lanes.total(ac), Lanes.total(ad), Lanes.total(bc), Lanes.total(bd))
  }
}
