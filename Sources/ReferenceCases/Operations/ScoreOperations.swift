import Engine

/// ROC and precision–recall curves, calibration, several classes.
enum ScoreOperations {
  static let table: [String: Operation] = [
    "roc_curve": Operation(errorName: singleClass, roc),
    "pr_curve": Operation(errorName: singleClass, precisionRecall),
    "calibration_curve": Operation(calibration),
    "multiclass_metrics": Operation(multiclass),
    "multiclass_probability_scores": Operation(multiclassProbability),
  ]

  @Sendable static func singleClass(_ error: EngineError) -> String? {
    if case .singleClass = error { "single_class" } else { nil }
  }

  @Sendable private static func roc(_ item: ReferenceCase) throws -> Fields {
    let curve = try ROCCurve(y: item.numbers("y_true"), scores: item.numbers("scores"))
    let alone = try ROCCurve.auc(y: item.numbers("y_true"), scores: item.numbers("scores"))
    return [
      "fpr": .numbers(curve.fpr), "tpr": .numbers(curve.tpr),
      "thresholds": .numbers(curve.thresholds),
      // Both ways to the area must agree to the last bit.
      "auc": .number(alone == curve.auc ? alone : .nan), "gini_coefficient": .number(curve.gini),
    ]
  }

  @Sendable private static func precisionRecall(_ item: ReferenceCase) throws -> Fields {
    let curve = try PrecisionRecallCurve(
      y: item.numbers("y_true"), scores: item.numbers("scores"))
    return [
      "precision": .numbers(curve.precision), "recall": .numbers(curve.recall),
      "thresholds": .numbers(curve.thresholds),
      "average_precision": .number(curve.averagePrecision), "max_f1": .number(curve.maximumF1),
    ]
  }

  @Sendable private static func calibration(_ item: ReferenceCase) throws -> Fields {
    let curve = try CalibrationCurve(
      y: item.numbers("y_true"), probabilities: item.numbers("p"), bins: item.integer("n_bins"))
    return [
      "bin_counts": .numbers(curve.counts), "mean_predicted": .numbers(curve.meanPredicted),
      "fraction_positive": .numbers(curve.fractionPositive), "ece": .number(curve.expectedError),
    ]
  }

  @Sendable private static func multiclass(_ item: ReferenceCase) throws -> Fields {
    let result = try MulticlassConfusion(
      y: item.integers("y_true"), predictions: item.integers("y_pred"),
      classes: item.integer("n_classes"))
    return [
      "confusion_matrix": .list(result.counts.map { .numbers($0) }),
      "accuracy": .number(result.accuracy), "precision_per_class": .numbers(result.precision),
      "recall_per_class": .numbers(result.recall), "f1_per_class": .numbers(result.f1),
      "macro_precision": .number(result.macroPrecision),
      "macro_recall": .number(result.macroRecall), "macro_f1": .number(result.macroF1),
      "micro_f1": .number(result.microF1), "weighted_f1": .number(result.weightedF1),
      "balanced_accuracy": .number(result.balancedAccuracy), "mcc": .number(result.mcc),
    ]
  }

  @Sendable private static func multiclassProbability(_ item: ReferenceCase) throws -> Fields {
    let (y, p) = (try item.integers("y_true"), try Matrix(item.rows("P")))
    return [
      "log_loss": .number(try MulticlassProbability.logLoss(y: y, probabilities: p)),
      "brier_multiclass": .number(try MulticlassProbability.brier(y: y, probabilities: p)),
    ]
  }
}
