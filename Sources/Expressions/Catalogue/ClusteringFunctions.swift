import Engine

/// Functions that find and judge groups.
enum ClusteringFunctions {
  static let all: [FunctionEntry] = [KMeansFunction.entry, kmeansPlusPlus, silhouette]

  private static let x = ParameterEntry(
    "X", "rows, numbers or dataset",
    "the examples: a list of rows, a list of numbers for one feature, or a dataset")

  private static let kmeansPlusPlus = FunctionEntry(
    "kmeans_plus_plus", group: "Clustering",
    "What k-means++ sees after each choice of a centre: the squared distance D² of each example "
      + "from the nearest centre so far. The next centre is drawn with a probability proportional "
      + "to D².",
    parameters: [
      x,
      ParameterEntry(
        "chosen", "list of whole numbers", "the examples chosen so far, in order, counted from 0"),
    ], result: "a record of potentials and probabilities",
    fields: [
      FieldEntry("potentials", "the sum of D² after each choice"),
      FieldEntry(
        "probabilities",
        "after each choice, each example's probability to be the next; not a number where the "
          + "potential is 0"),
    ], data: .features
  ) { call throws(EvaluationFailure) in
    let data = try call.rows("X")
    var items = [try call.value("chosen")]
    if case .list(let several) = items[0] { items = several }
    let chosen = try call.places(items, below: data.matrix.rows, "chosen")
    let result = try call.engine { budget throws(EngineError) in
      try KMeansPlusPlus(data.matrix, chosen: chosen, budget: &budget)
    }
    return .model(
      Model(
        "kmeans_plus_plus",
        Record([
          ("potentials", .numbers(result.potentials)),
          ("probabilities", .rows(of: result.probabilities, isPlain: false)),
        ])))
  }

  private static let silhouette = FunctionEntry(
    "silhouette", group: "Clustering",
    "How much nearer examples are to their own cluster than to the next, from −1 to 1: the mean of "
      + "(b − a)/max(a, b), with a the mean distance to the others of the own cluster, b the least "
      + "mean distance to another one. An example alone in its cluster counts 0.",
    parameters: [x, ParameterEntry("labels", "list of labels", "the cluster of each example")],
    result: "a number", data: .features
  ) { call throws(EvaluationFailure) in
    let data = try call.rows("X")
    let labels = try call.coded(try call.items("labels"), "labels")
    let rows = data.matrix.rows
    try call.requireSameLength("labels", labels.codes.count, as: "X", rows)
    guard labels.classes.count > 1, labels.classes.count < rows else {
      throw call.problem(
        .unsuitableArgument,
        "silhouette needs at least two clusters and fewer than examples, and here "
          + "\(labels.classes.count) of \(rows)", at: "labels")
    }
    let result = try call.engine { budget throws(EngineError) in
      try Silhouette(data.matrix, labels: labels.codes.map { Int($0) }, budget: &budget)
    }
    return .number(result.score)
  }
}
