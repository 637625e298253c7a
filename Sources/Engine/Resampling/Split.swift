// The last ⌈fraction · n⌉ of an order are the test set. The order is the data's own, one that is
// given, or a random one of a seed (Fisher and Yates on xoshiro256**).
//
// The product is taken up only beyond a 10⁻⁹ of its rounding, so that 0.2 of 15 is 3.

/// Rows set apart for testing.
public struct Split: Equatable, Sendable {
  /// The rows to fit on, in the order they came in.
  public let train: [Int]
  /// The rows to test on.
  public let test: [Int]

  /// Splits rows in their own order.
  ///
  /// - Throws: `negative`, `notFinite`, `outOfRange(.test)` if either part would be empty.
  public init(n: Int, test fraction: Double) throws(EngineError) {
    guard n >= 0 else { throw .negative(.n) }
    try self.init(order: Array(0..<n), test: fraction)
  }

  /// Splits rows in the random order of a seed.
  ///
  /// - Throws: as ``init(n:test:)``.
  public init(n: Int, test fraction: Double, seed: UInt64) throws(EngineError) {
    guard n >= 0 else { throw .negative(.n) }
    var generator = Xoshiro256(seed: seed)
    try self.init(order: generator.permutation(n), test: fraction)
  }

  /// Splits rows in a given order.
  ///
  /// - Throws: `notFinite`, `outOfRange(.test)` if either part would be empty.
  public init(order: [Int], test fraction: Double) throws(EngineError) {
    try Check.finite(fraction, .test)
    guard fraction > 0, fraction < 1 else { throw .outOfRange(.test) }
    let size = max(Int((fraction * Double(order.count) - 1e-9).rounded(.up)), 0)
    guard size > 0, size < order.count else { throw .outOfRange(.test) }
    train = Array(order.dropLast(size))
    test = Array(order.suffix(size))
  }
}
