extension EngineError {
  /// The rule that was broken, with the argument's name first and the numbers that were found.
  public var message: String {
    switch self {
    case .shape(let argument, let expected, let found):
      return "\(argument.name) has size \(found) where \(expected) is needed"
    case .kGreaterThanN(let k, let n):
      return "k is \(k), more than the \(n) points"
    default:
      let (name, rule) = EngineError.words(code: code)
      return "\(name) \(rule)"
    }
  }

  /// The message for a ``code`` in two words or phrases, without the numbers that only the error
  /// itself holds. No String is made: that would bring its tables into the browser's module.
  public static func words(code: Int32) -> (name: StaticString, rule: StaticString) {
    guard code > 0, let kind = Kind(rawValue: code / 100),
      let argument = Argument(rawValue: code % 100)
    else { return ("the engine", "reported an unknown error") }
    if kind == .budgetExceeded { return ("the computation", kind.rule) }
    return (argument.name, kind == .outOfRange ? argument.limits : kind.rule)
  }
}

extension EngineError.Kind {
  var rule: StaticString {
    switch self {
    case .empty: "is empty"
    case .shape: "has the wrong size"
    case .notFinite: "has a value that is not finite"
    case .negative: "must not be negative"
    case .outOfRange: "is out of range"
    case .notBinary: "has a label that is neither 0 (or -1) nor 1"
    case .kGreaterThanN: "is more than the number of points"
    case .overflow: "is too large: the result is not finite"
    case .budgetExceeded: "takes more steps or memory than its budget"
    case .singleClass: "has only one class where two are needed"
    case .noWeakLearner: "has no threshold that does better than guessing"
    }
  }
}

extension Argument {
  /// What its values must be, where that is the same for all functions that take it.
  fileprivate var limits: StaticString {
    switch self {
    case .c, .gamma, .rate, .tolerance: "must be above 0"
    case .probabilities: "must lie between 0 and 1"
    case .delta: "must be above 0 and at most 1"
    case .minimumLeaf, .restarts, .bins: "must be at least 1"
    case .test: "must leave examples on both sides"
    case .direction: "must not be 0 in all coordinates"
    case .points: "has more points than can be tried out"
    case .samples, .chosen, .order: "names an example that is not there"
    default: EngineError.Kind.outOfRange.rule
    }
  }
}
