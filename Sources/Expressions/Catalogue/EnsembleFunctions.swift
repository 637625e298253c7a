import Engine

/// Trees that vote.
enum EnsembleFunctions {
  static let all: [FunctionEntry] = [bagging, randomForest]

  private static func count(_ standard: Int) -> ParameterEntry {
    ParameterEntry("n", "whole number", "how many trees", default: "\(standard)", unit: "trees")
  }

  private static let seed = ParameterEntry(
    "seed", "whole number", "what the random draws start from", isOptional: true)
  private static let regression = ParameterEntry(
    "regression", "true or false", "whether y holds numbers to predict by the mean of the trees",
    default: "false")

  private static let fields =
    [
      FieldEntry("samples", "the examples that each tree was grown on; one may occur repeatedly"),
      FieldEntry("depths", "each tree's depth"), FieldEntry("leaves", "each tree's leaves"),
      FieldEntry(
        "oob",
        "how well the trees predict the examples they did not see: the accuracy (for regression, "
          + "the mean squared error); none if each example was seen by all"),
      FieldEntry(
        "oob_predictions",
        "what those trees say of each example; none of one that all trees saw"),
      FieldEntry("votes(x)", "how many trees vote for each class, in the order of classes"),
      FieldEntry("tree_predictions(x)", "what each tree says"),
    ] + Classifier.fields

  private static let bagging = FunctionEntry(
    "bagging", group: "Trees",
    "Grows each of n trees on a bootstrap sample (as many examples as there are, drawn from all), "
      + "and lets them vote; a tie goes to the smallest class. The samples are drawn with the "
      + "seed, or given as lists of examples counted from 0.",
    parameters: [
      RegressionFunctions.x, Classifier.classTarget, count(10), TreeFunctions.depth, seed,
      ParameterEntry(
        "samples", "lists of whole numbers", "instead of n and seed, each tree's examples",
        isOptional: true),
      TreeFunctions.criterion, TreeFunctions.leafSize, regression, Classifier.positive,
    ], result: "a model", fields: fields, data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let data = try call.rows("X")
    let options = try TreeFunctions.options(call)
    let samples = try samples(call, data.matrix.rows)
    let count = try call.wholeNumber("n", in: 1...1_000_000, default: 10)
    if let samples, call.has("n"), samples.count != count {
      throw call.problem(
        .unsuitableArgument, "samples are \(samples.count), and n is \(count)", at: "samples")
    }
    let seed = samples == nil ? try call.seed() : 0
    if try call.boolean("regression", default: false) {
      let y = try call.target()
      let model = try call.engine { budget throws(EngineError) in
        guard let samples else {
          return try RegressionEnsemble(
            data.matrix, y, count: count, seed: seed, options: options, budget: &budget)
        }
        return try RegressionEnsemble(
          data.matrix, y, samples: samples, options: options, budget: &budget)
      }
      return try averaging(model, call, data, y)
    }
    let target = try call.classTarget()
    let model = try call.engine { budget throws(EngineError) in
      guard let samples else {
        return try TreeEnsemble.bagging(
          data.matrix, target.codes, count: count, seed: seed, options: options, budget: &budget)
      }
      return try TreeEnsemble.bagging(
        data.matrix, target.codes, samples: samples, options: options, budget: &budget)
    }
    return try voting(model, call, data, target)
  }

  private static let randomForest = FunctionEntry(
    "random_forest", group: "Trees",
    "Bagging whose splits each choose among max_features features, drawn anew for every split, so "
      + "that the trees differ more.",
    parameters: [
      RegressionFunctions.x, Classifier.classTarget, count(100), TreeFunctions.depth, seed,
      ParameterEntry(
        "max_features", "whole number", "how many features a split chooses from",
        default: "⌊√d⌋ of d; d for regression"), TreeFunctions.criterion, TreeFunctions.leafSize,
      regression, Classifier.positive,
    ], result: "a model", fields: fields, data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let data = try call.rows("X")
    let options = try TreeFunctions.options(call)
    let count = try call.wholeNumber("n", in: 1...1_000_000, default: 100)
    let seed = try call.seed()
    let limits = 1...max(data.matrix.columns, 1)
    let features =
      call.has("max_features") ? try call.wholeNumber("max_features", in: limits) : nil
    if try call.boolean("regression", default: false) {
      let y = try call.target()
      let model = try call.engine { budget throws(EngineError) in
        try RegressionEnsemble(
          data.matrix, y, count: count, seed: seed, features: features, options: options,
          budget: &budget)
      }
      return try averaging(model, call, data, y)
    }
    let target = try call.classTarget()
    let model = try call.engine { budget throws(EngineError) in
      try TreeEnsemble.randomForest(
        data.matrix, target.codes, count: count, seed: seed, features: features,
        options: options, budget: &budget)
    }
    return try voting(model, call, data, target)
  }

