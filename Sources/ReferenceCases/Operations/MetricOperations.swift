import Engine

/// Errors of predictions, counts of hits and misses, and functions of probability.
enum MetricOperations {
  static let table: [String: Operation] = [
    "regression_metrics": Operation(regressionMetrics),
    "binary_classification_metrics": Operation(binaryMetrics),
    "threshold_predictions": Operation(thresholdMetrics),
    "sigmoid": Operation(sigmoid),
    "softplus": Operation(softplus),
    "logit": Operation(logit),
    "log_loss": Operation(logLoss),
    "probability_scores": Operation(probabilityScores),
  ]

  @Sendable static func regressionMetrics(_ item: ReferenceCase) throws -> Fields {
    let metrics = try RegressionMetrics(
      y: item.numbers("y_true"), predictions: item.numbers("y_pred"))
    return [
      "mse": .number(metrics.mse), "rmse": .number(metrics.rmse), "mae": .number(metrics.mae),
      "r2": .number(metrics.r2), "max_error": .number(metrics.maximumError),
      "median_absolute_error": .number(metrics.medianAbsoluteError),
    ]
  }

  @Sendable static func binaryMetrics(_ item: ReferenceCase) throws -> Fields {
    fields(
      try Confusion(
        y: item.numbers("y_true"), predictions: item.numbers("y_pred")))
  }

  @Sendable static func thresholdMetrics(_ item: ReferenceCase) throws -> Fields {
    let (scores, threshold) = (try item.numbers("scores"), try item.number("threshold"))
    var result = fields(
      try Confusion(y: item.numbers("y_true"), scores: scores, threshold: threshold))
    result["y_pred"] = .numbers(try Confusion.predictions(scores: scores, threshold: threshold))
    return result
  }

  private static func fields(_ counts: Confusion) -> Fields {
    [
      "tp": .number(counts.tp), "fp": .number(counts.fp), "fn": .number(counts.fn),
      "tn": .number(counts.tn),
      "confusion_matrix": .list([
        .numbers([counts.tn, counts.fp]), .numbers([counts.fn, counts.tp]),
      ]),
      "accuracy": .number(counts.accuracy), "error_rate": .number(counts.errorRate),
      "precision": .number(counts.precision), "recall": .number(counts.recall),
      "specificity": .number(counts.specificity),
      "negative_predictive_value": .number(counts.negativePredictiveValue),
      "f1": .number(counts.f1), "f2": .number(counts.fScore(beta: 2)),
      "balanced_accuracy": .number(counts.balancedAccuracy), "mcc": .number(counts.mcc),
    ]
  }

  @Sendable static func sigmoid(_ item: ReferenceCase) throws -> Fields {
    let values = try item.numbers("z").map(Special.sigmoid)
    let slopes = try item.numbers("z").map { Special.sigmoid($0) * Special.sigmoid(-$0) }
    return ["sigmoid": .numbers(values), "derivative": .numbers(slopes)]
  }

  @Sendable static func softplus(_ item: ReferenceCase) throws -> Fields {
    ["softplus": .numbers(try item.numbers("z").map(Special.softplus))]
  }

  @Sendable static func logit(_ item: ReferenceCase) throws -> Fields {
    ["logit": .numbers(try item.numbers("p").map(Special.logit))]
  }

  @Sendable static func logLoss(_ item: ReferenceCase) throws -> Fields {
    let loss = try ProbabilityMetrics.logLoss(
      y: item.numbers("y_true"), probabilities: item.numbers("p"))
    return ["log_loss": .number(loss)]
  }

  @Sendable static func probabilityScores(_ item: ReferenceCase) throws -> Fields {
    let (y, p) = (try item.numbers("y_true"), try item.numbers("p"))
    let skill = try ProbabilityMetrics.brierSkill(y: y, probabilities: p)
    var result = try logLoss(item)
    result["brier"] = .number(try ProbabilityMetrics.brier(y: y, probabilities: p))
    result["brier_skill"] = skill.isNaN ? .null : .number(skill)
    return result
  }
}
