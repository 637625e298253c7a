// A = L Lᵀ for a symmetric positive definite A, a block of eight columns at a time: rows of L are
// multiplied with the eight rows of the block, two by two, along blocks of the columns before.
// Each sum over columns has four partial sums, of columns 0, 4, …, of columns 1, 5, … and so on.
// Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., section 4.2.

/// The Cholesky factor of a symmetric positive definite matrix.
struct Cholesky {
  typealias Four = SIMD4<Double>

  let size: Int
  /// Row i starts at `i * stride`; four columns to a vector.
  private var rows: [Four]
  private let stride: Int

  /// The factor of the matrix whose lower triangle is in `matrix`, row-major; nil if a pivot is
  /// not above `tolerance` times its diagonal entry.
  init?(
    _ matrix: [Double], size: Int, tolerance: Double = 0, budget: inout Budget
  ) throws(EngineError) {
    self.size = size
    stride = (size + 3) / 4
    try budget.spend(size * size / 6 + size, times: size)
    rows = [Four](repeating: Four(), count: stride * size)
    for row in 0..<size {
      for column in 0...row {
        rows[row * stride + column >> 2][column & 3] = matrix[row * size + column]
      }
    }
    guard factor(tolerance) else { return nil }
  }

  /// An entry of the lower triangle.
  @inline(__always)
  func entry(_ row: Int, _ column: Int) -> Double {
    rows[row * stride + column >> 2][column & 3]
  }

  /// The solution of A z = right.
  func solve(_ right: [Double]) -> [Double] {
    var result = right
    forward(&result)
    for row in (0..<size).reversed() {
      let value = result[row] / entry(row, row)
      result[row] = value
      for column in 0..<row { result[column] -= entry(row, column) * value }
    }
    return result
  }

  /// Replaces b by L⁻¹ b.
  func forward(_ values: inout [Double]) {
    for row in 0..<size {
      var value = values[row]
      for column in 0..<row { value -= entry(row, column) * values[column] }
      values[row] = value / entry(row, row)
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
  private static let block = 8

  private mutating func factor(_ tolerance: Double) -> Bool {
    var diagonal = [Double](repeating: 0, count: size)
    for index in 0..<size { diagonal[index] = entry(index, index) }
    var start = 0
    while start < size {
      let end = min(start + Cholesky.block, size)
      subtractColumns(before: start, end: end)
      for row in start..<size {
        for column in start..<min(row, end) {
          var value = entry(row, column)
          for k in start..<column { value -= entry(row, k) * entry(column, k) }
          rows[row * stride + column >> 2][column & 3] = value / entry(column, column)
        }
        guard row < end else { continue }
        var pivot = entry(row, row)
        for k in start..<row { pivot -= entry(row, k) * entry(row, k) }
        guard pivot > tolerance * diagonal[row], pivot.isFinite else { return false }
        rows[row * stride + row >> 2][row & 3] = pivot.squareRoot()
      }
      start = end
    }
    return true
  }

  /// Takes from columns `start` to `end` the products with all columns before `start`.
  private mutating func subtractColumns(before start: Int, end: Int) {
    let (size, stride) = (size, stride)
    var values = rows.mutableSpan
    let last = start / 4
    var k = 0
    // Blocks of 128 vectors: eight rows of them fit into the first cache.
    while k < last {
      let count = min(128, last - k)
      var row = start
      while row < size {
        let second = min(row + 1, size - 1)
        var column = start
        while column < min(end, row + 2) {
          let other = min(column + 1, end - 1)
          let sums = Cholesky.products(
            values, row * stride + k, second * stride + k, column * stride + k,
            other * stride + k, count)
          values[row * stride + column >> 2][column & 3] -= sums[0]
          if other > column { values[row * stride + other >> 2][other & 3] -= sums[1] }
          if second > row {
            values[second * stride + column >> 2][column & 3] -= sums[2]
            if other > column { values[second * stride + other >> 2][other & 3] -= sums[3] }
          }
          column += 2
        }
        row += 2
      }
      k += count
    }
  }

  /// The products of two rows with two others, `count` vectors long.
  @inline(__always)
  private static func products(
    _ values: borrowing MutableSpan<Four>, _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ count: Int
  ) -> Four {
    var (ac, ad, bc, bd) = (Four(), Four(), Four(), Four())
    for k in 0..<count {
      let (va, vb, vc, vd) = (values[a + k], values[b + k], values[c + k], values[d + k])
      ac += va * vc
      ad += va * vd
      bc += vb * vc
      bd += vb * vd
    }
    return Four(Lanes.total(ac), Lanes.total(ad), Lanes.total(bc), Lanes.total(bd))
  }
}
