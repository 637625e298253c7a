import Engine

/// Models made of many small ones, each for what those before it leave.
enum BoostingFunctions {
  static let all: [FunctionEntry] = [adaboost, gradientBoosting]

  private static let rounds = ParameterEntry(
    "rounds", "whole number", "how many rounds there are", unit: "rounds")

  private static let adaboost = FunctionEntry(
    "adaboost", group: "Trees",
    "Chooses stumps one after another: each has the least weighted error, gets the say "
      + "α = ½ ln((1 − e)/e), and the examples that it gets wrong weigh more in the next round. "
      + "Ties go to the lowest feature, then the lowest threshold, then polarity +1. A stump "
      + "without error gets α = 1 and is the last; boosting also ends where no stump does better "
      + "than guessing.",
    parameters: [
      RegressionFunctions.x, Classifier.classTarget, rounds, ClassificationMetricFunctions.positive,
    ], result: "a model",
    fields: [
      FieldEntry("alphas", "each stump's say"),
      FieldEntry("errors", "each stump's weighted error when it was chosen"),
      FieldEntry(
        "stumps",
        "each stump: feature (from 0), threshold, and polarity, what it says above the threshold "
          + "(+1: the positive class; below it says the opposite)"),
      FieldEntry("weights", "the examples' weights before each round and after the last"),
      FieldEntry("scores", "the sum of the stumps' votes for each example, by their say"),
      FieldEntry("staged", "the scores after each round"),
      FieldEntry("staged_error", "the share of examples that are wrong after each round"),
      FieldEntry("staged_loss", "the mean exponential loss after each round"),
      FieldEntry("bounds", "Π 2√(e(1 − e)) after each round, which staged_error never exceeds"),
      FieldEntry("classes", "the negative class and the positive one"),
      FieldEntry("predictions", "the predicted class of each example of the data"),
      FieldEntry("accuracy", "the share of the data that is predicted right"),
      FieldEntry(
        "predict(x)", "the class of new examples: the positive one if the score is above 0"),
      FieldEntry("decision(x)", "the score of new examples"),
    ], data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let data = try call.rows("X")
    let target = try call.classTarget()
    let signs = try call.binaryTarget()
    let rounds = try call.wholeNumber("rounds", in: 1...1_000_000_000)
    let (model, staged) = try call.engine { budget throws(EngineError) in
      let model = try AdaBoost(data.matrix, signs, rounds: rounds, budget: &budget)
      return (model, try model.staged(data.matrix, budget: &budget))
    }
    // Two classes, or the engine would have refused; the positive one answers to a score above 0.
    let positive = signs.firstIndex(of: 1).map { Int(target.codes[$0]) } ?? 1
    let classes = [target.classes[1 - positive], target.classes[positive]]
    let predictions = model.scores.map { classes[$0 > 0 ? 1 : 0] }
    let right = zip(model.scores, signs).count { ($0 > 0) == ($1 == 1) }
    try call.evaluation.charge(cells: 2 * predictions.count, call.range)
    var fields = Record(records(model, staged, call.featureNames))
    fields["classes"] = .list(classes)
    fields["predictions"] = .list(predictions)
    fields["accuracy"] = .number(Double(right) / Double(signs.count))
    let scores: EngineAnswers = { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: model.rounds + 1)
      return try model.scores(x)
    }
    let predict = ModelMethod.ofExamples("predict", like: data) {
      call, x throws(EvaluationFailure) in
      try call.engine { budget throws(EngineError) in try scores(x, &budget) }
        .map { classes[$0 > 0 ? 1 : 0] }
    }
    let decision = ModelMethod.ofExamples("decision", like: data) {
      call, x throws(EvaluationFailure) in
      try call.engine { budget throws(EngineError) in try scores(x, &budget) }
        .map { .number($0) }
    }
    return .model(Model("adaboost", fields, methods: [predict, decision]))
  }

  private static func records(
    _ model: AdaBoost, _ staged: Matrix, _ names: [String]?
  ) -> [(String, Value)] {
    let stumps = model.stumps.map { stump in
      var record = Record([("feature", .number(Double(stump.feature)))])
      if let names { record["name"] = .text(names[stump.feature]) }
      record["threshold"] = .number(stump.threshold)
      record["polarity"] = .number(Double(stump.polarity))
      return Value.record(record)
    }
    return [
      ("alphas", .numbers(model.alphas)), ("errors", .numbers(model.errors)),
      ("stumps", .list(stumps)), ("weights", .rows(of: model.weights, isPlain: false)),
      ("scores", .numbers(model.scores)), ("staged", .rows(of: staged, isPlain: false)),
      ("staged_error", .numbers(model.stagedErrors)),
      ("staged_loss", .numbers(model.stagedLosses)), ("bounds", .numbers(model.bounds)),
    ]
  }

  private static let gradientBoosting = FunctionEntry(
    "gradient_boosting", group: "Trees",
    "Starts from the mean of the targets; each round grows a regression tree on what is left,"
      + " the residuals, and adds lr times its value. A small lr learns slowly and needs more "
      + "rounds; with lr above 1 it overshoots. Without rounds it is the mean.",
    parameters: [
      RegressionFunctions.x, RegressionFunctions.y, rounds,
      ParameterEntry("lr", "number", "what each tree is multiplied by", default: "0.1"),
      ParameterEntry(
        "max_depth", "whole number or none", "the depth of each tree; 1 makes stumps",
        default: "1", unit: "questions"),
      TreeFunctions.leafSize,
    ], result: "a model",
    fields: [
      FieldEntry("start", "the mean of the targets"),
      FieldEntry(
        "stumps",
        "each round's tree: its splits, nodes (their values before lr), depth, leaves; a stump "
          + "also has feature, threshold, left and right"),
      FieldEntry("staged", "the values for the data before each round and after the last"),
      FieldEntry("residuals", "the targets minus staged: what each round's tree is grown on"),
      FieldEntry(
        "staged_loss", "the mean squared error before each round and after the last"),
      FieldEntry("mse", "the mean squared error on the data"),
      FieldEntry("r2", "the share of the target's variance that is accounted for"),
      FieldEntry("predictions", "the value for each example of the data"),
      FieldEntry("predict(x)", "the value for new examples"),
      FieldEntry("staged_predict(x)", "the values before each round and after the last"),
    ], data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let (data, y) = (try call.rows("X"), try call.target())
    let options = GradientBoosting.Options(
      rounds: try call.wholeNumber("rounds", in: 0...1_000_000_000),
      rate: try call.number("lr", default: 0.1), tree: try TreeFunctions.options(call, depth: 1))
    let (model, staged) = try call.engine { budget throws(EngineError) in
      let model = try GradientBoosting(data.matrix, y, options: options, budget: &budget)
      return (model, try model.staged(data.matrix, budget: &budget))
    }
    let work = model.trees.reduce(1) { $0 + $1.depth + 1 }
    let predict: EngineAnswers = { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: work)
      return try model.predict(x)
    }
    try call.evaluation.charge(cells: staged.values.count, call.range)
    let residuals = (0..<staged.rows).map { round in
      Value.numbers(zip(y, staged.row(round)).map { $0 - $1 })
    }
    var trees: [Value] = []
    for tree in model.trees { trees.append(try record(tree, call)) }
    var fields = Record([
      ("start", .number(model.start)), ("stumps", .list(trees)),
      ("staged", .rows(of: staged, isPlain: false)), ("residuals", .list(residuals)),
      ("staged_loss", .numbers(model.stagedLosses)),
    ])
    try call.addFit(to: &fields, data, y, predict)
    let stages = ModelMethod.ofExamples("staged_predict", like: data) {
      call, x throws(EvaluationFailure) in
      let stages = try call.engine { budget throws(EngineError) in
        try model.staged(x, budget: &budget)
      }
      return (0..<x.rows).map { .numbers(stages.column($0)) }
    }
    return .model(
      Model(
        "gradient_boosting", fields, methods: [.predictNumbers(like: data, predict), stages]))
  }

  /// A round's tree; of a stump also what it asks and the values on both sides.
  private static func record(
    _ tree: RegressionTree, _ call: FunctionCall
  ) throws(EvaluationFailure) -> Value {
    let shape = try TreeRecords(call, tree.tree).shape { node in
      (.number(tree.means[node]), .number(tree.means[node]))
    }
    var record = Record(shape)
    if tree.depth == 1, let split = tree.splits.first {
      record["feature"] = .number(Double(split.feature))
      record["threshold"] = .number(split.threshold)
      record["left"] = .number(tree.means[1])
      record["right"] = .number(tree.means[2])
    }
    return .record(record)
  }
}
