/// Functions Σ c_i k(x_i, x) + b.
enum KernelExpansion {
  /// The value for each row of a query; examples with a coefficient of 0 are passed over.
  static func values(
    _ kernel: Kernel, _ x: Matrix, _ coefficients: [Double], _ intercept: Double,
    _ query: Matrix, budget: inout Budget
  ) throws(EngineError) -> [Double] {
    guard query.columns == x.columns else {
      throw .shape(.query, expected: x.columns, found: query.columns)
    }
    try Check.finite(query.values, .query)
    let rows = try KernelRows(kernel, query, scaledBy: x)
    let count = rows.panels.count
    var lanes = [SIMD8<Double>](repeating: SIMD8(), count: count)
    var sums = lanes
    for index in 0..<x.rows where coefficients[index] != 0 {
      try budget.spend(query.rows, times: x.columns + 20)
      var out = lanes.mutableSpan
      let point = x.values.span.extracting(index * x.columns..<(index + 1) * x.columns)
      rows.write(point, from: 0, to: count, into: &out)
      for panel in 0..<count { sums[panel] += lanes[panel] * coefficients[index] }
    }
    var result = [Double](repeating: 0, count: query.rows)
    for row in 0..<query.rows {
      result[row] = sums[row >> 3][row & 7] + intercept
      guard result[row].isFinite else { throw .overflow(.query) }
    }
    return result
  }
}
