// Does a column say something about the target that the other columns do not? Its values are
// shuffled over the rows; where it says nothing, the cross-validated error is as likely to be lower
// as higher. With s shufflings, of which b do at least as well, p = (1 + b)/(1 + s).
// Source: B. Phipson, G. K. Smyth, Permutation p-values should never be zero, Statistical
// Applications in Genetics and Molecular Biology 9 (2010).

/// A permutation test of one column by five-fold cross-validation.
public struct SignalTest: Equatable, Sendable {
  /// The mean squared error of least squares, or of the votes of the nearest neighbours.
  public let error: Double
  /// The same with the column shuffled, once for each shuffling.
  public let shuffledErrors: [Double]

  public static let folds = 5
  /// Of more rows, this many are taken, evenly spread: distances cost their square.
  public static let mostNeighbourRows = 400
  private static let neighbours = 5

  /// How likely an error as low as this would be if the column said nothing.
  public var p: Double {
    let slack = 1e-12 * error.magnitude
    let asGood = shuffledErrors.reduce(0) { $0 + ($1 <= error + slack ? 1 : 0) }
    return Double(1 + asGood) / Double(1 + shuffledErrors.count)
  }

  /// By how many standard deviations shuffling raises the error; 0 where all shufflings are alike.
  public var lift: Double {
    let mean = Statistics.plainMean(shuffledErrors)
    var squares = 0.0
    for value in shuffledErrors { squares += (value - mean) * (value - mean) }
    let deviation = (squares / Double(max(shuffledErrors.count, 1))).squareRoot()
    return deviation > 0 ? (mean - error) / deviation : 0
  }

  /// The fewest rows that leave each fold something to fit and something to test.
  public static func fewestRows(features: Int, classes: Int?) -> Int {
    if let classes { return max(2 * folds, folds * classes) }
    // Four fifths of the rows fit a weight for each feature, an intercept, and one to spare.
    return max(2 * folds, ((features + 2) * folds + folds - 2) / (folds - 1))
  }

  /// For a numeric target: least squares on all columns.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `budgetExceeded`; `kGreaterThanN` for fewer rows than
  ///   folds; `outOfRange` for a column that is not there.
  public init(
    _ x: Matrix, target y: [Double], column: Int, shuffles: Int = 200, seed: UInt64 = 1,
    budget: inout Budget
  ) throws(EngineError) {
    try Check.count(y, x.rows, .y)
    try Check.finite(y, .y)
    try self.init(x, column, shuffles, seed, x.columns, &budget) { fold, others in
      FoldFit(fold: fold, others: others, y: y)
    } errors: { fits, values in
      var sum = 0.0
      for fit in fits { sum += fit.squaredError(values) }
      return sum / Double(values.count)
    }
  }

  /// For classes, coded 0, 1, …: the share of votes that the five nearest neighbours among the
  /// standardised columns give to other classes than the row's own, squared (Brier's score).
  public init(
    _ x: Matrix, classes: [Int], column: Int, shuffles: Int = 200, seed: UInt64 = 1,
    budget: inout Budget
  ) throws(EngineError) {
    guard classes.count == x.rows else {
      throw .shape(.y, expected: x.rows, found: classes.count)
    }
    let count = min(x.rows, SignalTest.mostNeighbourRows)
    let rows = (0..<count).map { $0 * x.rows / max(count, 1) }
    var picked: [Double] = []
    for row in rows { picked += x.row(row) }
    let sample = try Matrix(rows: count, columns: x.columns, values: picked)
    let codes = rows.map { classes[$0] }
    let scaled = try SignalTest.standardised(sample)
    try self.init(scaled, column, shuffles, seed, count, &budget) { fold, others in
      FoldVotes(fold: fold, others: others, codes: codes, neighbours: SignalTest.neighbours)
    } errors: { votes, values in
      var sum = 0.0
      for vote in votes { sum += vote.brier(values) }
      return sum / Double(values.count)
    }
  }

  /// Both tests: the rows are dealt into folds in a random order, and what does not change from
  /// shuffling to shuffling is prepared once a fold.
  private init<Prepared>(
    _ x: Matrix, _ column: Int, _ shuffles: Int, _ seed: UInt64, _ work: Int,
    _ budget: inout Budget, prepare: ([Bool], [[Double]]) -> Prepared,
    errors: ([Prepared], [Double]) -> Double
  ) throws(EngineError) {
    try Check.sample(x)
    guard column >= 0, column < x.columns else { throw .outOfRange(.features) }
    guard x.rows >= SignalTest.folds else {
      throw .kGreaterThanN(k: SignalTest.folds, n: x.rows)
    }
    try budget.spend(x.rows * SignalTest.folds, times: (max(shuffles, 0) + x.columns) * (work + 2))
    var generator = Xoshiro256(seed: seed)
    let order = generator.permutation(x.rows)
    var others: [[Double]] = []
    for other in 0..<x.columns where other != column { others.append(x.column(other)) }
    var prepared: [Prepared] = []
    for fold in 0..<SignalTest.folds {
      var isTest = [Bool](repeating: false, count: x.rows)
      for place in stride(from: fold, to: x.rows, by: SignalTest.folds) {
        isTest[order[place]] = true
      }
      prepared.append(prepare(isTest, others))
    }
    let values = x.column(column)
    error = errors(prepared, values)
    var shuffled: [Double] = []
    for _ in 0..<max(shuffles, 0) {
      let places = generator.permutation(x.rows)
      shuffled.append(errors(prepared, places.map { values[$0] }))
    }
    shuffledErrors = shuffled
  }

  private static func standardised(_ x: Matrix) throws(EngineError) -> Matrix {
    var columns: [[Double]] = []
    for index in 0..<x.columns {
      let values = x.column(index)
      let mean = Statistics.plainMean(values)
      var squares = 0.0
      for value in values { squares += (value - mean) * (value - mean) }
      let deviation = (squares / Double(max(values.count, 1))).squareRoot()
      columns.append(values.map { deviation > 0 ? ($0 - mean) / deviation : 0 })
    }
    var values: [Double] = []
    for row in 0..<x.rows {
      for column in columns { values.append(column[row]) }
    }
    return try Matrix(rows: x.rows, columns: x.columns, values: values)
  }
}
