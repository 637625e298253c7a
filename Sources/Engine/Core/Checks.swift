/// The conditions that most functions ask of their arguments.
enum Check {
  static func finite(_ value: Double, _ argument: Argument) throws(EngineError) {
    guard value.isFinite else { throw .notFinite(argument) }
  }

  static func finite(_ values: [Double], _ argument: Argument) throws(EngineError) {
    // x − x is NaN exactly for the values that are not finite, and NaN survives addition.
    let span = values.span
    var sums = SIMD8<Double>()
    var index = 0
    while index + 8 <= span.count {
      let eight = Panels.eight(span, index, 1)
      sums += eight - eight
      index += 8
    }
    var sum = sums.sum()
    while index < span.count {
      sum += span[index] - span[index]
      index += 1
    }
    guard sum == 0 else { throw .notFinite(argument) }
  }

  static func sample(_ values: [Double], _ argument: Argument) throws(EngineError) {
    guard !values.isEmpty else { throw .empty(argument) }
    try finite(values, argument)
  }

  static func sample(_ x: Matrix) throws(EngineError) {
    guard x.rows > 0, x.columns > 0 else { throw .empty(.x) }
    try finite(x.values, .x)
  }

  static func count(_ values: [Double], _ expected: Int, _ argument: Argument) throws(EngineError) {
    guard values.count == expected else {
      throw .shape(argument, expected: expected, found: values.count)
    }
  }

  /// Two samples of the same length, neither empty, all finite.
  static func pair(
    _ first: [Double], _ firstName: Argument, _ second: [Double], _ secondName: Argument
  ) throws(EngineError) {
    try sample(first, firstName)
    try count(second, first.count, secondName)
    try finite(second, secondName)
  }

  /// Labels that are all 0 or −1 (negative) or 1 (positive).
  static func binary(_ labels: [Double], _ argument: Argument) throws(EngineError) {
    guard !labels.isEmpty else { throw .empty(argument) }
    for label in labels where label != 0 && label != 1 && label != -1 {
      throw .notBinary(argument)
    }
  }
}

extension Check {
  /// A finite number above 0.
  static func positive(_ value: Double, _ argument: Argument) throws(EngineError) {
    try finite(value, argument)
    guard value > 0 else { throw .outOfRange(argument) }
  }

  /// A number above 0 and at most 1.
  static func fraction(_ value: Double, _ argument: Argument) throws(EngineError) {
    try positive(value, argument)
    guard value <= 1 else { throw .outOfRange(argument) }
  }
}
