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
      Matrix(item.input("X").rows), item.input("y").numbers, alpha: item.number("alpha"),
      intercept: item.input("fit_intercept").bool ?? true, budget: &budget)
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
      Matrix(item.input("X").rows), item.input("y").numbers,
      alphas: item.input("alphas").numbers,
      intercept: item.input("fit_intercept").bool ?? true, budget: &budget)
    return [
      "weights": .matrix(path.weights), "weight_norms": .numbers(path.norms),
      "effective_df": .numbers(path.effectiveDegrees),
      "train_mse": .numbers(path.trainingErrors),
    ]
  }

  @Sendable static func lasso(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let fit = try Lasso(
      Matrix(item.input("X").rows), item.input("y").numbers, alpha: item.number("alpha"),
      intercept: item.input("fit_intercept").bool ?? true, budget: &budget)
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
      Matrix(item.input("X").rows), item.input("y").numbers,
      intercept: item.input("fit_intercept").bool ?? true, budget: &budget)
    return ["alpha_max": .number(alpha)]
  }

  @Sendable static func polynomial(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let fit = try PolynomialRegression(
      item.input("x").numbers, item.input("y").numbers, degree: Int(item.number("degree")),
      budget: &budget)
    return [
      "predictions": .numbers(try fit.predict(item.input("x_query").numbers)),
      "train_mse": .number(fit.metrics.mse), "train_r2": .number(fit.metrics.r2),
      "coefficients": .numbers(fit.coefficients),
    ]
  }

  @Sendable static func logistic(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    do throws(EngineError) {
      let fit = try LogisticRegression(
        Matrix(item.input("X").rows), item.input("y").numbers, c: item.input("C").number,
        intercept: item.input("fit_intercept").bool ?? true, budget: &budget)
      let query = item.input("X_query").rows
      return [
        "weights": .numbers(fit.weights), "intercept": .number(fit.intercept),
        "objective": .number(fit.objective), "train_probabilities": .numbers(fit.probabilities),
        "train_log_loss": .number(fit.logLoss), "train_accuracy": .number(fit.accuracy),
        "query_probabilities": .numbers(
          query.isEmpty ? [] : try fit.probabilities(Matrix(query))),
      ]
    } catch {
      return try errorKind(error)
    }
  }

  @Sendable static func softmax(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let labels = item.input("y").numbers.map { Int($0) }
    let fit = try SoftmaxRegression(
      Matrix(item.input("X").rows), labels, classes: (labels.max() ?? 0) + 1,
      c: item.input("C").number, budget: &budget)
    return [
      "weights": .matrix(fit.weights), "intercepts": .numbers(fit.intercepts),
      "objective": .number(fit.objective),
      "query_probabilities": .matrix(try fit.probabilities(Matrix(item.input("X_query").rows))),
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
    let rows = input("X_query").rows
    return rows.isEmpty ? [] : try function(Matrix(rows))
  }
}
