import Engine

/// What becomes of the metrics as the threshold moves.
enum CurveOperations {
  static let all = [
    Operation("roc", "y list, score list, threshold number?", roc),
    Operation("auc", "y list, score list", area),
    Operation("pr", "y list, score list", precisionRecall),
    Operation("calibration", "y list, p list, bins integer = 10", calibration),
  ]

  @Sendable static func roc(_ call: Call) throws(EngineError) {
    let curve = try ROCCurve(y: call.list(.y), scores: call.list(.scores))
    call.put("fpr", curve.fpr)
    call.put("tpr", curve.tpr)
    call.put("thresholds", curve.thresholds)
    call.put("auc", curve.auc)
    call.put("gini", curve.gini)
    guard let threshold = call.optionalNumber(.threshold) else { return }
    let point = curve.at(threshold)
    call.put("at_fpr", point.fpr)
    call.put("at_tpr", point.tpr)
  }

  @Sendable static func area(_ call: Call) throws(EngineError) {
    call.answer(try ROCCurve.auc(y: call.list(.y), scores: call.list(.scores)))
  }

  @Sendable static func precisionRecall(_ call: Call) throws(EngineError) {
    let curve = try PrecisionRecallCurve(y: call.list(.y), scores: call.list(.scores))
    call.put("precision", curve.precision)
    call.put("recall", curve.recall)
    call.put("thresholds", curve.thresholds)
    call.put("average_precision", curve.averagePrecision)
    call.put("max_f1", curve.maximumF1)
  }

  @Sendable static func calibration(_ call: Call) throws(EngineError) {
    let curve = try CalibrationCurve(
      y: call.list(.y), probabilities: call.list(.probabilities), bins: call.integer(.bins))
    call.put("counts", curve.counts)
    call.put("mean_predicted", curve.meanPredicted)
    call.put("fraction_positive", curve.fractionPositive)
    call.put("expected_error", curve.expectedError)
  }
}
