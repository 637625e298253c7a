// C_pq = Σ (x_ip − x̄_p)(x_iq − x̄_q) / (n − 1), two passes, each sum over the rows from the first to
// the last. A constant feature has covariance exactly 0 with all.

/// The sample covariance of columns.
public struct CovarianceMatrix: Equatable, Sendable {
  public let means: [Double]
  /// d × d.
  public let matrix: Matrix

  /// The trace: the sum of the features' variances.
  public var totalVariance: Double {
    var sum = 0.0
    for index in means.indices { sum += matrix.values[index * means.count + index] }
    return sum
  }

  /// - Throws: `empty`, `notFinite`; `shape` for fewer than two rows; `overflow`,
  ///   `budgetExceeded`.
  public init(_ x: Matrix, budget: inout Budget) throws(EngineError) {
    guard x.rows > 0, x.columns > 0 else { throw .empty(.x) }
    guard x.rows > 1 else { throw .shape(.x, expected: 2, found: 1) }
    try budget.spend(x.rows, times: x.columns)
    try budget.spend(x.columns, times: x.values.count)
    try budget.store(x.columns, times: x.columns)
    means = try ColumnStatistics.means(x)
    var products = CenteredProducts(columns: x.columns)
    products.add(x, means)
    let scale = Double(x.rows - 1)
    var entries = products.symmetric()
    for index in entries.indices {
      entries[index] /= scale
      guard entries[index].isFinite else { throw .overflow(.x) }
    }
    matrix = Matrix(rows: x.columns, columns: x.columns, trusted: entries)
  }
}

/// Sums over rows of products of centred columns, four by four columns at a time.
private struct CenteredProducts {
  private let columns: Int
  /// The columns in fours, the last filled up with zeros.
  private let fours: Int
  /// For each pair of fours, the first not behind the second, sixteen sums as four rows.
  private var sums: [SIMD4<Double>]

  private static let rowsAtOnce = 128

  init(columns: Int) {
    self.columns = columns
    fours = (columns + 3) / 4
    sums = [SIMD4<Double>](repeating: SIMD4(), count: fours * (fours + 1) / 2 * 4)
  }

  mutating func add(_ x: Matrix, _ means: [Double]) {
    var rows = [SIMD4<Double>](
      repeating: SIMD4(), count: fours * CenteredProducts.rowsAtOnce)
    var start = 0
    while start < x.rows {
      let count = min(CenteredProducts.rowsAtOnce, x.rows - start)
      centre(x, means, start, count, into: &rows)
      accumulate(rows, count)
      start += count
    }
  }

  private func centre(
    _ x: Matrix, _ means: [Double], _ start: Int, _ count: Int, into rows: inout [SIMD4<Double>]
  ) {
    let (entries, centres) = (x.values.span, means.span)
    var target = rows.mutableSpan
    let whole = columns / 4
    for row in 0..<count {
      let base = (start + row) * columns
      for four in 0..<whole {
        target[four * CenteredProducts.rowsAtOnce + row] =
          entries.four(at: base + 4 * four) - centres.four(at: 4 * four)
      }
      if whole < fours {
        var rest = SIMD4<Double>()
        for column in 4 * whole..<columns {
          rest[column - 4 * whole] = entries[base + column] - centres[column]
        }
        target[whole * CenteredProducts.rowsAtOnce + row] = rest
      }
    }
  }

  private mutating func accumulate(_ rows: [SIMD4<Double>], _ count: Int) {
    let source = rows.span
    let fours = fours
    var totals = sums.mutableSpan
    var place = 0
    for first in 0..<fours {
      for second in first..<fours {
        var (s0, s1, s2, s3) = (
          totals[place], totals[place + 1], totals[place + 2], totals[place + 3]
        )
        let left = source.extracting(
          first * CenteredProducts.rowsAtOnce..<first
            * CenteredProducts.rowsAtOnce + count)
        let right = source.extracting(
          second * CenteredProducts.rowsAtOnce..<second
            * CenteredProducts.rowsAtOnce + count)
        for row in 0..<count {
          let (a, b) = (left[row], right[row])
          s0 += a[0] * b
          s1 += a[1] * b
          s2 += a[2] * b
          s3 += a[3] * b
        }
        totals[place] = s0
        totals[place + 1] = s1
        totals[place + 2] = s2
        totals[place + 3] = s3
        place += 4
      }
    }
  }

  /// The sums as a full row-major matrix.
  func symmetric() -> [Double] {
    var entries = [Double](repeating: 0, count: columns * columns)
    var place = 0
    for first in 0..<fours {
      for second in first..<fours {
        for row in 4 * first..<min(4 * first + 4, columns) {
          for column in 4 * second..<min(4 * second + 4, columns) {
            let sum = sums[place + row - 4 * first][column - 4 * second]
            entries[row * columns + column] = sum
            entries[column * columns + row] = sum
          }
        }
        place += 4
      }
    }
    return entries
  }
}
