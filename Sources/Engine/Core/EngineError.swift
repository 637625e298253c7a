/// What was wrong with the input of an engine function, and which argument it was.
public enum EngineError: Error, Equatable, Sendable {
  /// There is nothing to compute on.
  case empty(Argument)
  /// The argument's length, or number of columns, disagrees with the others.
  case shape(Argument, expected: Int, found: Int)
  /// A NaN or an infinity.
  case notFinite(Argument)
  /// Must not be below zero.
  case negative(Argument)
  /// Lies outside the values the function is defined for.
  case outOfRange(Argument)
  /// Holds a label other than 0 or −1 (negative) and 1 (positive).
  case notBinary(Argument)
  /// More clusters than points.
  case kGreaterThanN(k: Int, n: Int)
  /// The numbers are finite, but so large that the result is not.
  case overflow(Argument)
  /// The computation was stopped because it used up its ``Budget``.
  case budgetExceeded
  /// All labels are the same where two classes are needed.
  case singleClass(Argument)
  /// No threshold on any feature does better than guessing.
  case noWeakLearner(Argument)
}

extension EngineError {
  /// The kinds of error, numbered for callers that only get a status code.
  enum Kind: Int32 {
    case empty = 1
    case shape, notFinite, negative, outOfRange, notBinary, kGreaterThanN, overflow
    case budgetExceeded, singleClass, noWeakLearner
  }

  var kind: Kind {
    switch self {
    case .empty: .empty
    case .shape: .shape
    case .notFinite: .notFinite
    case .negative: .negative
    case .outOfRange: .outOfRange
    case .notBinary: .notBinary
    case .kGreaterThanN: .kGreaterThanN
    case .overflow: .overflow
    case .budgetExceeded: .budgetExceeded
    case .singleClass: .singleClass
    case .noWeakLearner: .noWeakLearner
    }
  }

  /// The argument at fault.
  public var argument: Argument {
    switch self {
    case .empty(let argument), .shape(let argument, _, _), .notFinite(let argument),
      .negative(let argument), .outOfRange(let argument), .notBinary(let argument),
      .overflow(let argument), .singleClass(let argument), .noWeakLearner(let argument):
      argument
    case .kGreaterThanN: .k
    case .budgetExceeded: .steps
    }
  }

  /// A number for this error that is never 0: the kind times 100, plus the argument.
  public var code: Int32 { kind.rawValue * 100 + argument.rawValue }
}
