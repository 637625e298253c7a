import Engine

/// Functions of numbers; of a list, of each of its elements.
enum MathematicsFunctions {
  static let all: [FunctionEntry] = [
    each("abs", "The magnitude: |x|.") { $0.magnitude },
    each("exp", "e to the power x.") { Elementary.exp($0) },
    each("sqrt", "The square root; NaN below 0.") { $0.squareRoot() },
    each("sin", "The sine of an angle in radians.") { Elementary.sin($0) },
    each("cos", "The cosine of an angle in radians.") { Elementary.cos($0) },
    each("sign", "−1 below 0, 1 above, 0 at 0.") { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 },
    each("floor", "The greatest whole number that is not above x.") { $0.rounded(.down) },
    each("ceil", "The least whole number that is not below x.") { $0.rounded(.up) },
    each("sigmoid", "The logistic function 1/(1 + e^−x).") { Special.sigmoid($0) },
    log, round, comb, softmax, normalCDF, powers,
  ]

  private static let x = ParameterEntry("x", "number or list of numbers", "what to take it of")

  private static func each(
    _ name: String, _ summary: String, _ transform: @escaping @Sendable (Double) -> Double
  ) -> FunctionEntry {
    FunctionEntry(
      name, group: "Mathematics", "\(summary) Of a list, element by element.", parameters: [x],
      result: "a number or a list"
    ) { call throws(EvaluationFailure) in
      try call.evaluation.mapNumbers(call.value("x"), call.range(of: "x"), transform)
    }
  }

  private static let log = FunctionEntry(
    "log", group: "Mathematics",
    "The natural logarithm, or the one to a base; −inf at 0 and NaN below. Of a list, element"
      + " by element.",
    parameters: [x, ParameterEntry("base", "number", "the base", default: "e")],
    result: "a number or a list"
  ) { call throws(EvaluationFailure) in
    guard call.has("base") else {
      return try call.evaluation.mapNumbers(call.value("x"), call.range(of: "x")) {
        Elementary.log($0)
      }
    }
    let scale = Elementary.log(try call.number("base"))
    return try call.evaluation.mapNumbers(call.value("x"), call.range(of: "x")) {
      Elementary.log($0) / scale
    }
  }

  private static let round = FunctionEntry(
    "round", group: "Mathematics",
    "The nearest number with so many decimals; a tie, which only exact halves are, goes to the even"
      + " digit.",
    parameters: [
      x, ParameterEntry("digits", "whole number", "how many decimals to keep", default: "0"),
    ], result: "a number or a list"
  ) { call throws(EvaluationFailure) in
    let digits = try call.wholeNumber("digits", in: 0...300, default: 0)
    return try call.evaluation.mapNumbers(call.value("x"), call.range(of: "x")) { number in
      guard number.isFinite else { return number }
      if digits == 0 { return number.rounded(.toNearestOrEven) }
      return Double(DecimalExpansion(number).fixed(decimals: digits)) ?? number
    }
  }

  private static let comb = FunctionEntry(
    "comb", group: "Mathematics",
    "The number of ways to choose k of n things, exact below 2^53 and inf where it is too "
      + "large for a number; 0 for k above n.",
    parameters: [
      ParameterEntry("n", "whole number", "how many there are"),
      ParameterEntry("k", "whole number", "how many are chosen"),
    ], result: "a number"
  ) { call throws(EvaluationFailure) in
    let (n, k) = (try call.number("n"), try call.number("k"))
    return .number(
      try call.engine { budget throws(EngineError) in
        try Special.combinations(n, choose: k, budget: &budget)
      })
  }

  private static let softmax = FunctionEntry(
    "softmax", group: "Mathematics",
    "Positive numbers with sum 1, in the proportions of the exponentials of the values.",
    parameters: [ParameterEntry("values", "list of numbers", "at least one number")],
    result: "a list"
  ) { call throws(EvaluationFailure) in
    let values = try call.numbers("values")
    return try call.list(call.engine { _ throws(EngineError) in try Special.softmax(values) })
  }

  private static let normalCDF = FunctionEntry(
    "normal_cdf", group: "Mathematics",
    "The probability that a standard normal variable (mean 0, variance 1) is at most x. Of a "
      + "list, element by element.",
    parameters: [
      x, ParameterEntry("mean", "number", "the variable's mean", default: "0"),
      ParameterEntry("std", "number", "its standard deviation, above 0", default: "1"),
    ], result: "a number or a list"
  ) { call throws(EvaluationFailure) in
    let mean = try call.number("mean", default: 0)
    let deviation = try call.number("std", default: 1)
    guard deviation > 0 else {
      throw call.problem(.unsuitableArgument, "std of normal_cdf is above 0", at: "std")
    }
    return try call.evaluation.mapNumbers(call.value("x"), call.range(of: "x")) {
      Special.normalCDF(($0 - mean) / deviation)
    }
  }

  private static let powers = FunctionEntry(
    "powers", group: "Mathematics",
    "The powers x, x², … up to a degree; of a list, one such row for each element.",
    parameters: [x, ParameterEntry("degree", "whole number", "the highest power")],
    result: "a list, or rows"
  ) { call throws(EvaluationFailure) in
    let degree = try call.wholeNumber("degree", in: 0...10_000)
    if let number = try call.value("x").asNumber { return try row(number, degree, call) }
    var rows: [Value] = []
    for number in try call.numbers("x") { rows.append(try row(number, degree, call)) }
    return .list(rows)
  }

  private static func row(
    _ number: Double, _ degree: Int, _ call: FunctionCall
  ) throws(EvaluationFailure) -> Value {
    try call.evaluation.charge(steps: degree, call.range)
    guard degree > 0 else { return .list([]) }
    return try call.list((1...degree).map { Elementary.pow(number, Double($0)) })
  }
}
