/// The rows of several features, each in ascending order of the feature's values.
struct FeatureOrder: Sendable {
  /// The features, ascending; each has a slot.
  let features: [Int]
  /// How many rows each slot has; a row that was drawn twice counts twice.
  let count: Int
  /// How many rows the data have.
  let rows: Int
  /// The slots' rows one after another: slot s has the entries from s · count.
  var entries: [OrderedEntry]
  /// The distinct values of each slot's feature, ascending.
  let values: [[Double]]

  init(_ x: Matrix, budget: inout Budget) throws(EngineError) {
    // Sorting takes some ten steps a value.
    try budget.spend(10 * x.columns, times: x.rows)
    var entries: [OrderedEntry] = []
    var values: [[Double]] = []
    entries.reserveCapacity(x.values.count)
    let transposed = FeatureOrder.transposed(x)
    for column in 0..<x.columns {
      let order = ColumnOrder(Array(transposed[column * x.rows..<(column + 1) * x.rows]))
      entries.append(contentsOf: order.entries)
      values.append(order.values)
    }
    self.entries = entries
    self.values = values
    features = Array(0..<x.columns)
    (count, rows) = (x.rows, x.rows)
  }

  private init(
    features: [Int], count: Int, rows: Int, entries: [OrderedEntry], values: [[Double]]
  ) {
    self.features = features
    self.count = count
    self.rows = rows
    self.entries = entries
    self.values = values
  }

  /// The entries column after column; by blocks of rows, so that each is read from memory once.
  static func transposed(_ x: Matrix) -> [Double] {
    var result = [Double](repeating: 0, count: x.values.count)
    let values = x.values
    var start = 0
    while start < x.rows {
      let end = min(start + 64, x.rows)
      for column in 0..<x.columns {
        for row in start..<end {
          result[column * x.rows + row] = values[row * x.columns + column]
        }
      }
      start = end
    }
    return result
  }

  /// The order of a sample of this order's rows, where a row may occur several times, for some of
  /// the features. No number is sorted again.
  func resampled(rows sample: [Int], features chosen: [Int]) -> FeatureOrder {
    var copies = [UInt32](repeating: 0, count: rows)
    for row in sample { copies[row] += 1 }
    let end = sample.count * chosen.count
    var result = [OrderedEntry](repeating: OrderedEntry(row: 0, rank: 0), count: end + 2)
    var place = 0
    for feature in chosen {
      for index in feature * count..<(feature + 1) * count {
        let entry = entries[index]
        let times = Int(copies[entry.row])
        // Most rows occur at most twice: writing two copies in any case saves a branch.
        result[place] = entry
        result[place + 1] = entry
        if times > 2 {
          for copy in 2..<times { result[place + copy] = entry }
        }
        place += times
      }
    }
    result.removeLast(2)
    return FeatureOrder(
      features: chosen, count: sample.count, rows: rows, entries: result,
      values: chosen.map { values[$0] })
  }

  /// The threshold between two neighbouring ranks of a slot: midway, and never so close to the
  /// greater value that it would round to it.
  func threshold(slot: Int, _ lower: UInt32, _ upper: UInt32) -> Double {
    FeatureOrder.midpoint(values[slot][Int(lower)], values[slot][Int(upper)])
  }

  static func midpoint(_ lower: Double, _ upper: Double) -> Double {
    let sum = lower + upper
    let middle = sum.isFinite ? sum / 2 : lower / 2 + upper / 2
    return middle >= lower && middle < upper ? middle : lower
  }
}
