// For each value of a parameter, k-fold cross-validation; the train score of a value is the mean
// over the folds of the score on the rows that were fitted.

/// How the scores on seen and unseen data change with a parameter of the model.
public struct ValidationCurve: Equatable, Sendable {
  public let values: [Double]
  /// The mean score on the rows that were fitted, for each value.
  public let train: [Double]
  /// The mean score on the rows left out, for each value.
  public let test: [Double]

  /// - Parameter fit: makes a model of a value of the parameter.
  /// - Throws: as ``CrossValidation``, and `empty` for no values.
  public init<Model>(
    _ x: Matrix, _ y: [Double], values: [Double], k: Int, scoring: Scoring, budget: inout Budget,
    fit: (Double, Matrix, [Double], inout Budget) throws(EngineError) -> Model,
    predict: (Model, Matrix, inout Budget) throws(EngineError) -> [Double]
  ) throws(EngineError) {
    try Check.sample(values, .values)
    var (train, test): ([Double], [Double]) = ([], [])
    for value in values {
      var seen: [Double] = []
      let validation = try CrossValidation(
        x, y, k: k, scoring: scoring, budget: &budget,
        fit: { (rows, targets, budget) throws(EngineError) -> Model in
          let model = try fit(value, rows, targets, &budget)
          let predictions = try predict(model, rows, &budget)
          seen.append(try scoring.score(y: targets, predictions: predictions))
          return model
        }, predict: predict)
      train.append(Statistics.plainMean(seen))
      test.append(validation.mean)
    }
    (self.values, self.train, self.test) = (values, train, test)
  }
}
