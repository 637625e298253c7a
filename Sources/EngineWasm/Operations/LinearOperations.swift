import Engine

/// Least squares, and the figures of lines and curves that are given.
enum LinearOperations {
  static let all = [
    Operation(
      "linear_regression", "X matrix, y list, fit_intercept flag = true, x matrix?", leastSquares),
    Operation(
      "polynomial_regression",
      "X list, y list, degree integer, alpha number = 0, x list?", polynomial),
    Operation("linear_model", "X matrix, y list, weights list, intercept number", givenLine),
    Operation("linear_predict", "x matrix, weights list, intercept number", predict),
    Operation("polynomial_features", "X list, degree integer", features),
  ]

  @Sendable static func leastSquares(_ call: Call) throws(EngineError) {
    let (x, y) = try (call.matrix(.x), call.list(.y))
    let fit = try LinearRegression(
      x, y, intercept: call.flag(.hasIntercept), budget: &call.budget)
    call.putWeights(fit.weights, fit.intercept)
    call.put("rank", fit.rank)
    call.put(fit.metrics, fit.predictions)
    if let query = try call.query() {
      call.put("predict", try fit.predict(query))
    }
  }

  @Sendable static func polynomial(_ call: Call) throws(EngineError) {
    let (x, y) = (call.list(.x), call.list(.y))
    let fit = try PolynomialRegression(
      x, y, degree: call.integer(.degree), alpha: call.number(.alpha), budget: &call.budget)
    call.putWeights(fit.weights, fit.intercept)
    call.put("rank", fit.rank)
    call.put("norm", fit.norm)
    call.put("l1_norm", fit.l1Norm)
    call.put(fit.metrics, fit.predictions)
    if let query = call.optionalList(.query) {
      try call.budget.spend(query.count, times: fit.coefficients.count)
      call.put("predict", try fit.predict(query))
    }
  }

  /// How well a line, or a plane, that somebody chose fits the data.
  @Sendable static func givenLine(_ call: Call) throws(EngineError) {
    let (x, y) = try (call.matrix(.x), call.list(.y))
    let (weights, intercept) = (call.list(.weights), call.number(.intercept))
    // The loss is that of the games, and says more of what is wrong than the predictions do.
    let loss = try LinearModel.loss(x, y, weights: weights, intercept: intercept)
    let predictions = try LinearModel.predict(x, weights: weights, intercept: intercept)
    let metrics = try RegressionMetrics(y: y, predictions: predictions)
    call.put("loss", loss)
    call.put(metrics, predictions)
  }

  @Sendable static func predict(_ call: Call) throws(EngineError) {
    call.answer(
      try LinearModel.predict(
        call.matrix(.query), weights: call.list(.weights), intercept: call.number(.intercept)))
  }

  @Sendable static func features(_ call: Call) throws(EngineError) {
    call.answer(try PolynomialFeatures.powers(call.list(.x), degree: call.integer(.degree)))
  }
}

extension Call {
  /// `weights` and `intercept`, and as `w` and `b` where there is one feature.
  func putWeights(_ weights: [Double], _ intercept: Double) {
    put("weights", weights)
    put("intercept", intercept)
    guard weights.count == 1 else { return }
    put("w", weights[0])
    put("b", intercept)
  }

  func put(_ metrics: RegressionMetrics, _ predictions: [Double]) {
    put("mse", metrics.mse)
    put("rmse", metrics.rmse)
    put("mae", metrics.mae)
    put("r2", metrics.r2)
    put("predictions", predictions)
  }
}
