/// How strictly a course is checked.
public struct CheckOptions: Sendable, Hashable {
  /// Whether an answer that is merely asserted is an error.
  public var isStrict: Bool
  /// With how many other seeds a claim is tried that depends on one; 0 for none.
  public var seeds: Int

  public static let usualSeeds = 20

  public init(isStrict: Bool = false, seeds: Int = CheckOptions.usualSeeds) {
    self.isStrict = isStrict
    self.seeds = seeds
  }
}
