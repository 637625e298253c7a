import Engine

/// Answers by the nearest examples.
enum NeighbourFunctions {
  static let all: [FunctionEntry] = [knn, knnRegression]

  private static let settings = [
    ParameterEntry("k", "whole number", "how many neighbours are asked", default: "5"),
    ParameterEntry(
      "metric", "text", "'euclidean', 'manhattan' or 'chebyshev' distance",
      default: "\"euclidean\""),
    ParameterEntry(
      "weights", "text",
      "'uniform', or 'distance': each neighbour counts 1/distance, and those at distance 0 alone",
      default: "\"uniform\""),
  ]

  private static let neighbourFields = [
    FieldEntry("neighbours(x)", "the indices of the k nearest examples, nearest first"),
    FieldEntry("distances(x)", "how far they are"),
  ]

  private static func metric(_ call: FunctionCall) throws(EvaluationFailure) -> Metric {
    let words = ["euclidean", "manhattan", "chebyshev"]
    switch try call.word("metric", of: words, default: "euclidean") {
    case "manhattan": return .manhattan
    case "chebyshev": return .chebyshev
    default: return .euclidean
    }
  }

  private static func weights(_ call: FunctionCall) throws(EvaluationFailure) -> NeighbourWeights {
    let word = try call.word("weights", of: ["uniform", "distance"], default: "uniform")
    return word == "distance" ? .distance : .uniform
  }

  private static let knn = FunctionEntry(
    "knn", group: "Classification",
    "Lets the k nearest examples vote on the class. Of equally near examples the first counts; a "
      + "tie of votes goes to the smallest class. Features count as they are: scale them first "
      + "where their units differ.",
    parameters: [RegressionFunctions.x, Classifier.classTarget] + settings + [Classifier.positive],
    result: "a model",
    fields: neighbourFields + [
      FieldEntry("votes(x)", "the weight of the neighbours in each class, in the order of classes")
    ] + Classifier.fields, data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let (data, target) = (try call.rows("X"), try call.classTarget())
    let k = try call.wholeNumber("k", in: 1...Int.max, default: 5)
    let (metric, weights) = (try metric(call), try weights(call))
    let model = try call.engine { _ throws(EngineError) in
      try KNNClassifier(data.matrix, target.codes, k: k, metric: metric, weights: weights)
    }
    let classifier = Classifier(target: target, data: data) { x, budget throws(EngineError) in
      try model.predict(x, budget: &budget)
    } probabilities: { x, budget throws(EngineError) in
      try model.probabilities(x, budget: &budget)
    }
    let votes = ModelMethod.ofExamples("votes", like: data) {
      call, x throws(EvaluationFailure) in
      let votes = try call.engine { budget throws(EngineError) in
        try model.votes(x, budget: &budget)
      }
      return (0..<votes.rows).map { .numbers(votes.row($0)) }
    }
    let search: NeighbourSearch = { x, budget throws(EngineError) in
      try model.neighbours(x, budget: &budget)
    }
    let record = try classifier.record([], call)
    return .model(
      Model(
        "knn", record,
        methods: classifier.methods + neighbourMethods(like: data, search) + [votes]))
  }

  private static let knnRegression = FunctionEntry(
    "knn_regression", group: "Regression",
    "Answers with the mean target of the k nearest examples, so with steps rather than a "
      + "curve: k = 1 passes through every example, k = n is the mean of all. Of equally near "
      + "examples the first counts. Features count as they are: scale them first where their "
      + "units differ.",
    parameters: [RegressionFunctions.x, RegressionFunctions.y] + settings, result: "a model",
    fields: neighbourFields + [
      FieldEntry("mse", "the mean squared error on the data"),
      FieldEntry("r2", "the share of the target's variance that is accounted for"),
      FieldEntry("predictions", "the value for each example of the data"),
      FieldEntry("predict(x)", "the value for new examples"),
    ], data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let (data, y) = (try call.rows("X"), try call.target())
    let k = try call.wholeNumber("k", in: 1...Int.max, default: 5)
    let (metric, weights) = (try metric(call), try weights(call))
    let model = try call.engine { _ throws(EngineError) in
      try KNNRegression(data.matrix, y, k: k, metric: metric, weights: weights)
    }
    let predict: EngineAnswers = { x, budget throws(EngineError) in
      try model.predict(x, budget: &budget)
    }
    var fields = Record()
    try call.addFit(to: &fields, data, y, predict)
    let search: NeighbourSearch = { x, budget throws(EngineError) in
      try model.neighbours(x, budget: &budget)
    }
    return .model(
      Model(
        "knn_regression", fields,
        methods: [.predictNumbers(like: data, predict)] + neighbourMethods(like: data, search)))
  }

  private typealias NeighbourSearch =
    @Sendable (Matrix, inout Budget) throws(EngineError) -> Neighbours

  private static func neighbourMethods(
    like data: DataMatrix, _ search: @escaping NeighbourSearch
  ) -> [ModelMethod] {
    [
      .ofExamples("neighbours", like: data) { call, x throws(EvaluationFailure) in
        let found = try call.engine { budget throws(EngineError) in try search(x, &budget) }
        return (0..<x.rows).map { .wholeNumbers(found.indices(of: $0)) }
      },
      .ofExamples("distances", like: data) { call, x throws(EvaluationFailure) in
        let found = try call.engine { budget throws(EngineError) in try search(x, &budget) }
        return (0..<x.rows).map { .numbers(found.distances(of: $0)) }
      },
    ]
  }
}
