// k contiguous runs of 0..<n; the first n mod k of them have one more.

/// The parts of k-fold cross-validation, each of which is the test set once.
public struct KFold: Equatable, Sendable {
  public let n: Int
  /// The rows of each test set.
  public let folds: [Range<Int>]

  /// - Throws: `outOfRange` for k < 2, `kGreaterThanN`.
  public init(n: Int, k: Int) throws(EngineError) {
    guard k >= 2 else { throw .outOfRange(.k) }
    guard k <= n else { throw .kGreaterThanN(k: k, n: n) }
    self.n = n
    var folds: [Range<Int>] = []
    var start = 0
    for fold in 0..<k {
      let end = start + n / k + (fold < n % k ? 1 : 0)
      folds.append(start..<end)
      start = end
    }
    self.folds = folds
  }

  /// The rows outside a fold; all rows for a number that is no fold.
  public func train(_ fold: Int) -> [Int] {
    guard folds.indices.contains(fold) else { return Array(0..<n) }
    return Array(0..<folds[fold].lowerBound) + Array(folds[fold].upperBound..<n)
  }
}
