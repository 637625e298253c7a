import Engine

/// Counts of right and wrong answers, and what follows from them.
enum ClassificationMetricFunctions {
  static let all: [FunctionEntry] = [confusion, accuracy] + shares.map(share)

  static let positive = ParameterEntry(
    "positive", "class", "the positive class", default: "1, or the dataset's")

  /// A number that follows from the four counts, and the counts that it needs.
  private struct Share: Sendable {
    let name: String
    let summary: String
    let counts: [String]
    let value: @Sendable (Confusion) -> Double
  }

  private static let everyCount = ["tp", "fp", "fn", "tn"]

  private static let shares: [Share] = [
    Share(
      name: "precision", summary: "The share of the positive answers that are right: tp/(tp + fp).",
      counts: ["tp", "fp"], value: { $0.precision }),
    Share(
      name: "recall", summary: "The share of the positives that are found: tp/(tp + fn).",
      counts: ["tp", "fn"], value: { $0.recall }),
    Share(
      name: "f1", summary: "The harmonic mean of precision and recall: 2tp/(2tp + fp + fn).",
      counts: ["tp", "fp", "fn"], value: { $0.f1 }),
    Share(
      name: "specificity",
      summary: "The share of the negatives that are called negative: tn/(tn + fp).",
      counts: ["tn", "fp"], value: { $0.specificity }),
    Share(
      name: "mcc", summary: "Matthews' correlation coefficient of the two columns, −1 to 1.",
      counts: everyCount, value: { $0.mcc }),
    Share(
      name: "balanced_accuracy", summary: "The mean of recall and specificity.",
      counts: everyCount, value: { $0.balancedAccuracy }),
  ]

  private static let columns = [
    ParameterEntry("y", "list of classes or dataset", "the true classes", isOptional: true),
    ParameterEntry("yhat", "list of classes", "the predicted classes", isOptional: true),
  ]

  private static let counts = [
    ParameterEntry("tp", "whole number", "positives called positive", isOptional: true),
    ParameterEntry("fp", "whole number", "negatives called positive", isOptional: true),
    ParameterEntry("fn", "whole number", "positives called negative", isOptional: true),
    ParameterEntry("tn", "whole number", "negatives called negative", isOptional: true),
  ]

  private static func share(_ share: Share) -> FunctionEntry {
    FunctionEntry(
      share.name, group: "Metrics",
      "\(share.summary) Takes the two columns, or the counts \(list(share.counts)). 0/0 is 0.",
      parameters: columns + counts + [positive], result: "a number"
    ) { call throws(EvaluationFailure) in
      .number(share.value(try tally(call, needs: share.counts)))
    }
  }

  private static let accuracy = FunctionEntry(
    "accuracy", group: "Metrics",
    "The share of right answers, of any number of classes. Takes the two columns, or the counts "
      + "\(list(everyCount)).",
    parameters: columns + counts, result: "a number"
  ) { call throws(EvaluationFailure) in
    if everyCount.contains(where: call.has) {
      return .number(try tally(call, needs: everyCount).accuracy)
    }
    let (truth, answers) = (try call.labels("y").items, try call.items("yhat"))
    try call.requireSameLength("yhat", answers.count, as: "y", truth.count)
    guard !truth.isEmpty else {
      throw call.problem(.unsuitableArgument, "y is empty, in accuracy", at: "y")
    }
    let right = zip(truth, answers).count { valuesEqual($0, $1) }
    return .number(Double(right) / Double(truth.count))
  }

  private static let confusion = FunctionEntry(
    "confusion", group: "Metrics",
    "Counts right and wrong answers of two classes. With threshold= the second column holds scores,"
      + " and a score of at least the threshold is a positive answer.",
    parameters: [
      ParameterEntry("y", "list of classes or dataset", "the true classes", isOptional: true),
      ParameterEntry(
        "yhat", "list of classes, or of scores", "the predicted classes; with threshold=, scores",
        isOptional: true),
      ParameterEntry(
        "threshold", "number", "the least score that counts as positive", isOptional: true),
      ParameterEntry("score", "list of numbers", "the scores, by name", isOptional: true),
    ] + counts + [positive],
    result: "a record of counts and shares",
    fields: [
      FieldEntry("tp, fp, fn, tn", "the counts"),
      FieldEntry(
        "accuracy, precision, recall, f1, specificity, mcc, balanced_accuracy",
        "the functions of these names"),
    ]
  ) { call throws(EvaluationFailure) in
    let table = try tally(call, needs: everyCount)
    return .model(
      Model(
        "confusion",
        Record([
          ("tp", .number(Double(table.tp))), ("fp", .number(Double(table.fp))),
          ("fn", .number(Double(table.fn))), ("tn", .number(Double(table.tn))),
          ("accuracy", .number(table.accuracy)), ("precision", .number(table.precision)),
          ("recall", .number(table.recall)), ("f1", .number(table.f1)),
          ("specificity", .number(table.specificity)), ("mcc", .number(table.mcc)),
          ("balanced_accuracy", .number(table.balancedAccuracy)),
        ])))
  }

  /// The four counts, from the columns or as given; those not needed may be left out.
  private static func tally(
    _ call: FunctionCall, needs: [String]
  ) throws(EvaluationFailure) -> Confusion {
    if everyCount.contains(where: call.has) {
      var found: [String: Int] = [:]
      for name in everyCount where needs.contains(name) || call.has(name) {
        found[name] = try call.wholeNumber(name, in: 0...Int.mostCounted)
      }
      return try call.engine { _ throws(EngineError) in
        try Confusion(
          tp: found["tp"] ?? 0, fp: found["fp"] ?? 0, fn: found["fn"] ?? 0, tn: found["tn"] ?? 0)
      }
    }
    if call.has("threshold") || call.has("score") {
      let name = call.has("score") ? "score" : "yhat"
      let (y, scores) = (try call.binary(["y"])[0], try call.numbers(name))
      let threshold = try call.number("threshold")
      return try call.engine(renaming: ["score": name]) { _ throws(EngineError) in
        try Confusion(y: y, scores: scores, threshold: threshold)
      }
    }
    let lists = try call.binary(["y", "yhat"])
    return try call.engine { _ throws(EngineError) in
      try Confusion(y: lists[0], predictions: lists[1])
    }
  }

  private static func list(_ names: [String]) -> String {
    "(" + names.map { $0 + "=" }.joined(separator: ", ") + ")"
  }
}
