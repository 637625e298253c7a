import Engine

/// How good predictions are.
enum MetricOperations {
  static let all = [
    Operation("regression_metrics", "y list, yhat list", regression),
    Operation(
      "confusion",
      """
      y list?, yhat list?, score list?, threshold number = 0.5, tp integer?, fp integer = 0, \
      fn integer = 0, tn integer = 0
      """, confusion),
    Operation("multiclass_confusion", "y integers, yhat integers, classes integer", multiclass),
    Operation("probability_metrics", "y list, p list", probability),
    Operation("multiclass_probability_metrics", "y integers, p matrix", multiclassProbability),
  ]

  @Sendable static func regression(_ call: Call) throws(EngineError) {
    let (y, predictions) = (call.list(.y), call.list(.predictions))
    let metrics = try RegressionMetrics(y: y, predictions: predictions)
    call.put("mse", metrics.mse)
    call.put("rmse", metrics.rmse)
    call.put("mae", metrics.mae)
    call.put("r2", metrics.r2)
    call.put("max_error", metrics.maximumError)
    call.put("median_absolute_error", metrics.medianAbsoluteError)
  }

  /// Of labels and predictions, of labels and scores with a threshold, or of the four counts.
  @Sendable static func confusion(_ call: Call) throws(EngineError) {
    let counts: Confusion
    var predictions: [Double]?
    if let tp = try call.optionalInteger(.truePositives) {
      counts = try Confusion(
        tp: tp, fp: call.integer(.falsePositives), fn: call.integer(.falseNegatives),
        tn: call.integer(.trueNegatives))
    } else if let scores = call.optionalList(.scores) {
      let threshold = call.number(.threshold)
      counts = try Confusion(y: call.list(.y), scores: scores, threshold: threshold)
      predictions = try Confusion.predictions(scores: scores, threshold: threshold)
    } else {
      counts = try Confusion(y: call.list(.y), predictions: call.list(.predictions))
    }
    call.put(counts)
    if let predictions { call.put("predictions", predictions) }
  }

  @Sendable static func multiclass(_ call: Call) throws(EngineError) {
    let result = try MulticlassConfusion(
      y: call.integers(.y), predictions: call.integers(.predictions),
      classes: call.integer(.classes))
    call.put("counts", result.counts)
    call.put("precision", result.precision)
    call.put("recall", result.recall)
    call.put("f1", result.f1)
    call.put("support", result.support)
    call.put("accuracy", result.accuracy)
    call.put("error_rate", result.errorRate)
    call.put("macro_precision", result.macroPrecision)
    call.put("macro_recall", result.macroRecall)
    call.put("macro_f1", result.macroF1)
    call.put("micro_f1", result.microF1)
    call.put("weighted_f1", result.weightedF1)
    call.put("balanced_accuracy", result.balancedAccuracy)
    call.put("mcc", result.mcc)
  }

  @Sendable static func probability(_ call: Call) throws(EngineError) {
    let (y, p) = (call.list(.y), call.list(.probabilities))
    call.put("log_loss", try ProbabilityMetrics.logLoss(y: y, probabilities: p))
    call.put("brier", try ProbabilityMetrics.brier(y: y, probabilities: p))
    call.put("brier_skill", try ProbabilityMetrics.brierSkill(y: y, probabilities: p))
  }

  @Sendable static func multiclassProbability(_ call: Call) throws(EngineError) {
    let (y, p) = try (call.integers(.y), call.matrix(.probabilities))
    call.put("log_loss", try MulticlassProbability.logLoss(y: y, probabilities: p))
    call.put("brier", try MulticlassProbability.brier(y: y, probabilities: p))
  }
}

extension Call {
  func put(_ counts: Confusion) {
    put("tp", counts.tp)
    put("fp", counts.fp)
    put("fn", counts.fn)
    put("tn", counts.tn)
    put("accuracy", counts.accuracy)
    put("error_rate", counts.errorRate)
    put("precision", counts.precision)
    put("recall", counts.recall)
    put("f1", counts.f1)
    put("f2", counts.fScore(beta: 2))
    put("specificity", counts.specificity)
    put("npv", counts.negativePredictiveValue)
    put("mcc", counts.mcc)
    put("balanced_accuracy", counts.balancedAccuracy)
  }
}
