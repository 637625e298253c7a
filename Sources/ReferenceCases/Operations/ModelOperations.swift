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
      Matrix(item.input("X").rows), item.input("y").numbers,
      intercept: item.input("fit_intercept").bool ?? true, budget: &budget)
    let query = item.input("X_query").rows
    let predictions = query.isEmpty ? [] : try fit.predict(Matrix(query))
    return [
      "weights": .numbers(fit.weights), "intercept": .number(fit.intercept),
      "rank": .number(fit.rank), "mse": .number(fit.metrics.mse),
      "rmse": .number(fit.metrics.rmse), "mae": .number(fit.metrics.mae),
      "r2": .number(fit.metrics.r2), "predictions": .numbers(predictions),
    ]
  }

  @Sendable static func squaredErrorDescent(_ item: ReferenceCase) throws -> Fields {
    let movesIntercept = item.input("fit_intercept").bool ?? true
    let descent = try descend(item, .meanSquaredError, movesIntercept: movesIntercept)
    let recorded = item.input("record_steps").numbers.map { Int($0) }
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
    let start = item.input("w0").numbers + [item.input("b0").number ?? .nan]
    let options = GradientDescent.Options(
      loss: loss, rate: item.input("learning_rate").number ?? .nan,
      steps: Int(item.input("steps").number ?? -1), movesIntercept: movesIntercept)
    return try GradientDescent(
      Matrix(item.input("X").rows), item.input("y").numbers, start: start, options: options,
      budget: &budget)
  }

  @Sendable static func lloyd(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let result = try KMeans(
      Matrix(item.input("X").rows), start: Matrix(item.input("initial_centroids").rows),
      maximumPasses: Int(item.input("max_iter").number ?? -1), budget: &budget)
    return [
      "assignments": .numbers(result.labels),
      "centroids": .rows((0..<result.centroids.rows).map { result.centroids.row($0) }),
      "inertia": .number(result.inertia), "n_iter": .number(result.iterations),
      "converged": .bool(result.converged),
      "inertia_trace": .numbers(result.trace.map(\.inertia)),
    ]
  }

  @Sendable static func standardize(_ item: ReferenceCase) throws -> Fields {
    let x = try Matrix(item.input("X").rows)
    let scaler = try Standardizer(x)
    return [
      "mean": .numbers(scaler.means), "std": .numbers(scaler.deviations),
      "scale": .numbers(scaler.scales), "X_scaled": .matrix(try scaler.transform(x)),
      "X_query_scaled": .matrix(try scaler.transform(Matrix(item.input("X_query").rows))),
    ]
  }

  @Sendable static func minMax(_ item: ReferenceCase) throws -> Fields {
    let x = try Matrix(item.input("X").rows)
    let scaler = try MinMaxScaler(x)
    return [
      "min": .numbers(scaler.minima), "max": .numbers(scaler.maxima),
      "X_scaled": .matrix(try scaler.transform(x)),
      "X_query_scaled": .matrix(try scaler.transform(Matrix(item.input("X_query").rows))),
    ]
  }
}
