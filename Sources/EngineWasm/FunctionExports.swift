import Engine

/// The functions of one number that ``apply(_:_:_:_:)`` knows, by number.
public enum UnaryFunction: Int32, CaseIterable, Sendable {
  case exp, log, log1p, sin, cos, sigmoid, softplus, logit, normalCDF, normalDensity

  /// The function's value at x.
  func callAsFunction(_ x: Double) -> Double {
    switch self {
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
}

/// A function of one number, applied to each of `count` values. `out`: as many.
@_expose(wasm, "dw_apply")
@_cdecl("dw_apply")
public func apply(
  _ function: Int32, _ values: UnsafePointer<Double>?, _ count: Int32,
  _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    guard let function = UnaryFunction(rawValue: function) else { throw .outOfRange(.data) }
    var writer = Writer(out)
    for value in try list(values, count, .values) { writer.put(function(value)) }
  }
}

/// x to the power y, pair by pair. `out`: as many values as pairs.
@_expose(wasm, "dw_pow")
@_cdecl("dw_pow")
public func power(
  _ x: UnsafePointer<Double>?, _ xCount: Int32, _ y: UnsafePointer<Double>?, _ yCount: Int32,
  _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    let (x, y) = (try list(x, xCount, .x), try list(y, yCount, .y))
    guard x.count == y.count else { throw .shape(.y, expected: x.count, found: y.count) }
    var writer = Writer(out)
    for index in x.indices { writer.put(Elementary.pow(x[index], y[index])) }
  }
}

/// `out`: `count` values.
@_expose(wasm, "dw_softmax")
@_cdecl("dw_softmax")
public func softmax(
  _ values: UnsafePointer<Double>?, _ count: Int32, _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    var writer = Writer(out)
    writer.put(try Special.softmax(list(values, count, .values)))
  }
}

/// n choose k. `out`: one value.
@_expose(wasm, "dw_combinations")
@_cdecl("dw_combinations")
public func combinations(
  _ n: Double, _ k: Double, _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    var budget = pageBudget
    out?.pointee = try Special.combinations(n, choose: k, budget: &budget)
  }
}
