import Engine

/// Bounds on what a sample can tell, and how rich a class of hypotheses is.
enum TheoryFunctions {
  static let all: [FunctionEntry] = [
    hoeffding, vcBound, sauer, binomialTail, growth, shatters, rademacher,
  ]

  private static let size = ParameterEntry("n", "number", "the sample's size")
  private static let dimension = ParameterEntry(
    "d", "whole number", "the Vapnik–Chervonenkis dimension: the most points that are shattered")

  private static func entry(
    _ name: String, _ summary: String, _ parameters: [ParameterEntry],
    result: String = "a number", _ body: @escaping FunctionBody
  ) -> FunctionEntry {
    FunctionEntry(
      name, group: "Learning theory", summary, parameters: parameters, result: result, body: body)
  }

  private static let hoeffding = entry(
    "hoeffding",
    "Hoeffding's bound 2M e^(−2 eps² n) on the probability that the error on a sample strays by "
      + "more than eps from the true one, for any of M hypotheses. It may exceed 1, and then says "
      + "nothing.",
    [
      size, ParameterEntry("eps", "number", "the distance, at least 0"),
      ParameterEntry("M", "number", "how many hypotheses", default: "1"),
    ]
  ) { call throws(EvaluationFailure) in
    let (n, epsilon) = (try call.number("n"), try call.number("eps"))
    let hypotheses = try call.number("M", default: 1)
    return .number(
      try call.engine { _ throws(EngineError) in
        try HoeffdingBound(n: n, epsilon: epsilon, hypotheses: hypotheses).union
      })
  }

  private static let vcBound = entry(
    "vc_bound",
    "How much the true error may exceed the sample's, for all hypotheses of a class at once: "
      + "√(8/n ln(4 m(2n)/delta)) with m(N) = N^d + 1, or with growth='sauer' the sharper sum.",
    [
      size, dimension, ParameterEntry("delta", "number", "the probability of failing, 0 to 1"),
      ParameterEntry("growth", "text", "'polynomial' or 'sauer'", default: "\"polynomial\""),
    ]
  ) { call throws(EvaluationFailure) in
    let (n, delta) = (try call.number("n"), try call.number("delta"))
    let isSauer =
      try call.word("growth", of: ["polynomial", "sauer"], default: "polynomial") == "sauer"
    let d = try call.wholeNumber("d", in: 0...1_000_000_000)
    return .number(
      try call.engine { budget throws(EngineError) in
        isSauer
          ? try VCBound.sauer(n: n, dimension: d, delta: delta, budget: &budget)
          : try VCBound.polynomial(n: n, dimension: Double(d), delta: delta)
      })
  }

  private static let sauer = entry(
    "sauer",
    "Sauer's bound on the labelings of n points by a class of dimension d: the sum of comb(n, i) "
      + "for i up to d. It is 2^n up to n = d.",
    [ParameterEntry("n", "whole number", "the number of points"), dimension]
  ) { call throws(EvaluationFailure) in
    let n = try call.wholeNumber("n", in: 0...1_000_000_000)
    let d = try call.wholeNumber("d", in: 0...1_000_000_000)
    return .number(
      try call.engine { budget throws(EngineError) in
        try Sauer.sum(n: n, dimension: d, budget: &budget)
      })
  }

  private static let binomialTail = entry(
    "binomial_tail",
    "The probability of at least k successes in n independent trials of probability p, summed"
      + " exactly; what Hoeffding's bound bounds.",
    [
      ParameterEntry("n", "whole number", "the number of trials"),
      ParameterEntry("p", "number", "the probability of a success in each, 0 to 1"),
      ParameterEntry("k", "whole number", "the least number of successes"),
    ]
  ) { call throws(EvaluationFailure) in
    let (n, p) = (try call.wholeNumber("n", in: 0...1_000_000_000), try call.number("p"))
    let k = try call.wholeNumber("k", in: -1_000_000_000...1_000_000_000)
    return .number(
      try call.engine { budget throws(EngineError) in
        try Engine.binomialTail(n: n, p: p, atLeast: k, budget: &budget)
      })
  }
}