  private static func samples(
    _ call: FunctionCall, _ rows: Int
  ) throws(EvaluationFailure) -> [[Int]]? {
    guard call.has("samples") else { return nil }
    var samples: [[Int]] = []
    for item in try call.items("samples") {
      guard case .list(let places) = item else {
        throw call.problem(
          .wrongType, "samples of bagging are lists, and one is \(item.kindName)", at: "samples")
      }
      samples.append(try call.places(places, below: rows, "samples"))
    }
    return samples
  }

  private static func records(
    _ trees: [Tree], _ samples: [[Int]], _ call: FunctionCall
  ) throws(EvaluationFailure) -> [(String, Value)] {
    try call.evaluation.charge(
      cells: samples.reduce(2 * trees.count) { $0 + $1.count }, call.range)
    return [
      ("samples", .list(samples.map { .wholeNumbers($0) })),
      ("depths", .wholeNumbers(trees.map { $0.depth })),
      ("leaves", .wholeNumbers(trees.map { $0.leafCount })),
    ]
  }

  /// The steps that asking all trees about one example takes.
  private static func work(_ trees: [Tree]) -> Int { trees.reduce(1) { $0 + $1.depth + 1 } }

  private static func voting(
    _ model: TreeEnsemble, _ call: FunctionCall, _ data: DataMatrix, _ target: ClassTarget
  ) throws(EvaluationFailure) -> Value {
    let work = work(model.trees.map { $0.tree })
    let votes: @Sendable (Matrix, inout Budget) throws(EngineError) -> Matrix = {
      x, budget throws(EngineError) in
      try budget.spend(x.rows, times: work)
      return try model.votes(x)
    }
    let classifier = Classifier(target: target, data: data) { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: work)
      return try model.predict(x)
    } probabilities: { x, budget throws(EngineError) in
      let votes = try votes(x, &budget)
      let total = Double(model.trees.count)
      return try Matrix(
        rows: votes.rows, columns: votes.columns, values: votes.values.map { $0 / total })
    }
    let votesMethod = ModelMethod.ofExamples("votes", like: data) {
      call, x throws(EvaluationFailure) in
      let counts = try call.engine { budget throws(EngineError) in try votes(x, &budget) }
      return (0..<counts.rows).map { .numbers(counts.row($0)) }
    }
    let each = treePredictions(
      like: data, work, { x throws(EngineError) in try model.treePredictions(x) }
    ) {
      target.value($0)
    }
    let outOfBag = model.outOfBagPredictions.map { $0.map(target.value) ?? Value.none }
    let own =
      try records(model.trees.map { $0.tree }, model.samples, call) + [
        ("oob", model.outOfBagAccuracy.map { .number($0) } ?? Value.none),
        ("oob_predictions", .list(outOfBag)),
      ]
    return .model(
      Model(
        call.function, try classifier.record(own, call),
        methods: classifier.methods + [votesMethod, each]))
  }

  private static func averaging(
    _ model: RegressionEnsemble, _ call: FunctionCall, _ data: DataMatrix, _ y: [Double]
  ) throws(EvaluationFailure) -> Value {
    let work = work(model.trees.map { $0.tree })
    let predict: EngineAnswers = { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: work)
      return try model.predict(x)
    }
    var fields = Record(try records(model.trees.map { $0.tree }, model.samples, call))
    fields["oob"] = model.outOfBagError.map { .number($0) } ?? Value.none
    fields["oob_predictions"] = .list(
      model.outOfBagPredictions.map { $0.map { .number($0) } ?? Value.none })
    try call.addFit(to: &fields, data, y, predict)
    let each = treePredictions(
      like: data, work, { x throws(EngineError) in try model.treePredictions(x) }
    ) {
      .number($0)
    }
    return .model(
      Model(call.function, fields, methods: [.predictNumbers(like: data, predict), each]))
  }

  private static func treePredictions(
    like data: DataMatrix, _ work: Int,
    _ predictions: @escaping @Sendable (Matrix) throws(EngineError) -> Matrix,
    _ value: @escaping @Sendable (Double) -> Value
  ) -> ModelMethod {
    .ofExamples("tree_predictions", like: data) { call, x throws(EvaluationFailure) in
      let all = try call.engine { budget throws(EngineError) in
        try budget.spend(x.rows, times: work)
        return try predictions(x)
      }
      try call.evaluation.charge(cells: all.values.count, call.range)
      return (0..<x.rows).map { .list(all.column($0).map(value)) }
    }
  }
}
