/// How much work and memory a computation may still use.
///
/// A step is about one multiplication and addition; a stored value is one number of a result.
/// Every iterative function spends before it works, so that no input can make it run for ever.
public struct Budget: Equatable, Sendable {
  /// The steps that are left.
  public private(set) var steps: UInt64
  /// The numbers that results may still hold.
  public private(set) var storedValues: UInt64

  public init(steps: UInt64, storedValues: UInt64 = 50_000_000) {
    self.steps = steps
    self.storedValues = storedValues
  }

  /// Enough for any computation that ends.
  public static var unlimited: Budget { Budget(steps: .max, storedValues: .max) }

  /// Takes `count` steps, or throws `budgetExceeded` and leaves none.
  public mutating func spend(_ count: Int) throws(EngineError) {
    try spend(count, times: 1)
  }

  /// Takes `count · times` steps, or throws `budgetExceeded` and leaves none.
  public mutating func spend(_ count: Int, times: Int) throws(EngineError) {
    try Budget.take(count, times, from: &steps)
  }

  /// Sets aside room for `count · times` numbers, or throws `budgetExceeded`.
  public mutating func store(_ count: Int, times: Int = 1) throws(EngineError) {
    try Budget.take(count, times, from: &storedValues)
  }

  private static func take(
    _ count: Int, _ times: Int, from rest: inout UInt64
  ) throws(EngineError) {
    let (cost, overflow) = UInt64(max(count, 0))
      .multipliedReportingOverflow(by: UInt64(max(times, 0)))
    guard !overflow, cost <= rest else {
      rest = 0
      throw .budgetExceeded
    }
    rest -= cost
  }
}
