// Each fold is predicted by a model fitted on the others, and scored by itself. Whatever prepares
// the data belongs into `fit`, so that nothing of the test rows leaks into it.
// Source: M. Stone, "Cross-validatory choice and assessment of statistical predictions", Journal
// of the Royal Statistical Society B 36 (1974).

/// Scores of a kind of model on data it was not fitted on.
public struct CrossValidation: Equatable, Sendable {
  public let folds: KFold
  /// One score a fold.
  public let scores: [Double]
  /// For each row, the prediction of the model that did not see it.
  public let predictions: [Double]

  /// The plain mean of the folds' scores.
  public var mean: Double { Statistics.plainMean(scores) }
  /// The population standard deviation of the folds' scores.
  public var standardDeviation: Double {
    Statistics.plainVariance(scores, mean: mean).squareRoot()
  }

  /// Fits and scores k times.
  ///
  /// - Parameters:
  ///   - fit: makes a model from rows and targets.
  ///   - predict: the model's value or class for each row.
  /// - Throws: `empty`, `shape`, `notFinite`, `outOfRange` for k < 2, `kGreaterThanN`,
  ///   `budgetExceeded`, and whatever the closures throw.
  public init<Model>(
    _ x: Matrix, _ y: [Double], k: Int, scoring: Scoring, budget: inout Budget,
    fit: (Matrix, [Double], inout Budget) throws(EngineError) -> Model,
    predict: (Model, Matrix, inout Budget) throws(EngineError) -> [Double]
  ) throws(EngineError) {
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    try Check.finite(y, .y)
    folds = try KFold(n: x.rows, k: k)
    var (scores, predictions): ([Double], [Double]) = ([], [])
    predictions.reserveCapacity(y.count)
    for fold in folds.folds {
      try budget.spend(x.rows, times: x.columns)
      let targets = Array(y[..<fold.lowerBound] + y[fold.upperBound...])
      let model = try fit(x.droppingRows(fold), targets, &budget)
      let values = try predict(model, x.keepingRows(fold), &budget)
      scores.append(try scoring.score(y: Array(y[fold]), predictions: values))
      predictions.append(contentsOf: values)
    }
    (self.scores, self.predictions) = (scores, predictions)
  }
}
