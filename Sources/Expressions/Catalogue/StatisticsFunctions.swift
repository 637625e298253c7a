import Engine

/// Numbers that summarise lists.
enum StatisticsFunctions {
  static let all: [FunctionEntry] =
    [
      summary(
        "mean",
        "The arithmetic mean: the sum divided by the number of values. It minimises the "
          + "squared distances, and one far value pulls it along.", Statistics.mean),
      summary(
        "median",
        "The middle value in order, or the mean of the two middle ones. It minimises the "
          + "distances, and one far value hardly moves it.", Statistics.median),
      summary(
        "var",
        "The population variance, the mean squared distance from the mean: it divides by n, "
          + "where cov and pca divide by n − 1.", Statistics.variance),
      summary(
        "std",
        "The population standard deviation, the root of var: a typical distance from the "
          + "mean, in the unit of the values.", Statistics.standardDeviation),
      pair("cov", "covariance", "Of one example it is NaN.", Statistics.covariance),
      pair(
        "corr", "correlation",
        "Where one of the two does not vary it is NaN, as of one example.",
        Statistics.correlation),
      impurity(
        "entropy",
        "The entropy of the classes, in bits: −Σ p log₂ p over their shares p, 0 for one "
          + "class and 1 for two equal ones. Takes the labels, or the classes' counts.", .entropy),
      impurity(
        "gini",
        "The Gini impurity of the classes: 1 − Σ p² over their shares p, the chance that two "
          + "draws differ; 0 for one class and ½ for two equal ones. Takes the labels, or the "
          + "classes' counts.", .gini),
    ]

  private static func summary(
    _ name: String, _ text: String,
    _ statistic: @escaping @Sendable ([Double]) throws(EngineError) -> Double
  ) -> FunctionEntry {
    FunctionEntry(
      name, group: "Statistics", text,
      parameters: [ParameterEntry("values", "list of numbers", "at least one number")],
      result: "a number"
    ) { call throws(EvaluationFailure) in
      let values = try call.numbers("values")
      return .number(try call.engine { _ throws(EngineError) in try statistic(values) })
    }
  }

  private static func pair(
    _ name: String, _ word: String, _ undefined: String,
    _ statistic: @escaping @Sendable ([Double], [Double]) throws(EngineError) -> Double
  ) -> FunctionEntry {
    FunctionEntry(
      name, group: "Statistics",
      "The sample \(word) (covariances divide by n − 1) of two lists, or of rows the matrix of it "
        + "between their columns. \(undefined)",
      parameters: [
        ParameterEntry("X", "list of numbers, rows or dataset", "the first list, or the rows"),
        ParameterEntry("y", "list of numbers", "the second list", isOptional: true),
      ], result: "a number or a matrix", data: .features
    ) { call throws(EvaluationFailure) in
      if call.has("y") {
        let (x, y) = (try call.numbers("X"), try call.numbers("y"))
        return .number(try call.engine { _ throws(EngineError) in try statistic(x, y) })
      }
      let matrix = try call.rows("X").matrix
      let columns = (0..<matrix.columns).map(matrix.column)
      try call.evaluation.charge(steps: columns.count * matrix.values.count, call.range)
      return .rows(
        try call.engine { budget throws(EngineError) in
          try budget.store(columns.count, times: columns.count)
          var result: [[Double]] = []
          for first in columns {
            var row: [Double] = []
            for second in columns { row.append(try statistic(first, second)) }
            result.append(row)
          }
          return result
        })
    }
  }

  private static func impurity(
    _ name: String, _ text: String, _ measure: Impurity
  ) -> FunctionEntry {
    FunctionEntry(
      name, group: "Statistics", text,
      parameters: [
        ParameterEntry("labels", "list of classes", "a class for each example", isOptional: true),
        ParameterEntry(
          "counts", "list of numbers", "instead, how often each class occurs, or its share",
          isOptional: true),
      ], result: "a number"
    ) { call throws(EvaluationFailure) in
      let counts = try classCounts(call)
      let name = call.has("counts") ? "counts" : "labels"
      return .number(
        try call.engine(renaming: ["counts": name]) { _ throws(EngineError) in
          try measure.value(counts: counts)
        })
    }
  }

  private static func classCounts(_ call: FunctionCall) throws(EvaluationFailure) -> [Double] {
    if call.has("counts") { return try call.numbers("counts") }
    var classes: [Value] = []
    var counts: [Double] = []
    for label in try call.items("labels") {
      try call.evaluation.charge(steps: classes.count, call.range)
      if let index = classes.firstIndex(where: { valuesEqual($0, label) }) {
        counts[index] += 1
      } else {
        classes.append(label)
        counts.append(1)
      }
    }
    return counts
  }
}
