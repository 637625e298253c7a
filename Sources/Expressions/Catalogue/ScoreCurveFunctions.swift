import Engine

/// What a score is worth over all its thresholds.
enum ScoreCurveFunctions {
  static let all: [FunctionEntry] = [
    roc, pr,
    area(
      "auc",
      "The area under the ROC curve: the share of the pairs of a positive and a negative "
        + "in which the positive scores higher, ties counting half."
    ) { y, s throws(EngineError) in
      try ROCCurve.auc(y: y, scores: s)
    },
    area("average_precision", "The precision at each threshold, weighted by the recall it adds.") {
      y, s throws(EngineError) in
      try PrecisionRecallCurve(y: y, scores: s).averagePrecision
    },
  ]

  private static let parameters = [
    ParameterEntry("y", "list of classes or dataset", "the true classes"),
    ParameterEntry("score", "list of numbers", "the score of each example, higher for positive"),
    ClassificationMetricFunctions.positive,
  ]

  private static func ranked(
    _ call: FunctionCall
  ) throws(EvaluationFailure) -> (y: [Double], scores: [Double]) {
    let (y, scores) = (try call.binary(["y"])[0], try call.numbers("score"))
    // Sorting takes about log₂ n comparisons an example.
    try call.engine { budget throws(EngineError) in try budget.spend(scores.count, times: 64) }
    try call.evaluation.charge(cells: 3 * scores.count, call.range)
    return (y, scores)
  }

  private static func area(
    _ name: String, _ summary: String,
    _ measure: @escaping @Sendable ([Double], [Double]) throws(EngineError) -> Double
  ) -> FunctionEntry {
    FunctionEntry(name, group: "Metrics", summary, parameters: parameters, result: "a number") {
      call throws(EvaluationFailure) in
      let (y, scores) = try ranked(call)
      return .number(try call.engine { _ throws(EngineError) in try measure(y, scores) })
    }
  }

  private static let roc = FunctionEntry(
    "roc", group: "Metrics",
    "The trade between true and false positives: a point for each distinct score as the threshold, "
      + "behind (0, 0) of threshold inf. A score of at least the threshold is a positive answer.",
    parameters: parameters, result: "a record",
    fields: [
      FieldEntry("fpr", "the share of the negatives called positive, ascending"),
      FieldEntry("tpr", "the share of the positives called positive, ascending"),
      FieldEntry("thresholds", "inf, then each distinct score, descending"),
      FieldEntry("auc", "the area under the curve"),
      FieldEntry("at(t)", "fpr and tpr for a threshold"),
    ]
  ) { call throws(EvaluationFailure) in
    let (y, scores) = try ranked(call)
    let curve = try call.engine { _ throws(EngineError) in try ROCCurve(y: y, scores: scores) }
    let at = ModelMethod("at", [ParameterEntry("t", "number", "the threshold")]) {
      call throws(EvaluationFailure) in
      let point = curve.at(try call.number("t"))
      return .record(Record([("fpr", .number(point.fpr)), ("tpr", .number(point.tpr))]))
    }
    return .model(
      Model(
        "roc",
        Record([
          ("fpr", .numbers(curve.fpr)), ("tpr", .numbers(curve.tpr)),
          ("thresholds", .numbers(curve.thresholds)), ("auc", .number(curve.auc)),
        ]), methods: [at]))
  }

  private static let pr = FunctionEntry(
    "pr", group: "Metrics",
    "The trade between precision and recall: a point for each distinct score as the threshold, "
      + "then the point of recall 0 and precision 1.",
    parameters: parameters, result: "a record",
    fields: [
      FieldEntry("precision", "the share of the positive answers that are right"),
      FieldEntry("recall", "the share of the positives that are found, descending to 0"),
      FieldEntry("thresholds", "the distinct scores, ascending: one fewer than the points"),
      FieldEntry("average_precision", "the precisions, weighted by the recall they add"),
      FieldEntry("max_f1", "the highest f1 of any threshold"),
    ]
  ) { call throws(EvaluationFailure) in
    let (y, scores) = try ranked(call)
    let curve = try call.engine { _ throws(EngineError) in
      try PrecisionRecallCurve(y: y, scores: scores)
    }
    return .model(
      Model(
        "pr",
        Record([
          ("precision", .numbers(curve.precision)), ("recall", .numbers(curve.recall)),
          ("thresholds", .numbers(curve.thresholds)),
          ("average_precision", .number(curve.averagePrecision)),
          ("max_f1", .number(curve.maximumF1)),
        ])))
  }
}
