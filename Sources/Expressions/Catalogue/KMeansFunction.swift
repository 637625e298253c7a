import Engine

/// `kmeans`.
enum KMeansFunction {
  static let entry = FunctionEntry(
    "kmeans", group: "Clustering",
    "Groups examples around centroids by Lloyd's algorithm: each example joins its nearest "
      + "centroid (ties go to the lowest), each centroid moves to the mean of its examples, until "
      + "nothing changes. The starting centroids are given, or drawn with a seed: by k-means++, or "
      + "k different examples at random; of several restarts the one with the least inertia is "
      + "kept. An empty cluster takes the example farthest from its centroid.",
    parameters: [
      ParameterEntry(
        "X", "rows, numbers or dataset",
        "the examples: a list of rows, a list of numbers for one feature, or a dataset"),
      ParameterEntry("k", "whole number", "the number of clusters", isOptional: true),
      ParameterEntry(
        "init", "rows, numbers or text", "the k starting centroids, or 'k-means++' or 'random'",
        default: "\"k-means++\""),
      ParameterEntry(
        "seed", "whole number", "what the random draws start from", isOptional: true),
      ParameterEntry("restarts", "whole number", "how many random starts to try", default: "1"),
      ParameterEntry(
        "max_iter", "whole number", "the greatest number of passes", default: "300",
        unit: "passes"),
    ], result: "a model",
    fields: [
      FieldEntry("centroids", "the centroids at the end"),
      FieldEntry("labels", "the index of each example's centroid"),
      FieldEntry("inertia", "the sum of squared distances to the centroids"),
      FieldEntry("iterations", "the number of passes"),
      FieldEntry("converged", "whether it stopped because nothing changed"),
      FieldEntry(
        "trace", "each pass: labels and inertia before the centroids move, centroids after"),
      FieldEntry(
        "objectives",
        "the sum of squared distances after each half of each pass: assigned, moved, assigned, …"),
      FieldEntry("start", "the starting centroids"),
      FieldEntry("inertias", "the inertia of each start"),
      FieldEntry("predict(x)", "the index of the nearest centroid for new examples"),
    ], data: .features, isModel: true
  ) { call throws(EvaluationFailure) in
    let data = try call.rows("X")
    let passes = try call.wholeNumber("max_iter", in: 1...Int.max, default: 300)
    var isDrawn = !call.has("init")
    if case .text? = call.argument("init")?.value { isDrawn = true }
    let fit = try isDrawn ? drawn(call, data, passes) : placed(call, data, passes)
    let objectives = try call.engine { budget throws(EngineError) in
      try fit.best.objectives(data.matrix, budget: &budget)
    }
    return .model(try model(fit, objectives, call, data))
  }

  /// A clustering, where it started, and the inertia of each start.
  private struct Fit {
    let best: KMeans
    let start: Matrix
    let inertias: [Double]
  }

  private static func placed(
    _ call: FunctionCall, _ data: DataMatrix, _ passes: Int
  ) throws(EvaluationFailure) -> Fit {
    let start = try call.rows("init").matrix
    let k = try call.wholeNumber("k", in: 1...Int.max, default: start.rows)
    guard k == start.rows else {
      throw call.problem(
        .unsuitableArgument, "init has \(start.rows) centroids, and k is \(k)", at: "init")
    }
    guard try call.wholeNumber("restarts", in: 1...1_000_000, default: 1) == 1 else {
      throw call.problem(
        .unsuitableArgument, "restarts need a random init, and the centroids are given",
        at: "restarts")
    }
    let best = try call.engine(renaming: ["start": "init", "steps": "max_iter"]) {
      budget throws(EngineError) in
      try KMeans(data.matrix, start: start, maximumPasses: passes, budget: &budget)
    }
    return Fit(best: best, start: start, inertias: [best.inertia])
  }

  private static func drawn(
    _ call: FunctionCall, _ data: DataMatrix, _ passes: Int
  ) throws(EvaluationFailure) -> Fit {
    let words = ["k-means++", "random"]
    let word = try call.word("init", of: words, default: "k-means++")
    let k = try call.wholeNumber("k", in: 1...Int.max)
    let seed = try call.seed()
    let restarts = try call.wholeNumber("restarts", in: 1...1_000_000, default: 1)
    let matrix = data.matrix
    let runs = try call.engine(renaming: ["steps": "max_iter"]) { budget throws(EngineError) in
      try KMeansRestarts(
        matrix, k: k, seeding: word == "random" ? .random : .plusPlus, seed: seed,
        restarts: restarts, maximumPasses: passes, budget: &budget)
    }
    let start = runs.starts[runs.bestStart].map(matrix.row)
    return Fit(
      best: runs.best, start: try call.engine { _ throws(EngineError) in try Matrix(start) },
      inertias: runs.inertias)
  }

  private static func model(
    _ fit: Fit, _ objectives: [Double], _ call: FunctionCall, _ data: DataMatrix
  ) throws(EvaluationFailure) -> Model {
    let (best, isPlain) = (fit.best, data.isPlain)
    let trace = best.trace.map { pass in
      Value.record(
        Record([
          ("labels", .wholeNumbers(pass.labels)), ("inertia", .number(pass.inertia)),
          ("centroids", .rows(of: pass.centroids, isPlain: isPlain)),
        ]))
    }
    let fields = Record([
      ("centroids", .rows(of: best.centroids, isPlain: isPlain)),
      ("labels", .wholeNumbers(best.labels)), ("inertia", .number(best.inertia)),
      ("iterations", .number(Double(best.iterations))),
      ("converged", .boolean(best.converged)), ("trace", .list(trace)),
      ("objectives", try call.list(objectives)),
      ("start", .rows(of: fit.start, isPlain: isPlain)),
      ("inertias", try call.list(fit.inertias)),
    ])
    let work = best.centroids.values.count
    let predict = ModelMethod.ofExamples("predict", like: data) {
      call, x throws(EvaluationFailure) in
      try call.engine { budget throws(EngineError) in
        try budget.spend(x.rows, times: work)
        return try best.predict(x)
      }.map { .number(Double($0)) }
    }
    return Model("kmeans", fields, methods: [predict])
  }
}
