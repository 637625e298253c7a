import Engine

/// What classes of sets can tell apart.
enum HypothesisOperations {
  static let all = [
    Operation(
      "growth",
      "class positive_ray|ray|interval|two_intervals|half_plane|rectangle, n integer", growth),
    Operation(
      "dichotomies",
      """
      class positive_ray|ray|interval|two_intervals|half_plane|rectangle, points matrix
      """, dichotomies),
    Operation("rademacher", "yhat matrix", rademacher),
    Operation(
      "rademacher_class",
      """
      class positive_ray|ray|interval|two_intervals|half_plane|rectangle, points matrix
      """, rademacherOfClass),
    Operation("rademacher_linear", "X matrix, B number = 1", linearBall),
    Operation(
      "uniform_deviation", "n integer, sizes integers, M integer, noise number = 0, seed seed",
      uniformDeviation),
  ]

  @Sendable static func growth(_ call: Call) throws(EngineError) {
    let sets: HypothesisClass = try call.choice(.hypothesisClass)
    call.answer(try sets.growth(call.integer(.n), budget: &call.budget))
  }

  /// How many labelings there are, whether they are all, and which (bit i: the label of point i).
  @Sendable static func dichotomies(_ call: Call) throws(EngineError) {
    let sets: HypothesisClass = try call.choice(.hypothesisClass)
    let points = try call.matrix(.points)
    let count = try sets.dichotomies(points, budget: &call.budget)
    let isShattered = try sets.shatters(points, budget: &call.budget)
    let labelings = try sets.labelings(points, budget: &call.budget)
    call.put("count", count)
    call.put("shattered", isShattered)
    call.put("dimension", sets.dimension)
    call.put("labelings", labelings.map { Int($0) })
  }

  /// Of hypotheses, each a row of its outputs.
  @Sendable static func rademacher(_ call: Call) throws(EngineError) {
    let result = try RademacherComplexity(
      outputs: call.matrix(.predictions), budget: &call.budget)
    call.put("value", result.value)
    call.put("absolute", result.absolute)
    call.put("massart_bound", result.massartBound)
  }

  @Sendable static func rademacherOfClass(_ call: Call) throws(EngineError) {
    call.answer(
      try RademacherComplexity.value(
        of: call.choice(.hypothesisClass), points: call.matrix(.points), budget: &call.budget))
  }

  @Sendable static func linearBall(_ call: Call) throws(EngineError) {
    let result = try RademacherComplexity.linearBall(
      call.matrix(.x), bound: call.number(.bound), budget: &call.budget)
    call.put("value", result.value)
    call.put("upper_bound", result.upperBound)
  }

  /// Of thresholds on noisy numbers, on growing samples.
  @Sendable static func uniformDeviation(_ call: Call) throws(EngineError) {
    let result = try UniformDeviation(
      n: call.integer(.n), sizes: call.integers(.sizes), rules: call.integer(.hypotheses),
      noise: call.number(.noise), seed: call.seed(), budget: &call.budget)
    call.put("thresholds", result.thresholds)
    call.put("risks", result.risks)
    call.put("errors", result.errors)
    call.put("deviations", result.deviations)
  }
}