extension TheoryFunctions {
  private static let classes: [(name: String, hypotheses: HypothesisClass)] = [
    ("positive_ray", .positiveRay), ("ray", .ray), ("interval", .interval),
    ("two_intervals", .twoIntervals), ("half_plane", .halfPlane), ("rectangle", .rectangle),
  ]

  private static let hypotheses = ParameterEntry(
    "class", "text",
    "'positive_ray' (x > t), 'ray' (to either side), 'interval' and 'two_intervals' on the line; "
      + "'half_plane' and 'rectangle' (with sides along the axes) in the plane")
  private static let points = ParameterEntry(
    "points", "numbers or rows", "numbers on the line, or pairs of coordinates in the plane")

  private static func hypothesisClass(
    _ call: FunctionCall, and other: [String] = []
  ) throws(EvaluationFailure) -> HypothesisClass? {
    guard call.has("class") else { throw call.missing("class") }
    let word = try call.word("class", of: classes.map { $0.name } + other, default: "")
    return classes.first { $0.name == word }?.hypotheses
  }

  private static let growth = entry(
    "growth",
    "The growth function: the most labelings that a class of sets, what is inside labelled 1, can "
      + "give any n points. Of rectangles it is known up to n = 4.",
    [hypotheses, ParameterEntry("n", "whole number", "the number of points")]
  ) { call throws(EvaluationFailure) in
    guard let hypotheses = try hypothesisClass(call) else { return .none }
    let n = try call.wholeNumber("n", in: 0...1_000_000_000)
    guard hypotheses != .rectangle || n <= 4 else {
      throw call.problem(
        .unsuitableArgument, "growth of 'rectangle' is known for at most 4 points, and n is \(n)",
        at: "n")
    }
    return .number(
      try call.engine(renaming: ["classes": "n"]) { budget throws(EngineError) in
        try hypotheses.growth(n, budget: &budget)
      })
  }

  private static let shatters = entry(
    "shatters",
    "Whether a class of sets gives these points every labeling there is, 2^n of n points. The"
      + " VC dimension is the most points for which some place of them is shattered. A point that"
      + " comes twice cannot be.",
    [hypotheses, points], result: "true or false"
  ) { call throws(EvaluationFailure) in
    guard let hypotheses = try hypothesisClass(call) else { return .none }
    let points = try call.rows("points").matrix
    return .boolean(
      try call.engine { budget throws(EngineError) in
        try hypotheses.shatters(points, budget: &budget)
      })
  }

  private static let rademacher = entry(
    "rademacher",
    "The empirical Rademacher complexity: how well, on average over all random signs, the best "
      + "hypothesis of a class fits pure noise on these points, of which there are at most 24. "
      + "Instead of a class's name, a list of hypotheses, each the list of its −1 and 1; or "
      + "'linear' for w·x with |w| at most bound.",
    [
      ParameterEntry("class", "text or rows", hypotheses.documentation),
      ParameterEntry(
        "points", points.type, points.documentation + "; not with a list of hypotheses",
        isOptional: true),
      ParameterEntry("bound", "number", "for 'linear', the largest |w|", default: "1"),
    ]
  ) { call throws(EvaluationFailure) in
    if case .list? = call.argument("class")?.value {
      let outputs = try call.rows("class").matrix
      return .number(
        try call.engine(renaming: ["points": "class", "yhat": "class"]) {
          budget throws(EngineError) in
          try RademacherComplexity(outputs: outputs, budget: &budget).value
        })
    }
    let hypotheses = try hypothesisClass(call, and: ["linear"])
    let points = try call.rows("points").matrix
    let bound = try call.number("bound", default: 1)
    return .number(
      try call.engine(renaming: ["B": "bound", "X": "points"]) { budget throws(EngineError) in
        guard let hypotheses else {
          return try RademacherComplexity.linearBall(points, bound: bound, budget: &budget).value
        }
        return try RademacherComplexity.value(of: hypotheses, points: points, budget: &budget)
      })
  }
}
