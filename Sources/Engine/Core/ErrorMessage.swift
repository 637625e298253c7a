extension EngineError {
  /// The rule that was broken, with the argument's name first and the numbers that were found.
  public var message: String {
    switch self {
    case .shape(let argument, let expected, let found):
      "\(argument.name) has \(found) where \(expected) is needed"
    case .kGreaterThanN(let k, let n):
      "k is \(k), which is more than the \(n) points"
    default:
      EngineError.message(code: code)
    }
  }

  /// The message for a ``code``, without the numbers that only the error itself holds.
  public static func message(code: Int32) -> String {
    guard code > 0, let kind = Kind(rawValue: code / 100),
      let argument = Argument(rawValue: code % 100)
    else { return "unknown error" }
    if kind == .budgetExceeded { return "too much work: the step budget is used up" }
    return "\(argument.name) \(kind.rule)"
  }
}

extension EngineError.Kind {
  var rule: StaticString {
    switch self {
    case .empty: "is empty"
    case .shape: "has the wrong length"
    case .notFinite: "has a value that is not finite"
    case .negative: "must not be negative"
    case .outOfRange: "is out of range"
    case .notBinary: "has a label that is neither 0 (or -1) nor 1"
    case .kGreaterThanN: "is more than the number of points"
    case .overflow: "is too large: the result is not finite"
    case .budgetExceeded: "used up the step budget"
    }
  }
}
