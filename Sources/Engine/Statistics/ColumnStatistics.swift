/// Means and variances of all columns at once, row after row: each column's sums are added up in
/// the order and by the formulas of ``Statistics``, so the numbers are the same.
enum ColumnStatistics {
  /// - Throws: `notFinite`; `overflow` if a mean is not finite though all values are.
  static func means(_ x: Matrix) throws(EngineError) -> [Double] {
    var sums = [Double](repeating: 0, count: x.columns)
    add(x, to: &sums)
    var isFinite = true
    for column in sums.indices {
      sums[column] =
        isConstant(x, column) ? x.values[column] : sums[column] / Double(x.rows)
      isFinite = isFinite && sums[column].isFinite
    }
    // A value that is not finite leaves no finite sum, so only then it is looked for.
    if !isFinite {
      try Check.finite(x.values, .x)
      throw .overflow(.x)
    }
    return sums
  }

  /// The population variances.
  static func variances(_ x: Matrix, means: [Double]) -> [Double] {
    let width = x.columns
    var squares = [Double](repeating: 0, count: width)
    var deviations = [Double](repeating: 0, count: width)
    addDeviations(x, means, &squares, &deviations)
    let n = Double(x.rows)
    for column in squares.indices {
      let rest = deviations[column] * deviations[column] / n
      squares[column] = max((squares[column] - rest) / n, 0)
    }
    return squares
  }

  static func isConstant(_ x: Matrix, _ column: Int) -> Bool {
    var index = column
    while index < x.values.count {
      if x.values[index] != x.values[column] { return false }
      index += x.columns
    }
    return true
  }

  private static func add(_ x: Matrix, to sums: inout [Double]) {
    let (width, entries) = (x.columns, x.values.span)
    var totals = sums.mutableSpan
    for row in 0..<x.rows {
      let base = row * width
      var column = 0
      while column + 4 <= width {
        totals.set(totals.four(at: column) + entries.four(at: base + column), at: column)
        column += 4
      }
      while column < width {
        totals[column] += entries[base + column]
        column += 1
      }
    }
  }

  private static func addDeviations(
    _ x: Matrix, _ means: [Double], _ squares: inout [Double], _ deviations: inout [Double]
  ) {
    let (width, entries, centres) = (x.columns, x.values.span, means.span)
    var squareTotals = squares.mutableSpan
    var totals = deviations.mutableSpan
    for row in 0..<x.rows {
      let base = row * width
      var column = 0
      while column + 4 <= width {
        let deviation = entries.four(at: base + column) - centres.four(at: column)
        squareTotals.set(
          squareTotals.four(at: column) + deviation * deviation, at: column)
        totals.set(totals.four(at: column) + deviation, at: column)
        column += 4
      }
      while column < width {
        let deviation = entries[base + column] - centres[column]
        squareTotals[column] += deviation * deviation
        totals[column] += deviation
        column += 1
      }
    }
  }
}
