// For each size m, a model is fitted on the first m rows of an order and scored on those rows and
// on a fixed test set.

/// How the scores on seen and unseen data change with the amount of data.
public struct LearningCurve: Equatable, Sendable {
  public let sizes: [Int]
  /// The score on the rows that were fitted.
  public let train: [Double]
  /// The score on the test rows.
  public let test: [Double]

  /// - Parameters:
  ///   - order: the rows to fit on; a size takes that many from the front.
  ///   - testRows: the rows to score on.
  /// - Throws: `empty`, `shape`, `notFinite`, `outOfRange` for a row that is none or a size outside
  ///   1…order.count, `budgetExceeded`, and whatever the closures throw.
  public init<Model>(
    _ x: Matrix, _ y: [Double], order: [Int], testRows: [Int], sizes: [Int], scoring: Scoring,
    budget: inout Budget,
    fit: (Matrix, [Double], inout Budget) throws(EngineError) -> Model,
    predict: (Model, Matrix, inout Budget) throws(EngineError) -> [Double]
  ) throws(EngineError) {
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    try Check.finite(y, .y)
    guard !testRows.isEmpty else { throw .empty(.test) }
    guard !sizes.isEmpty else { throw .empty(.sizes) }
    for size in sizes where size < 1 || size > order.count { throw .outOfRange(.sizes) }
    let (testX, testY) = (try x.selecting(rows: testRows), try y.selecting(testRows))
    var (train, test): ([Double], [Double]) = ([], [])
    for size in sizes {
      try budget.spend(size + testRows.count, times: x.columns)
      let rows = Array(order.prefix(size))
      let (trainX, trainY) = (try x.selecting(rows: rows), try y.selecting(rows))
      let model = try fit(trainX, trainY, &budget)
      let seen = try predict(model, trainX, &budget)
      let unseen = try predict(model, testX, &budget)
      train.append(try scoring.score(y: trainY, predictions: seen))
      test.append(try scoring.score(y: testY, predictions: unseen))
    }
    (self.train, self.test, self.sizes) = (train, test, sizes)
  }

  /// A curve whose test set is the last ⌈test · n⌉ rows, or of a random order with a seed.
  ///
  /// - Throws: as the other initialiser, and `outOfRange(.test)`.
  public init<Model>(
    _ x: Matrix, _ y: [Double], sizes: [Int], test fraction: Double = 0.25, seed: UInt64? = nil,
    scoring: Scoring, budget: inout Budget,
    fit: (Matrix, [Double], inout Budget) throws(EngineError) -> Model,
    predict: (Model, Matrix, inout Budget) throws(EngineError) -> [Double]
  ) throws(EngineError) {
    let split: Split
    if let seed {
      split = try Split(n: x.rows, test: fraction, seed: seed)
    } else {
      split = try Split(n: x.rows, test: fraction)
    }
    try self.init(
      x, y, order: split.train, testRows: split.test, sizes: sizes, scoring: scoring,
      budget: &budget, fit: fit, predict: predict)
  }
}
