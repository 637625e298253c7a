import Engine

/// The estimators that have a case file topic of their own, and scaling.
enum ModelOperations {
  static let table: [String: Operation] = [
    "ols_fit": Operation(leastSquares),
    "gradient_descent_mse": Operation(
      leavingOut: ["critical_learning_rate"], squaredErrorDescent),
    "gradient_descent_logistic": Operation(logisticDescent),
    "kmeans_lloyd": Operation(lloyd),
    "standardize": Operation(standardize),
    "minmax": Operation(minMax),
  ]

  @Sendable static func leastSquares(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let fit = try LinearRegression(
      Matrix(item.rows("X")), item.numbers("y"),
      intercept: item.flag("fit_intercept", default: true), budget: &budget)
    let query = try item.rows("X_query", isOptional: true)
    let predictions = query.isEmpty ? [] : try fit.predict(Matrix(query))
    return [
      "weights": .numbers(fit.weights), "intercept": .number(fit.intercept),
      "rank": .number(fit.rank), "mse": .number(fit.metrics.mse),
      "rmse": .number(fit.metrics.rmse), "mae": .number(fit.metrics.mae),
      "r2": .number(fit.metrics.r2), "predictions": .numbers(predictions),
    ]
  }

  @Sendable static func squaredErrorDescent(_ item: ReferenceCase) throws -> Fields {
    let movesIntercept = try item.flag("fit_intercept", default: true)
    let descent = try descend(item, .meanSquaredError, movesIntercept: movesIntercept)
    let recorded = try item.integers("record_steps")
    guard recorded.allSatisfy(descent.losses.indices.contains) else {
      throw BadInput(name: "record_steps", wanted: "a list of steps that were done")
    }
    let path = recorded.map { step in
      movesIntercept ? descent.path.row(step) : Array(descent.path.row(step).dropLast())
    }
    return [
      "path": .rows(path), "losses": .numbers(recorded.map { descent.losses[$0] }),
      "diverges": .bool(descent.diverged),
    ]
  }

  @Sendable static func logisticDescent(_ item: ReferenceCase) throws -> Fields {
    let descent = try descend(item, .logistic, movesIntercept: true)
    let path = (0..<descent.path.rows).map { descent.path.row($0) }
    return ["path": .rows(path), "losses": .numbers(descent.losses)]
  }

  private static func descend(
    _ item: ReferenceCase, _ loss: GradientDescent.Loss, movesIntercept: Bool
  ) throws -> GradientDescent {
    var budget = Budget.reference
    let start = try item.numbers("w0") + [item.number("b0")]
    let options = GradientDescent.Options(
      loss: loss, rate: try item.number("learning_rate"),
      steps: try item.integer("steps"), movesIntercept: movesIntercept)
    return try GradientDescent(
      Matrix(item.rows("X")), item.numbers("y"), start: start, options: options,
      budget: &budget)
  }

  @Sendable static func lloyd(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let result = try KMeans(
      Matrix(item.rows("X")), start: Matrix(item.rows("initial_centroids")),
      maximumPasses: item.integer("max_iter"), budget: &budget)
    return [
      "assignments": .numbers(result.labels),
      "centroids": .rows((0..<result.centroids.rows).map { result.centroids.row($0) }),
      "inertia": .number(result.inertia), "n_iter": .number(result.iterations),
      "converged": .bool(result.converged),
      "inertia_trace": .numbers(result.trace.map(\.inertia)),
    ]
  }

  @Sendable static func standardize(_ item: ReferenceCase) throws -> Fields {
    let x = try Matrix(item.rows("X"))
    let scaler = try Standardizer(x)
    return [
      "mean": .numbers(scaler.means), "std": .numbers(scaler.deviations),
      "scale": .numbers(scaler.scales), "X_scaled": .matrix(try scaler.transform(x)),
      "X_query_scaled": .matrix(
        try scaler.transform(Matrix(item.rows("X_query", isOptional: true)))),
    ]
  }

  @Sendable static func minMax(_ item: ReferenceCase) throws -> Fields {
    let x = try Matrix(item.rows("X"))
    let scaler = try MinMaxScaler(x)
    return [
      "min": .numbers(scaler.minima), "max": .numbers(scaler.maxima),
      "X_scaled": .matrix(try scaler.transform(x)),
      "X_query_scaled": .matrix(
        try scaler.transform(Matrix(item.rows("X_query", isOptional: true)))),
    ]
  }
}
