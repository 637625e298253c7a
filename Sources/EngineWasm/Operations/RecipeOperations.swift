import Engine

/// What is found by fitting a recipe many times.
enum RecipeOperations {
  static let all = [
    Operation(
      "cross_val",
      """
      X matrix, y list, metric mse|rmse|mae|r2|accuracy, \
      f mean|linear_regression|polynomial_regression|ridge|lasso|knn_regression|knn|logistic_regression|svm|decision_tree|regression_tree|naive_bayes, \
      standardize flag = false, alpha number = 1, C number = 1, k integer = 5, \
      weights uniform|distance = uniform, \
      kernel linear|polynomial|rbf|sigmoid|laplacian = linear, gamma number?, degree integer = 3, \
      coef0 number = 0, max_depth integer?, min_samples_leaf integer = 1, \
      criterion gini|entropy|misclassification = gini, folds integer = 5
      """, crossValidation),
    Operation(
      "learning_curve",
      """
      X matrix, y list, metric mse|rmse|mae|r2|accuracy, \
      f mean|linear_regression|polynomial_regression|ridge|lasso|knn_regression|knn|logistic_regression|svm|decision_tree|regression_tree|naive_bayes, \
      standardize flag = false, alpha number = 1, C number = 1, k integer = 5, \
      weights uniform|distance = uniform, \
      kernel linear|polynomial|rbf|sigmoid|laplacian = linear, gamma number?, degree integer = 3, \
      coef0 number = 0, max_depth integer?, min_samples_leaf integer = 1, \
      criterion gini|entropy|misclassification = gini, sizes integers, test number = 0.25, \
      seed seed?, order integers?, samples integers?
      """, learningCurve),
    Operation(
      "validation_curve",
      """
      X matrix, y list, metric mse|rmse|mae|r2|accuracy, \
      f mean|linear_regression|polynomial_regression|ridge|lasso|knn_regression|knn|logistic_regression|svm|decision_tree|regression_tree|naive_bayes, \
      standardize flag = false, alpha number = 1, C number = 1, k integer = 5, \
      weights uniform|distance = uniform, \
      kernel linear|polynomial|rbf|sigmoid|laplacian = linear, gamma number?, degree integer = 3, \
      coef0 number = 0, max_depth integer?, min_samples_leaf integer = 1, \
      criterion gini|entropy|misclassification = gini, param alpha|C|k|degree|max_depth, \
      values list, folds integer = 5
      """, validationCurve),
    Operation(
      "bias_variance",
      """
      X matrix, sets matrix?, x matrix?, truth list, noise number, n integer?, seed seed?, \
      f mean|linear_regression|polynomial_regression|ridge|lasso|knn_regression|knn|logistic_regression|svm|decision_tree|regression_tree|naive_bayes, \
      standardize flag = false, alpha number = 1, C number = 1, k integer = 5, \
      weights uniform|distance = uniform, \
      kernel linear|polynomial|rbf|sigmoid|laplacian = linear, gamma number?, degree integer = 3, \
      coef0 number = 0, max_depth integer?, min_samples_leaf integer = 1, \
      criterion gini|entropy|misclassification = gini
      """, biasVariance),
  ]

  @Sendable static func fit(
    _ recipe: Recipe, _ x: Matrix, _ y: [Double], _ budget: inout Budget
  ) throws(EngineError) -> FittedRecipe {
    try FittedRecipe(recipe, x, y, budget: &budget)
  }

  @Sendable static func predict(
    _ model: FittedRecipe, _ query: Matrix, _ budget: inout Budget
  ) throws(EngineError) -> [Double] {
    try model.predict(query, budget: &budget)
  }

  @Sendable static func crossValidation(_ call: Call) throws(EngineError) {
    let recipe = try Recipe(call)
    let result = try CrossValidation(
      call.matrix(.x), call.list(.y), k: call.integer(.folds), scoring: call.choice(.metric),
      budget: &call.budget,
      fit: { x, y, budget throws(EngineError) in try fit(recipe, x, y, &budget) },
      predict: predict)
    try call.budget.store(result.folds.n, times: result.folds.folds.count)
    call.put("scores", result.scores)
    call.put("mean", result.mean)
    call.put("std", result.standardDeviation)
    call.put("predictions", result.predictions)
    call.put(result.folds)
  }

