import Engine

/// Functions of numbers.
enum FunctionOperations {
  /// The functions of one number, in the order of their words.
  private enum Function: Int32 {
    case exp, log, log1p, sin, cos, sigmoid, softplus, logit, normalCDF, normalDensity
  }

  static let all = [
    Operation(
      "apply",
      """
      function exp|log|log1p|sin|cos|sigmoid|softplus|logit|normal_cdf|normal_density, values list
      """, apply),
    Operation("pow", "X list, y list", power),
    Operation("softmax", "values list", softmax),
    Operation("comb", "n number, k number", combinations),
  ]

  @Sendable static func apply(_ call: Call) throws(EngineError) {
    let function: Function = try call.choice(.function)
    var values = call.list(.values)
    for index in values.indices { values[index] = value(function, values[index]) }
    call.answer(values)
  }

  private static func value(_ function: Function, _ x: Double) -> Double {
    switch function {
    case .exp: Elementary.exp(x)
    case .log: Elementary.log(x)
    case .log1p: Elementary.log1p(x)
    case .sin: Elementary.sin(x)
    case .cos: Elementary.cos(x)
    case .sigmoid: Special.sigmoid(x)
    case .softplus: Special.softplus(x)
    case .logit: Special.logit(x)
    case .normalCDF: Special.normalCDF(x)
    case .normalDensity: Special.normalDensity(x)
    }
  }

  /// x to the power y, pair by pair.
  @Sendable static func power(_ call: Call) throws(EngineError) {
    let (x, y) = (call.list(.x), call.list(.y))
    guard x.count == y.count else { throw .shape(.y, expected: x.count, found: y.count) }
    var powers = x
    for index in x.indices { powers[index] = Elementary.pow(x[index], y[index]) }
    call.answer(powers)
  }

  @Sendable static func softmax(_ call: Call) throws(EngineError) {
    call.answer(try Special.softmax(call.list(.values)))
  }

  @Sendable static func combinations(_ call: Call) throws(EngineError) {
    call.answer(
      try Special.combinations(call.number(.n), choose: call.number(.k), budget: &call.budget))
  }
}
