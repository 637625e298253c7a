/// Data column by column, centred where there is an intercept.
struct Design {
  let rows: Int
  let columns: Int
  private(set) var columnMajor: [Double]
  private(set) var target: [Double]
  /// The columns' means; zeros if not centred.
  private(set) var means: [Double]
  private(set) var targetMean = 0.0
  /// Each column's rounding error, relative to what centring left of it.
  private(set) var noise: [Double]
  /// The largest rank that the columns can have.
  let largestRank: Int

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
    noise = means
    target = y
    largestRank = min(x.columns, centred ? x.rows - 1 : x.rows)
    for column in 0..<x.columns {
      var values = x.column(column)
      if centred {
        means[column] = Design.centre(&values)
        noise[column] = Design.noise(of: values, around: means[column])
      }
      columnMajor.append(contentsOf: values)
    }
    if centred { targetMean = Design.centre(&target) }
  }

  /// What rounding a column's values to 53 bits left of their differences from the mean.
  private static func noise(of centred: [Double], around mean: Double) -> Double {
    var (squares, largest) = (0.0, mean.magnitude)
    for value in centred {
      squares += value * value
      largest = max(largest, value.magnitude)
    }
    guard squares > 0 else { return 0 }
    return 0x1p-52 * largest / (squares / Double(centred.count)).squareRoot()
  }

  /// Subtracts the mean from a sample, and returns it.
  private static func centre(_ values: inout [Double]) -> Double {
    let mean = Statistics.plainMean(values)
    for index in values.indices { values[index] -= mean }
    return mean
  }
}
