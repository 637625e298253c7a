import Engine

/// Models as they learn, step by step.
enum DescentOperations {
  static let all = [
    Operation(
      "gradient_descent",
      """
      X matrix, y list, start list, lr number, steps integer, loss mse|logistic = mse, \
      standardize flag = false, fit_intercept flag = true
      """, descend),
    Operation(
      "perceptron",
      """
      X matrix, y list, epochs integer = 10, lr number = 1, order integers?, x matrix?
      """, perceptron),
  ]

  /// `start` and the rows of `path` are [w…, b].
  @Sendable static func descend(_ call: Call) throws(EngineError) {
    let (x, y, start) = try (call.matrix(.x), call.list(.y), call.list(.start))
    let options = GradientDescent.Options(
      loss: try call.choice(.loss), rate: call.number(.rate), steps: try call.integer(.steps),
      standardize: call.flag(.standardize), movesIntercept: call.flag(.hasIntercept))
    let descent = try GradientDescent(x, y, start: start, options: options, budget: &call.budget)
    call.put("path", descent.path)
    call.put("losses", descent.losses)
    call.putWeights(descent.weights, descent.intercept)
    call.put("diverged", descent.diverged)
  }

  @Sendable static func perceptron(_ call: Call) throws(EngineError) {
    let (x, y) = try (call.matrix(.x), call.list(.y))
    let fit = try Perceptron(
      x, y, epochs: call.integer(.epochs), rate: call.number(.rate),
      order: call.optionalIntegers(.order), budget: &call.budget)
    call.putWeights(fit.weights, fit.intercept)
    call.put("mistakes", fit.mistakes)
    call.put("updates", count: fit.updates.count) { index in
      call.put("epoch", fit.updates[index].epoch)
      call.put("example", fit.updates[index].row)
    }
    call.put("path", fit.path)
    call.put("converged", fit.converged)
    call.put("scores", try fit.scores(x))
    call.put("accuracy", fit.accuracy)
    if let query = try call.query() {
      call.putDecision(try fit.scores(query))
    }
  }
}

extension Call {
  /// `decision`: a function's values for the rows of `x`, and `predict`: 1 where they are above 0,
  /// and 0 elsewhere.
  func putDecision(_ values: [Double]) {
    put("decision", values)
    put("predict", values.map { $0 > 0 ? 1.0 : 0.0 })
  }
}
