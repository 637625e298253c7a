/// Data column by column, centred where there is an intercept.
struct Design {
  let rows: Int
  let columns: Int
  private(set) var columnMajor: [Double]
  private(set) var target: [Double]
  /// The columns' means; zeros if not centred.
  private(set) var means: [Double]
  private(set) var targetMean = 0.0

  /// A column of equal values becomes exactly 0.
  ///
  /// - Throws: `budgetExceeded`.
  init(
    _ x: Matrix, _ y: [Double], centred: Bool, budget: inout Budget
  ) throws(EngineError) {
    try budget.spend(4 * x.rows, times: x.columns)
    rows = x.rows
    columns = x.columns
    columnMajor = []
    columnMajor.reserveCapacity(x.values.count)
    means = [Double](repeating: 0, count: x.columns)
    target = y
    for column in 0..<x.columns {
      var values = x.column(column)
      if centred { means[column] = Design.centre(&values) }
      columnMajor.append(contentsOf: values)
    }
    if centred { targetMean = Design.centre(&target) }
  }

  /// Subtracts the mean from a sample, and returns it.
  private static func centre(_ values: inout [Double]) -> Double {
    let mean = Statistics.plainMean(values)
    for index in values.indices { values[index] -= mean }
    return mean
  }
}