  /// The test rows are the last of the order, which a seed may shuffle; or `order` are the rows to
  /// train on, and `samples` those to test on.
  @Sendable static func learningCurve(_ call: Call) throws(EngineError) {
    let recipe = try Recipe(call)
    let (x, y, sizes) = try (call.matrix(.x), call.list(.y), call.integers(.sizes))
    let scoring: Scoring = try call.choice(.metric)
    let fit: (Matrix, [Double], inout Budget) throws(EngineError) -> FittedRecipe = {
      x, y, budget throws(EngineError) in
      try RecipeOperations.fit(recipe, x, y, &budget)
    }
    let curve: LearningCurve
    if let order = try call.optionalIntegers(.order) {
      curve = try LearningCurve(
        x, y, order: order, testRows: call.integers(.samples), sizes: sizes, scoring: scoring,
        budget: &call.budget, fit: fit, predict: predict)
    } else {
      curve = try LearningCurve(
        x, y, sizes: sizes, test: call.number(.test), seed: call.optionalSeed(),
        scoring: scoring, budget: &call.budget, fit: fit, predict: predict)
    }
    call.put("sizes", curve.sizes)
    call.put("train", curve.train)
    call.put("test", curve.test)
  }

  @Sendable static func validationCurve(_ call: Call) throws(EngineError) {
    let (recipe, place) = try (Recipe(call), call.integer(.parameter))
    let curve = try ValidationCurve(
      call.matrix(.x), call.list(.y), values: call.list(.values), k: call.integer(.folds),
      scoring: call.choice(.metric), budget: &call.budget,
      fit: { value, x, y, budget throws(EngineError) in
        try fit(recipe.setting(place, to: value), x, y, &budget)
      }, predict: predict)
    call.put("values", curve.values)
    call.put("train", curve.train)
    call.put("test", curve.test)
  }

  /// With the targets of each set in a row of `sets`; or with `n` sets that are drawn with a seed:
  /// the truth at the rows of X and normal noise.
  @Sendable static func biasVariance(_ call: Call) throws(EngineError) {
    let recipe = try Recipe(call)
    let (x, truth, noise) = (
      try call.matrix(.x), call.list(.truth), call.number(.noise)
    )
    let query = try call.optionalMatrix(.query) ?? x
    let (sets, variance): (Matrix, Double)
    if let given = try call.optionalMatrix(.sets) {
      (sets, variance) = (given, noise)
    } else {
      guard let count = try call.optionalInteger(.n) else { throw .empty(.sets) }
      sets = try BiasVariance.observations(
        truth: truth, deviation: noise, sets: count, seed: call.seed(), budget: &call.budget)
      variance = noise * noise
    }
    let result = try BiasVariance(
      x, sets: sets, query: query, truth: truth, noise: variance, budget: &call.budget,
      fit: { x, y, budget throws(EngineError) in try fit(recipe, x, y, &budget) },
      predict: predict)
    call.put("bias2", result.meanBiasSquared)
    call.put("variance", result.meanVariance)
    call.put("noise", result.noise)
    call.put("error", result.error)
    call.put("error_to_truth", result.errorToTruth)
    call.put("mean_prediction", result.meanPrediction)
    call.put("bias2_at", result.biasSquared)
    call.put("variance_at", result.variance)
    call.put("predictions", result.predictions)
  }
}

extension Recipe {
  /// The same with another value of one setting.
  fileprivate func setting(_ place: Int, to value: Double) throws(EngineError) -> Recipe {
    var copy = self
    switch place {
    case 0: copy.alpha = value
    case 1: copy.c = value
    default:
      guard let whole = Int32(exactly: value) else { throw .outOfRange(.values) }
      switch place {
      case 2: copy.k = Int(whole)
      case 3: copy.degree = Int(whole)
      default: copy.options.maximumDepth = Int(whole)
      }
    }
    return copy
  }
}
