import Engine

/// Bounds on what is not seen.
enum TheoryOperations {
  static let all = [
    Operation("hoeffding", "n number, eps number, M number = 1, delta number = 0.05", hoeffding),
    Operation("binomial_tail", "n integer, p number, k integer?, eps number?", binomial),
    Operation("vc_bound", "n number, d integer, delta number = 0.05", vcBound),
    Operation("vc_sample_size", "d number, eps number, delta number = 0.05", sampleSize),
    Operation("sauer", "n integer, d integer", sauer),
  ]

  @Sendable static func hoeffding(_ call: Call) throws(EngineError) {
    let (n, epsilon) = (call.number(.n), call.number(.epsilon))
    let (hypotheses, delta) = (call.number(.hypotheses), call.number(.delta))
    let bound = try HoeffdingBound(n: n, epsilon: epsilon, hypotheses: hypotheses)
    call.put("one_sided", bound.oneSided)
    call.put("two_sided", bound.twoSided)
    call.put("two_sided_capped", bound.twoSidedCapped)
    call.put("union", bound.union)
    call.put("union_capped", bound.unionCapped)
    call.put(
      "epsilon", try HoeffdingBound.epsilon(n: n, delta: delta, hypotheses: hypotheses))
    // No sample is large enough for a distance of 0.
    call.put(
      "sample_size",
      epsilon > 0
        ? try HoeffdingBound.sampleSize(
          epsilon: epsilon, delta: delta, hypotheses: hypotheses) : .infinity)
  }

  /// The probabilities of 0…n successes; of at least k; of a share farther than eps from p.
  @Sendable static func binomial(_ call: Call) throws(EngineError) {
    let binomial = try Binomial(
      n: call.integer(.n), p: call.number(.probabilities), budget: &call.budget)
    call.put("probabilities", binomial.probabilities)
    if let k = try call.optionalInteger(.k) { call.put("tail", binomial.tail(atLeast: k)) }
    if let epsilon = call.optionalNumber(.epsilon) {
      call.put("deviation", binomial.deviation(beyond: epsilon))
    }
  }

  @Sendable static func vcBound(_ call: Call) throws(EngineError) {
    let (n, d, delta) = (
      call.number(.n), try call.integer(.dimension), call.number(.delta)
    )
    let polynomial = try VCBound.polynomial(n: n, dimension: Double(d), delta: delta)
    let sauer = try VCBound.sauer(n: n, dimension: d, delta: delta, budget: &call.budget)
    let growth = try Sauer.logSum(n: 2 * n, dimension: d, budget: &call.budget)
    call.put("polynomial", polynomial)
    call.put("sauer", sauer)
    call.put("log_growth", growth)
  }

  @Sendable static func sampleSize(_ call: Call) throws(EngineError) {
    call.answer(
      try VCBound.sampleSize(
        dimension: call.number(.dimension), epsilon: call.number(.epsilon),
        delta: call.number(.delta)))
  }

  @Sendable static func sauer(_ call: Call) throws(EngineError) {
    call.answer(
      try Sauer.sum(
        n: call.integer(.n), dimension: call.integer(.dimension), budget: &call.budget))
  }
}
