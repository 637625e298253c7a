import Engine
import SourceText

extension Evaluation {
  func negated(
    _ inner: ExpressionNode, _ environment: Environment
  ) throws(EvaluationFailure) -> Value {
    let value = try evaluate(inner, environment)
    return try mapNumbers(value, inner.range) { -$0 }
  }

  func plus(
    _ inner: ExpressionNode, _ environment: Environment
  ) throws(EvaluationFailure) -> Value {
    let value = try evaluate(inner, environment)
    return try mapNumbers(value, inner.range) { $0 }
  }

  /// `transform` of a number, or of every number in a list, however deep.
  func mapNumbers(
    _ value: Value, _ range: ByteRange, _ transform: (Double) -> Double
  ) throws(EvaluationFailure) -> Value {
    if let number = value.asNumber { return .number(transform(number)) }
    guard case .list(let items) = value else {
      throw .at(
        range, .wrongType,
        "a number or a list of numbers is expected here, and this is \(value.kindName)")
    }
    try charge(steps: items.count, range)
    try charge(cells: items.count, range)
    var results: [Value] = []
    results.reserveCapacity(items.count)
    for item in items { results.append(try mapNumbers(item, range, transform)) }
    return .list(results)
  }

  func arithmetic(
    _ operation: ArithmeticOperator, _ left: ExpressionNode, _ right: ExpressionNode,
    _ range: ByteRange, _ environment: Environment
  ) throws(EvaluationFailure) -> Value {
    let a = try evaluate(left, environment)
    let b = try evaluate(right, environment)
    if operation == .add, case .text(let first) = a, case .text(let second) = b {
      try charge(cells: (first.utf8.count + second.utf8.count) / 16 + 1, range)
      return .text(first + second)
    }
    for (value, node) in [(a, left), (b, right)] where !value.isArithmetic {
      throw .at(
        node.range, .wrongType,
        "\(operation.rawValue) works on numbers and lists of numbers, and "
          + "\(source(node.range)) is \(value.kindName)")
    }
    return try combine(operation, a, b, range)
  }

  /// Element by element, a number spreading over a list.
  private func combine(
    _ operation: ArithmeticOperator, _ a: Value, _ b: Value, _ range: ByteRange
  ) throws(EvaluationFailure) -> Value {
    if let x = a.asNumber, let y = b.asNumber { return .number(operation.apply(x, y)) }
    let count: Int
    switch (a, b) {
    case (.list(let first), .list(let second)):
      guard first.count == second.count else {
        throw .at(
          range, .lengthsDiffer,
          "\(operation.rawValue) goes element by element, and the lists have "
            + "\(first.count) and \(second.count) elements")
      }
      count = first.count
    case (.list(let items), _) where b.asNumber != nil: count = items.count
    case (_, .list(let items)) where a.asNumber != nil: count = items.count
    default:
      throw .at(
        range, .wrongType,
        "\(operation.rawValue) works on numbers, and here it meets \(a.kindName) and \(b.kindName)")
    }
    try charge(steps: count, range)
    try charge(cells: count, range)
    var results: [Value] = []
    results.reserveCapacity(count)
    for index in 0..<count {
      results.append(try combine(operation, a.spread(index), b.spread(index), range))
    }
    return .list(results)
  }
}

extension Value {
  fileprivate var isArithmetic: Bool {
    if case .list = self { return true }
    return asNumber != nil
  }

  fileprivate func spread(_ index: Int) -> Value {
    if case .list(let items) = self { return items[index] }
    return self
  }
}

extension ArithmeticOperator {
  /// `//` rounds down and `%` takes the sign of the divisor, so that `a == b*(a//b) + a%b`.
  func apply(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .wholeDivide: floorQuotient(a, b)
    case .remainder: floorRemainder(a, b)
    case .power: Elementary.pow(a, b)
    }
  }
}

private func floorRemainder(_ a: Double, _ b: Double) -> Double {
  let remainder = a.truncatingRemainder(dividingBy: b)
  if remainder != 0, b.isFinite, (remainder < 0) != (b < 0) { return remainder + b }
  return remainder
}

private func floorQuotient(_ a: Double, _ b: Double) -> Double {
  guard b != 0, a.isFinite, b.isFinite else { return (a / b).rounded(.down) }
  return ((a - floorRemainder(a, b)) / b).rounded()
}
