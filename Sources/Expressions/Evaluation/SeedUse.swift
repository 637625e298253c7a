/// The seeds of an evaluation: which it reads, and whether it draws with others in their place.
///
/// Trial number t adds t to a seed. Where one expression reads several seeds, t is multiplied by
/// how far they spread, so that no trial draws what another drew.
public struct SeedUse: Sendable {
  /// 0 for the seeds as written.
  public let trial: UInt64
  private let stride: UInt64
  /// From the lowest to the highest seed that was read; nil where none was.
  public private(set) var used: ClosedRange<UInt64>?

  /// - Parameter written: the seeds that the evaluation reads when it draws as written.
  public init(trial: Int = 0, of written: ClosedRange<UInt64>? = nil) {
    self.trial = UInt64(max(trial, 0))
    stride = written.map { $0.upperBound &- $0.lowerBound &+ 1 } ?? 1
  }

  /// What takes the place of a written seed.
  public mutating func seed(for written: UInt64) -> UInt64 {
    used = SeedUse.union(used, written...written)
    return written &+ trial &* stride
  }

  public static func union(
    _ a: ClosedRange<UInt64>?, _ b: ClosedRange<UInt64>?
  ) -> ClosedRange<UInt64>? {
    guard let a, let b else { return a ?? b }
    return min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
  }
}
