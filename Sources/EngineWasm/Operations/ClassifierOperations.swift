import Engine

/// Models of the probabilities of classes. Binary labels are 0 or −1, and 1.
enum ClassifierOperations {
  static let all = [
    Operation(
      "logistic_regression",
      "X matrix, y list, C number = 1, fit_intercept flag = true, x matrix?", logistic),
    Operation(
      "softmax_regression",
      "X matrix, y integers, classes integer, C number = 1, x matrix?", softmax),
    Operation("naive_bayes", "X matrix, y list, x matrix?", naiveBayes),
    Operation(
      "linear_classifier",
      "X matrix, y list, weights list, intercept number, C number = 1", givenBoundary),
  ]

  private static func strength(_ call: Call) -> Double? {
    let c = call.number(.c)
    return c == .infinity ? nil : c
  }

  @Sendable static func logistic(_ call: Call) throws(EngineError) {
    let (x, y) = try (call.matrix(.x), call.list(.y))
    let fit = try LogisticRegression(
      x, y, c: strength(call), intercept: call.flag(.hasIntercept), budget: &call.budget)
    call.putWeights(fit.weights, fit.intercept)
    call.put("path", fit.path)
    call.put("objective", fit.objective)
    call.put("objectives", fit.objectives)
    call.put("converged", fit.converged)
    call.put("separated", fit.isSeparated)
    call.put("scores", try fit.scores(x))
    call.put("probabilities", fit.probabilities)
    call.put("accuracy", fit.accuracy)
    call.put("log_loss", fit.logLoss)
    if let query = try call.query() {
      call.putDecision(try fit.scores(query))
    }
    if let query = try call.optionalMatrix(.query) {
      call.put("predict_proba", try fit.probabilities(query))
    }
  }

  @Sendable static func softmax(_ call: Call) throws(EngineError) {
    let (x, y) = try (call.matrix(.x), call.integers(.y))
    let fit = try SoftmaxRegression(
      x, y, classes: call.integer(.classes), c: strength(call), budget: &call.budget)
    call.put("weights", fit.weights)
    call.put("intercepts", fit.intercepts)
    call.put("objective", fit.objective)
    call.put("objectives", fit.objectives)
    call.put("converged", fit.converged)
    call.put("probabilities", try fit.probabilities(x))
    if let query = try call.optionalMatrix(.query) {
      try call.budget.spend(query.rows, times: fit.weights.rows * (query.columns + 20))
      call.put("predict_proba", try fit.probabilities(query))
    }
  }

  @Sendable static func naiveBayes(_ call: Call) throws(EngineError) {
    let (x, y) = try (call.matrix(.x), call.list(.y))
    let model = try NaiveBayes(x, y, budget: &call.budget)
    let work = model.classes.count * (20 + x.columns)
    try call.budget.spend(x.rows, times: work)
    call.put("classes", model.classes)
    call.put("priors", model.priors)
    call.put("means", model.means)
    call.put("variances", model.variances)
    call.putFit(y, try model.predict(x))
    if let query = try call.query(work: work) {
      call.put("predict", try model.predict(query))
    }
    if let query = try call.optionalMatrix(.query) {
      call.put("predict_proba", try model.probabilities(query))
    }
  }

  /// How well a line, or a plane, that somebody chose parts two classes.
  @Sendable static func givenBoundary(_ call: Call) throws(EngineError) {
    let (x, y) = try (call.matrix(.x), call.list(.y))
    let (weights, intercept) = (call.list(.weights), call.number(.intercept))
    let hinge = try HingeObjective(
      x, y, weights: weights, intercept: intercept, c: call.number(.c))
    let scores = try LinearModel.predict(x, weights: weights, intercept: intercept)
    let probabilities = scores.map { Special.sigmoid($0) }
    let counts = try Confusion(y: y, predictions: scores.map { $0 > 0 ? 1 : 0 })
    let loss = try ProbabilityMetrics.logLoss(y: y, probabilities: probabilities)
    call.put("scores", scores)
    call.put("probabilities", probabilities)
    call.put("log_loss", loss)
    call.put("hinge", hinge.losses)
    call.put("hinge_loss", hinge.mean)
    call.put("objective", hinge.objective)
    call.put(counts)
  }
}

extension Call {
  /// `predictions` of the data's own rows, and `accuracy`: the share of them that is right.
  func putFit(_ y: [Double], _ predictions: [Double]) {
    var right = 0
    for index in y.indices where y[index] == predictions[index] { right += 1 }
    put("predictions", predictions)
    put("accuracy", Double(right) / Double(y.count))
  }
}
