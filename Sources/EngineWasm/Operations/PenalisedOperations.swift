import Engine

/// Linear models with a penalty on their weights, one by one and along a path of penalties.
enum PenalisedOperations {
  static let all = [
    Operation(
      "ridge", "X matrix, y list, fit_intercept flag = true, alpha number = 1, x matrix?", ridge),
    Operation(
      "lasso", "X matrix, y list, fit_intercept flag = true, alpha number = 1, x matrix?", lasso),
    Operation("ridge_path", "X matrix, y list, fit_intercept flag = true, alphas list", ridgePath),
    Operation("lasso_path", "X matrix, y list, fit_intercept flag = true, alphas list", lassoPath),
    Operation("lasso_alpha_max", "X matrix, y list, fit_intercept flag = true", largestAlpha),
  ]

  @Sendable static func ridge(_ call: Call) throws(EngineError) {
    let fit = try Ridge(
      call.matrix(.x), call.list(.y), alpha: call.number(.alpha),
      intercept: call.flag(.hasIntercept), budget: &call.budget)
    call.putWeights(fit.weights, fit.intercept)
    call.put("norm", fit.norm)
    call.put("l1_norm", fit.l1Norm)
    call.put("objective", fit.objective)
    call.put(fit.metrics, fit.predictions)
    if let query = try call.query() {
      call.put("predict", try fit.predict(query))
    }
  }

  @Sendable static func lasso(_ call: Call) throws(EngineError) {
    let fit = try Lasso(
      call.matrix(.x), call.list(.y), alpha: call.number(.alpha),
      intercept: call.flag(.hasIntercept), budget: &call.budget)
    call.putWeights(fit.weights, fit.intercept)
    call.put("norm", fit.norm)
    call.put("l1_norm", fit.l1Norm)
    call.put("selected", fit.selected)
    call.put("objective", fit.objective)
    call.put("objectives", fit.objectives)
    call.put("converged", fit.converged)
    call.put(fit.metrics, fit.predictions)
    if let query = try call.query() {
      call.put("predict", try fit.predict(query))
    }
  }

  @Sendable static func ridgePath(_ call: Call) throws(EngineError) {
    let path = try RidgePath(
      call.matrix(.x), call.list(.y), alphas: call.list(.alphas),
      intercept: call.flag(.hasIntercept), budget: &call.budget)
    call.put("alphas", path.alphas)
    call.put("weights", path.weights)
    call.put("intercepts", path.intercepts)
    call.put("norms", path.norms)
    call.put("effective_degrees", path.effectiveDegrees)
    call.put("mse", path.trainingErrors)
  }

  @Sendable static func lassoPath(_ call: Call) throws(EngineError) {
    let path = try LassoPath(
      call.matrix(.x), call.list(.y), alphas: call.list(.alphas),
      intercept: call.flag(.hasIntercept), budget: &call.budget)
    call.put("alphas", path.alphas)
    call.put("weights", path.weights)
    call.put("intercepts", path.intercepts)
  }

  @Sendable static func largestAlpha(_ call: Call) throws(EngineError) {
    call.answer(
      try Lasso.largestAlpha(
        call.matrix(.x), call.list(.y), intercept: call.flag(.hasIntercept),
        budget: &call.budget))
  }
}
