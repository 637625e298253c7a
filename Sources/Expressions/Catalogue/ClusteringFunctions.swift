import Engine

/// Functions that find groups.
enum ClusteringFunctions {
  static let all: [FunctionEntry] = [kmeans]

  private static let kmeans = FunctionEntry(
    "kmeans", group: "Clustering",
    "Groups examples around centroids by Lloyd's algorithm: each example joins its nearest "
      + "centroid (ties go to the lowest), each centroid moves to the mean of its examples, until "
      + "nothing changes.",
    parameters: [
      ParameterEntry(
        "X", "rows, numbers or dataset",
        "the examples: a list of rows, a list of numbers for one feature, or a dataset"),
      ParameterEntry("k", "whole number", "the number of clusters", isOptional: true),
      ParameterEntry("init", "rows or numbers", "the k starting centroids"),
      ParameterEntry(
        "max_iter", "whole number", "the greatest number of passes", default: "300"),
    ], result: "a model",
    fields: [
      FieldEntry("centroids", "the centroids at the end"),
      FieldEntry("labels", "the index of each example's centroid"),
      FieldEntry("inertia", "the sum of squared distances to the centroids"),
      FieldEntry("iterations", "the number of passes"),
      FieldEntry(
        "trace", "each pass: labels and inertia before the centroids move, centroids after"),
      FieldEntry("predict(x)", "the index of the nearest centroid for new examples"),
    ], data: .features, isModel: true
  ) { call throws(EvaluationFailure) in
    let data = try call.rows("X")
    let start = try call.rows("init").matrix
    let k = try call.wholeNumber("k", in: 1...Int.max, default: start.rows)
    guard k == start.rows else {
      throw call.problem(
        .unsuitableArgument, "init has \(start.rows) centroids, and k is \(k)", at: "init")
    }
    let passes = try call.wholeNumber("max_iter", in: 1...Int.max, default: 300)
    let fit = try call.engine(renaming: ["start": "init", "steps": "max_iter"]) {
      budget throws(EngineError) in
      try KMeans(data.matrix, start: start, maximumPasses: passes, budget: &budget)
    }
    return .model(clustered(fit, isPlain: data.isPlain))
  }

  private static func clustered(_ fit: KMeans, isPlain: Bool) -> Model {
    let trace = fit.trace.map { pass in
      Value.record(
        Record([
          ("labels", .wholeNumbers(pass.labels)), ("inertia", .number(pass.inertia)),
          ("centroids", .rows(of: pass.centroids, isPlain: isPlain)),
        ]))
    }
    let fields = Record([
      ("centroids", .rows(of: fit.centroids, isPlain: isPlain)),
      ("labels", .wholeNumbers(fit.labels)), ("inertia", .number(fit.inertia)),
      ("iterations", .number(Double(fit.iterations))), ("trace", .list(trace)),
    ])
    let predict = ModelMethod("predict", [RegressionFunctions.query]) {
      call throws(EvaluationFailure) in
      let columns = fit.centroids.columns
      let (matrix, isOne) = try call.query("x", isPlain: isPlain, columns: columns)
      let labels = try call.engine { _ throws(EngineError) in try fit.predict(matrix) }
      return isOne ? .number(Double(labels[0])) : try call.list(labels.map(Double.init))
    }
    return Model("kmeans", fields, methods: [predict])
  }
}
