import Engine

/// How a model's error changes with the data, with a parameter, and from sample to sample.
enum CurveFunctions {
  static let all: [FunctionEntry] = [learningCurve, validationCurve, biasVariance]

  private static let learningCurve = FunctionEntry(
    "learning_curve", group: "Evaluation",
    "Fits a recipe on the first m training examples, for each size m, and scores it on them and on "
      + "the test examples: the last ⌈test · n⌉, of a random order where a seed is given.",
    parameters: ScoredRecipe.data + [
      ParameterEntry("sizes", "list of whole numbers", "how many examples to fit on"),
      ParameterEntry("test", "number", "the share to test on, between 0 and 1", default: "0.25"),
      ParameterEntry(
        "seed", "whole number", "shuffles the examples before the split", isOptional: true),
      ScoredRecipe.metric,
    ], result: "a record",
    fields: [
      FieldEntry("train", "the score on the examples fitted on, for each size"),
      FieldEntry("test", "the score on the test examples, for each size"),
      FieldEntry("sizes", "the sizes"),
    ], data: .recipeAndData
  ) { call throws(EvaluationFailure) in
    let scored = try ScoredRecipe(call)
    let rows = try ResamplingFunctions.rows(of: scored.examples.count, call)
    let sizes = try call.items("sizes")
    var (train, test): ([Double], [Double]) = ([], [])
    for item in sizes {
      guard let size = item.asWholeNumber, size >= 1, size <= rows.train.count else {
        throw call.problem(
          .unsuitableArgument,
          "a size is a whole number, at least 1 and at most the \(rows.train.count) training "
            + "examples, not \(writtenText(item))", at: "sizes")
      }
      let seen = Array(rows.train.prefix(size))
      let model = try scored.fit(seen)
      train.append(try scored.score(model, seen))
      test.append(try scored.score(model, rows.test))
    }
    return .model(
      Model(
        "learning_curve",
        Record([
          ("train", .numbers(train)), ("test", .numbers(test)), ("sizes", .list(sizes)),
        ])))
  }

  private static let validationCurve = FunctionEntry(
    "validation_curve", group: "Evaluation",
    "Cross-validates a recipe for each value of one of its parameters. The train score is the mean "
      + "over the folds of the score on the examples fitted on.",
    parameters: ScoredRecipe.data + [
      ParameterEntry("param", "text", "the name of the recipe's parameter"),
      ParameterEntry("values", "list", "the values to try"),
      ParameterEntry("k", "whole number", "the number of folds, at least 2", default: "5"),
      ScoredRecipe.metric,
    ], result: "a record",
    fields: [
      FieldEntry("train", "the mean score on the examples fitted on, for each value"),
      FieldEntry("test", "the mean score on the examples left out, for each value"),
      FieldEntry("values", "the values"),
    ], data: .recipeAndData
  ) { call throws(EvaluationFailure) in
    let scored = try ScoredRecipe(call)
    let name = try scored.parameter()
    let values = try call.items("values")
    let folds = try ResamplingFunctions.folds(scored.examples.count, call)
    var (train, test): ([Double], [Double]) = ([], [])
    for value in values {
      let variant = scored.setting(name, to: value)
      var (seen, unseen): ([Double], [Double]) = ([], [])
      for fold in folds {
        let model = try variant.fit(fold.train)
        seen.append(try variant.score(model, fold.train))
        unseen.append(try variant.score(model, fold.test))
      }
      train.append(seen.reduce(0, +) / Double(seen.count))
      test.append(unseen.reduce(0, +) / Double(unseen.count))
    }
    return .model(
      Model(
        "validation_curve",
        Record([
          ("train", .numbers(train)), ("test", .numbers(test)), ("values", .list(values)),
        ])))
  }

  private static let biasVariance = FunctionEntry(
    "bias_variance", group: "Evaluation",
    "Splits the expected squared error of a recipe into squared bias, variance and noise: it is "
      + "fitted on many sets of targets, the truth at the same x with normal noise, and its "
      + "predictions at x are compared with their mean and with the truth. All are means over x.",
    parameters: [
      ScoredRecipe.parameter,
      ParameterEntry("truth", "function", "the true target of an x, such as x -> x^2"),
      ParameterEntry("x", "numbers or rows", "the examples that every set has"),
      ParameterEntry("noise", "number", "the standard deviation of the noise, at least 0"),
      ParameterEntry("sets", "whole number", "how many sets of targets to draw"),
      ParameterEntry("seed", "whole number", "starts the generator of the noise"),
    ], result: "a record",
    fields: [
      FieldEntry("bias2", "the squared distance of the mean prediction from the truth"),
      FieldEntry("variance", "the squared distance of a prediction from the mean prediction"),
      FieldEntry("noise", "the variance of the noise"),
      FieldEntry("error", "their sum: the expected squared error of a new observation"),
      FieldEntry("mean_prediction", "the mean prediction at each x"),
      FieldEntry("bias2_at, variance_at", "the parts at each x"),
      FieldEntry("predictions", "each set's predictions at each x"),
    ]
  ) { call throws(EvaluationFailure) in
    let recipe = try call.recipe("f")
    let x = try call.items("x")
    var truth: [Double] = []
    for example in x {
      guard let value = try call.apply("truth", to: [example]).asNumber else {
        throw call.problem(.wrongType, "truth gives a number for each x", at: "truth")
      }
      truth.append(value)
    }
    let deviation = try call.number("noise")
    let sets = try call.wholeNumber("sets", in: 1...1_000_000_000)
    let seed = try call.seed()
    let drawn = try call.engine { budget throws(EngineError) in
      try BiasVariance.observations(
        truth: truth, deviation: deviation, sets: sets, seed: seed, budget: &budget)
    }
    var predictions: [[Double]] = []
    for set in 0..<sets {
      let model = try call.fit(recipe, to: [.list(x), .numbers(drawn.row(set))], "f")
      let answers = try call.predict(model, .list(x), "f")
      try call.evaluation.charge(cells: answers.count, call.range)
      predictions.append(try call.numbers(in: answers, "f"))
    }
    let parts = try call.engine(renaming: ["yhat": "f"]) { _ throws(EngineError) in
      try BiasVariance(
        predictions: try Matrix(predictions), truth: truth, noise: deviation * deviation)
    }
    return .model(decomposed(parts))
  }

  private static func decomposed(_ parts: BiasVariance) -> Model {
    let (bias, variance) = (parts.meanBiasSquared, parts.meanVariance)
    return Model(
      "bias_variance",
      Record([
        ("bias2", .number(bias)), ("variance", .number(variance)), ("noise", .number(parts.noise)),
        ("error", .number(bias + variance + parts.noise)),
        ("mean_prediction", .numbers(parts.meanPrediction)),
        ("bias2_at", .numbers(parts.biasSquared)), ("variance_at", .numbers(parts.variance)),
        ("predictions", .rows(of: parts.predictions, isPlain: false)),
      ]))
  }
}
