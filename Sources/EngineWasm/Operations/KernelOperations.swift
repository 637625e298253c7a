import Engine

/// Kernels, and the machines that use them.
enum KernelOperations {
  static let all = [
    Operation(
      "svm",
      """
      X matrix, y list, C number = 1, kernel linear|polynomial|rbf|sigmoid|laplacian = linear, \
      gamma number?, degree integer = 3, coef0 number = 0, tolerance number = 1e-12, x matrix?
      """, machine),
    Operation(
      "kernel_ridge",
      """
      X matrix, y list, alpha number = 1, \
      kernel linear|polynomial|rbf|sigmoid|laplacian = linear, gamma number?, degree integer = 3, \
      coef0 number = 0, x matrix?
      """, ridge),
    Operation(
      "kernel",
      """
      X matrix, Z matrix?, kernel linear|polynomial|rbf|sigmoid|laplacian = linear, \
      gamma number?, degree integer = 3, coef0 number = 0
      """, matrix),
    Operation("kernel_scale", "X matrix", scale),
    Operation("kernel_spectrum", "X matrix", spectrum),
    Operation(
      "hinge_objective", "X matrix, y list, weights list, intercept number, C number = 1", hinge),
  ]

  /// A γ that is left out is "scale".
  static func kernel(_ call: Call) throws(EngineError) -> Kernel {
    Kernel(
      try call.choice(.kernel), gamma: call.optionalNumber(.gamma),
      degree: try call.integer(.degree), coef0: call.number(.coef0))
  }

  @Sendable static func machine(_ call: Call) throws(EngineError) {
    let fit = try SupportVectorMachine(
      call.matrix(.x), call.list(.y), c: call.number(.c), kernel: kernel(call),
      tolerance: call.number(.tolerance), budget: &call.budget)
    call.putWeights(fit.weights, fit.intercept)
    call.put("margin", fit.margin)
    call.put("support", fit.support)
    call.put("margin_support", fit.marginSupport)
    call.put("dual", fit.dual)
    call.put("scores", fit.decisions)
    call.put("hinge", fit.hinge)
    call.put("hinge_sum", fit.hingeSum)
    call.put("objective", fit.objective)
    call.put("dual_objective", fit.dualObjective)
    call.put("accuracy", fit.accuracy)
    call.put("steps", fit.steps)
    if let query = try call.query() {
      call.putDecision(try fit.decision(query, budget: &call.budget))
    }
  }

  @Sendable static func ridge(_ call: Call) throws(EngineError) {
    let fit = try KernelRidge(
      call.matrix(.x), call.list(.y), alpha: call.number(.alpha), kernel: kernel(call),
      budget: &call.budget)
    call.put("dual", fit.dual)
    call.put("squared_norm", fit.squaredNorm)
    call.put(fit.metrics, fit.predictions)
    if let query = try call.optionalMatrix(.query) {
      call.put("predict", try fit.predict(query, budget: &call.budget))
    }
  }

  @Sendable static func matrix(_ call: Call) throws(EngineError) {
    let (x, kernel) = try (call.matrix(.x), kernel(call))
    let other = try call.optionalMatrix(.other)
    call.answer(try kernel.matrix(x, other ?? x, budget: &call.budget))
  }

  @Sendable static func scale(_ call: Call) throws(EngineError) {
    call.answer(try Kernel.scale(call.matrix(.x)))
  }

  @Sendable static func spectrum(_ call: Call) throws(EngineError) {
    let spectrum = try KernelSpectrum(call.matrix(.x), budget: &call.budget)
    call.put("eigenvalues", spectrum.eigenvalues)
    call.put("trace", spectrum.trace)
    call.put("smallest", spectrum.smallest)
    call.put("positive_semidefinite", spectrum.isPositiveSemidefinite)
  }

  @Sendable static func hinge(_ call: Call) throws(EngineError) {
    let value = try HingeObjective(
      call.matrix(.x), call.list(.y), weights: call.list(.weights),
      intercept: call.number(.intercept), c: call.number(.c))
    call.put("losses", value.losses)
    call.put("mean", value.mean)
    call.put("objective", value.objective)
  }
}
