import Engine

/// Splits, folds, and what is computed by fitting many times.
enum ResamplingOperations {
  static let table: [String: Operation] = [
    "split_given_order": Operation(
      errorName: { $0 == .outOfRange(.test) ? "empty_split" : nil }, split),
    "kfold": Operation(errorName: foldError, kfold),
    "cross_val_score": Operation(crossValidation),
    "cv_leakage": Operation(leakage),
    "learning_curve": Operation(learningCurve),
    "bias_variance": Operation(biasVariance),
  ]

  @Sendable private static func foldError(_ error: EngineError) -> String? {
    switch error {
    case .kGreaterThanN: "k_greater_than_n"
    case .outOfRange(.k): "k_less_than_2"
    default: nil
    }
  }

  @Sendable private static func split(_ item: ReferenceCase) throws -> Fields {
    let split = try Split(order: item.integers("order"), test: item.number("test_fraction"))
    return [
      "train": .numbers(split.train), "test": .numbers(split.test),
      "n_test": .number(split.test.count),
    ]
  }

  @Sendable private static func kfold(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget(steps: 0, storedValues: 100_000_000)
    let (n, k) = (try item.integer("n"), try item.integer("k"))
    try budget.store(max(min(k, n), 0), times: max(n, 0))
    let folds = try KFold(n: n, k: k)
    return [
      "test_folds": .list(folds.folds.map { .numbers(Array($0)) }),
      "train_folds": .list(folds.folds.indices.map { .numbers(folds.train($0)) }),
      "fold_sizes": .numbers(folds.folds.map(\.count)),
    ]
  }

  private static func scoring(_ name: String?) throws -> Scoring {
    switch name {
    case "mse": .meanSquaredError
    case "mae": .meanAbsoluteError
    case "r2": .r2
    case "accuracy": .accuracy
    default: throw NotOffered(name: name ?? "no metric")
    }
  }

  private static func validate(
    _ x: Matrix, _ y: [Double], _ k: Int, _ estimator: Estimator, _ scoring: Scoring
  ) throws -> CrossValidation {
    var budget = Budget.reference
    return try CrossValidation(
      x, y, k: k, scoring: scoring, budget: &budget, fit: estimator.fit,
      predict: Estimator.predict)
  }

  @Sendable private static func crossValidation(_ item: ReferenceCase) throws -> Fields {
    let result = try validate(
      Matrix(item.rows("X")), item.numbers("y"), item.integer("k"),
      Estimator(item.input("estimator")), scoring(item.input("metric").text))
    return [
      "scores": .numbers(result.scores), "mean": .number(result.mean),
      "std": .number(result.standardDeviation),
      "out_of_fold_predictions": .numbers(result.predictions),
    ]
  }

  @Sendable private static func leakage(_ item: ReferenceCase) throws -> Fields {
    let (x, y, k) = (
      try Matrix(item.rows("X")), try item.numbers("y"), try item.integer("k_folds")
    )
    var record: Fields = ["kind": .text("knn_classifier"), "k": item.input("k_neighbors")]
    let leaky = try validate(
      Standardizer(x).transform(x), y, k, Estimator(.record(record)), .accuracy)
    record["standardize"] = .bool(true)
    let pipeline = try validate(x, y, k, Estimator(.record(record)), .accuracy)
    return [
      "scores_pipeline": .numbers(pipeline.scores), "scores_leaky": .numbers(leaky.scores),
    ]
  }

  @Sendable private static func learningCurve(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let curve = try LearningCurve(
      Matrix(item.rows("X")), item.numbers("y"), order: item.integers("order"),
      testRows: item.integers("test_indices"), sizes: item.integers("sizes"),
      scoring: scoring(item.input("metric").text), budget: &budget,
      fit: Estimator(item.input("estimator")).fit, predict: Estimator.predict)
    return ["train_scores": .numbers(curve.train), "test_scores": .numbers(curve.test)]
  }

  @Sendable private static func biasVariance(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let result = try BiasVariance(
      Matrix(column: item.numbers("x")), sets: Matrix(item.rows("y_sets")),
      query: Matrix(column: item.numbers("x_query")), truth: item.numbers("f_query"),
      noise: item.number("noise_variance"), budget: &budget,
      fit: Estimator(item.input("model")).fit, predict: Estimator.predict)
    return [
      "mean_prediction": .numbers(result.meanPrediction),
      "bias_squared": .numbers(result.biasSquared), "variance": .numbers(result.variance),
      "mse_to_f": .numbers(result.errorToTruth),
      "expected_squared_error": .numbers(result.error),
      "avg_bias_squared": .number(result.meanBiasSquared),
      "avg_variance": .number(result.meanVariance),
    ]
  }
}
