import Engine

/// Penalised, polynomial and logistic models.
enum LinearOperations {
  static let table: [String: Operation] = [
    "ridge_fit": Operation(ridge),
    "ridge_path": Operation(ridgePath),
    "lasso_fit": Operation(lasso),
    "lasso_alpha_max": Operation(lassoLargestAlpha),
    "polynomial_fit": Operation(polynomial),
    "logistic_fit": Operation(logistic),
    "logistic_multinomial_fit": Operation(softmax),
  ]

  @Sendable static func ridge(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let fit = try Ridge(
      Matrix(item.rows("X")), item.numbers("y"), alpha: item.number("alpha"),
      intercept: item.flag("fit_intercept", default: true), budget: &budget)
    return [
      "weights": .numbers(fit.weights), "intercept": .number(fit.intercept),
      "weight_norm": .number(fit.norm), "objective": .number(fit.objective),
      "train_mse": .number(fit.metrics.mse),
      "predictions": .numbers(try item.query { try fit.predict($0) }),
    ]
  }

  @Sendable static func ridgePath(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let path = try RidgePath(
      Matrix(item.rows("X")), item.numbers("y"),
      alphas: item.numbers("alphas"),
      intercept: item.flag("fit_intercept", default: true), budget: &budget)
    return [
      "weights": .matrix(path.weights), "weight_norms": .numbers(path.norms),
      "effective_df": .numbers(path.effectiveDegrees),
      "train_mse": .numbers(path.trainingErrors),
    ]
  }

  @Sendable static func lasso(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let fit = try Lasso(
      Matrix(item.rows("X")), item.numbers("y"), alpha: item.number("alpha"),
      intercept: item.flag("fit_intercept", default: true), budget: &budget)
    return [
      "weights": .numbers(fit.weights), "intercept": .number(fit.intercept),
      "objective": .number(fit.objective), "l1_norm": .number(fit.l1Norm),
      "train_mse": .number(fit.metrics.mse),
      "n_nonzero": .number(fit.weights.filter { $0.magnitude > 1e-6 }.count),
      "train_predictions": .numbers(fit.predictions),
      "predictions": .numbers(try item.query { try fit.predict($0) }),
    ]
  }

  @Sendable static func lassoLargestAlpha(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let alpha = try Lasso.largestAlpha(
      Matrix(item.rows("X")), item.numbers("y"),
      intercept: item.flag("fit_intercept", default: true), budget: &budget)
    return ["alpha_max": .number(alpha)]
  }

  @Sendable static func polynomial(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let fit = try PolynomialRegression(
      item.numbers("x"), item.numbers("y"), degree: item.integer("degree"),
      budget: &budget)
    return [
      "predictions": .numbers(try fit.predict(item.numbers("x_query"))),
      "train_mse": .number(fit.metrics.mse), "train_r2": .number(fit.metrics.r2),
      "coefficients": .numbers(fit.coefficients),
    ]
  }

  @Sendable static func logistic(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    do {
      let fit = try LogisticRegression(
        Matrix(item.rows("X")), item.numbers("y"), c: item.optionalNumber("C"),
        intercept: item.flag("fit_intercept", default: true), budget: &budget)
      let query = try item.rows("X_query", isOptional: true)
      return [
        "weights": .numbers(fit.weights), "intercept": .number(fit.intercept),
        "objective": .number(fit.objective), "train_probabilities": .numbers(fit.probabilities),
        "train_log_loss": .number(fit.logLoss), "train_accuracy": .number(fit.accuracy),
        "query_probabilities": .numbers(
          query.isEmpty ? [] : try fit.probabilities(Matrix(query))),
      ]
    } catch let error as EngineError {
      return try errorKind(error)
    }
  }

  @Sendable static func softmax(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let labels = try item.integers("y")
    guard labels.allSatisfy((0..<1000).contains) else {
      throw BadInput(name: "y", wanted: "a list of classes from 0 on")
    }
    let fit = try SoftmaxRegression(
      Matrix(item.rows("X")), labels, classes: (labels.max() ?? 0) + 1,
      c: item.optionalNumber("C"), budget: &budget)
    return [
      "weights": .matrix(fit.weights), "intercepts": .numbers(fit.intercepts),
      "objective": .number(fit.objective),
      "query_probabilities": .matrix(
        try fit.probabilities(Matrix(item.rows("X_query", isOptional: true)))),
    ]
  }

  /// The reference's name for an error, where it has one.
  static func errorKind(_ error: EngineError) throws -> Fields {
    switch error {
    case .singleClass: ["error": .text("single_class")]
    case .kGreaterThanN: ["error": .text("k_greater_than_n")]
    default: throw error
    }
  }
}

extension ReferenceCase {
  /// What a function gives for the rows of `X_query`; nothing if there are none.
  func query(_ function: (Matrix) throws -> [Double]) throws -> [Double] {
    let rows = try rows("X_query", isOptional: true)
    return rows.isEmpty ? [] : try function(Matrix(rows))
  }
}
