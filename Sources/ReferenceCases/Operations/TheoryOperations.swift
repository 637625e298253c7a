import Engine

/// Bounds, growth functions and complexities.
enum TheoryOperations {
  static let table: [String: Operation] = [
    "hoeffding_bound": Operation(hoeffding),
    "binomial_tail_vs_hoeffding": Operation(binomialTail),
    "vc_bound": Operation(vcBound),
    "sauer_sum": Operation(sauerSum),
    "vc_sample_size": Operation(sampleSize),
    "dichotomies_halfplane": Operation { try dichotomies(.halfPlane, $0.rows("points")) },
    "dichotomies_rectangle": Operation { try dichotomies(.rectangle, $0.rows("points")) },
    "dichotomies_1d": Operation(dichotomiesOnLine),
    "rademacher_finite": Operation(rademacher),
    "rademacher_linear_ball": Operation(linearBall),
  ]

  @Sendable private static func hoeffding(_ item: ReferenceCase) throws -> Fields {
    let (n, epsilon) = (try item.number("n"), try item.number("epsilon"))
    let (hypotheses, delta) = (try item.number("M"), try item.number("delta"))
    let bound = try HoeffdingBound(n: n, epsilon: epsilon, hypotheses: hypotheses)
    return [
      "one_sided": .number(bound.oneSided), "two_sided": .number(bound.twoSided),
      "union": .number(bound.union), "two_sided_capped": .number(bound.twoSidedCapped),
      "union_capped": .number(bound.unionCapped),
      "epsilon_for_n_delta": .number(
        try HoeffdingBound.epsilon(n: n, delta: delta, hypotheses: hypotheses)),
      "n_for_epsilon_delta": .number(
        try HoeffdingBound.sampleSize(epsilon: epsilon, delta: delta, hypotheses: hypotheses)),
    ]
  }

  @Sendable private static func binomialTail(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let (n, epsilon) = (try item.integer("n"), try item.number("epsilon"))
    let binomial = try Binomial(n: n, p: item.number("p"), budget: &budget)
    return [
      "exact": .number(binomial.deviation(beyond: epsilon)),
      "bound": .number(try HoeffdingBound(n: Double(n), epsilon: epsilon).twoSided),
    ]
  }

  @Sendable private static func vcBound(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let (n, delta) = (try item.number("n"), try item.number("delta"))
    let dimension = try item.integer("vc_dimension")
    let polynomial = try VCBound.polynomial(n: n, dimension: Double(dimension), delta: delta)
    return [
      "omega_polynomial": .number(polynomial),
      "omega_sauer": .number(
        try VCBound.sauer(n: n, dimension: dimension, delta: delta, budget: &budget)),
      "e_out_bound_polynomial": .number(try item.number("e_in") + polynomial),
      "log_sauer_2n": .number(
        try Sauer.logSum(n: 2 * n, dimension: dimension, budget: &budget)),
    ]
  }

  @Sendable private static func sauerSum(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let n = try item.integer("n")
    return [
      "sauer_sum": .number(
        try Sauer.sum(n: n, dimension: item.integer("vc_dimension"), budget: &budget)),
      "two_to_n": .number(try Sauer.sum(n: n, dimension: n, budget: &budget)),
    ]
  }

  @Sendable private static func sampleSize(_ item: ReferenceCase) throws -> Fields {
    let size = try VCBound.sampleSize(
      dimension: item.number("vc_dimension"), epsilon: item.number("epsilon"),
      delta: item.number("delta"))
    // The file's sizes begin at 10.
    return ["n": .number(max(size, 10))]
  }

  private static func dichotomies(
    _ hypotheses: HypothesisClass, _ points: [[Double]]
  ) throws -> Fields {
    var budget = Budget.reference
    let matrix = try Matrix(points)
    let count = try hypotheses.dichotomies(matrix, budget: &budget)
    let listed = try hypotheses.labelings(matrix, budget: &budget).count
    return [
      // The formula and the list of labelings must agree.
      "dichotomies": .number(Double(listed) == count ? count : .nan),
      "shattered": .bool(try hypotheses.shatters(matrix, budget: &budget)),
    ]
  }

  @Sendable private static func dichotomiesOnLine(_ item: ReferenceCase) throws -> Fields {
    let names: [String: HypothesisClass] = [
      "positive_ray": .positiveRay, "positive_or_negative_ray": .ray, "interval": .interval,
      "union_of_2_intervals": .twoIntervals,
    ]
    let name = item.input("hypothesis_class").text ?? ""
    guard let hypotheses = names[name] else { throw NotOffered(name: name) }
    return try dichotomies(hypotheses, item.numbers("points").map { [$0] })
  }

  @Sendable private static func rademacher(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let result = try RademacherComplexity(
      outputs: Matrix(item.rows("predictions")), budget: &budget)
    return [
      "rademacher": .number(result.value), "rademacher_absolute": .number(result.absolute),
      "massart_bound": .number(result.massartBound),
    ]
  }

  @Sendable private static func linearBall(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let result = try RademacherComplexity.linearBall(
      Matrix(item.rows("X")), bound: item.number("B"), budget: &budget)
    return ["rademacher": .number(result.value), "upper_bound": .number(result.upperBound)]
  }
}
