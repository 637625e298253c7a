import Engine

/// Errors of predictions and of probabilities.
enum RegressionMetricFunctions {
  static let all: [FunctionEntry] = [
    error("mse", "The mean squared error: the mean of (y − ŷ)².") { $0.mse },
    error("rmse", "The root of the mean squared error, in the target's own unit.") { $0.rmse },
    error("mae", "The mean absolute error: the mean of |y − ŷ|.") { $0.mae },
    error(
      "r2",
      "The share of the target's variance that the predictions account for: 1 − Σ(y − ŷ)²"
        + " / Σ(y − ȳ)²."
    ) { $0.r2 },
    probability(
      "log_loss",
      "The mean of −ln p over the examples, p the probability given to what happened.",
      ProbabilityMetrics.logLoss),
    probability(
      "brier", "The mean squared difference between the probability and what happened, 1 or 0.",
      ProbabilityMetrics.brier),
    hingeLoss,
  ]

  private static func error(
    _ name: String, _ summary: String,
    _ metric: @escaping @Sendable (RegressionMetrics) -> Double
  ) -> FunctionEntry {
    FunctionEntry(
      name, group: "Metrics", summary,
      parameters: [
        ParameterEntry("y", "list of numbers", "the targets"),
        ParameterEntry("yhat", "list of numbers", "the predictions"),
      ], result: "a number"
    ) { call throws(EvaluationFailure) in
      let (y, predictions) = (try call.numbers("y"), try call.numbers("yhat"))
      let metrics = try call.engine { _ throws(EngineError) in
        try RegressionMetrics(y: y, predictions: predictions)
      }
      return .number(metric(metrics))
    }
  }

  private static func probability(
    _ name: String, _ summary: String,
    _ metric: @escaping @Sendable ([Double], [Double]) throws(EngineError) -> Double
  ) -> FunctionEntry {
    FunctionEntry(
      name, group: "Metrics", summary,
      parameters: [
        ParameterEntry("y", "list of classes or dataset", "what happened"),
        ParameterEntry("p", "list of numbers", "the probability of the positive class, 0 to 1"),
        ClassificationMetricFunctions.positive,
      ], result: "a number"
    ) { call throws(EvaluationFailure) in
      let (y, p) = (try call.binary(["y"])[0], try call.numbers("p"))
      return .number(try call.engine { _ throws(EngineError) in try metric(y, p) })
    }
  }

  private static let hingeLoss = FunctionEntry(
    "hinge_loss", group: "Metrics",
    "The mean of max(0, 1 − y·score), with y as +1 for the positive class and −1 for the other.",
    parameters: [
      ParameterEntry("y", "list of classes or dataset", "the classes"),
      ParameterEntry("score", "list of numbers", "the signed scores"),
      ClassificationMetricFunctions.positive,
    ], result: "a number"
  ) { call throws(EvaluationFailure) in
    let (y, scores) = (try call.binary(["y"])[0], try call.numbers("score"))
    try call.requireSameLength("score", scores.count, as: "y", y.count)
    let losses = zip(y, scores).map { max(0, 1 - (2 * $0 - 1) * $1) }
    return .number(try call.engine { _ throws(EngineError) in try Statistics.mean(losses) })
  }
}

extension FunctionCall {
  func requireSameLength(
    _ name: String, _ count: Int, as other: String, _ wanted: Int
  ) throws(EvaluationFailure) {
    guard count != wanted else { return }
    throw problem(
      .lengthsDiffer, "\(name) has \(count) elements, and \(other) has \(wanted)", at: name)
  }
}
