// How mixed the classes of a group are, from the shares p of its classes:
//   gini = 1 − Σ p²   entropy = −Σ p log₂ p (bits)   misclassification = 1 − max p
// and its purity, max p: the share that a majority vote gets right.
// Source: L. Breiman, J. Friedman, R. Olshen, C. Stone, Classification and Regression Trees (1984),
// chapter 4.
//
// A split's gain is the group's impurity minus the mean of its parts', weighted by their sizes.
// Gini and entropy never gain less than 0; the misclassification of a split may gain 0 although
// the other two gain.

/// A measure of how mixed the classes of a group are.
public enum Impurity: Int32, CaseIterable, Sendable {
  case gini
  /// In bits.
  case entropy
  case misclassification

  /// The impurity of a group of which each class has this many members (or this much weight).
  ///
  /// - Throws: `empty` also when all counts are 0, `negative`, `notFinite`, `overflow`.
  public func value(counts: [Double]) throws(EngineError) -> Double {
    let total = try Impurity.total(counts)
    return unchecked(counts, 0..<counts.count, total: total)
  }

  /// The impurity of a group with these labels.
  ///
  /// - Throws: `empty`, `notFinite`.
  public func value(labels: [Double]) throws(EngineError) -> Double {
    try value(counts: Impurity.counts(labels: labels))
  }

  /// The share of the most frequent class.
  ///
  /// - Throws: `empty` also when all counts are 0, `negative`, `notFinite`, `overflow`.
  public static func purity(counts: [Double]) throws(EngineError) -> Double {
    let total = try total(counts)
    return counts.reduce(0, max) / total
  }

  /// How often each distinct label occurs, in ascending order of the labels.
  ///
  /// - Throws: `empty`, `notFinite`.
  public static func counts(labels: [Double]) throws(EngineError) -> [Double] {
    let classes = try ClassLabels(labels)
    var counts = [Double](repeating: 0, count: classes.values.count)
    for index in classes.indices { counts[Int(index)] += 1 }
    return counts
  }

  /// The impurity of the counts in a range, whose sum is `total`.
  func unchecked(_ counts: [Double], _ range: Range<Int>, total: Double) -> Double {
    var result = 0.0
    for index in range where counts[index] > 0 {
      let share = counts[index] / total
      switch self {
      case .gini: result += share * (1 - share)
      case .entropy: result -= share * Impurity.log2(share)
      case .misclassification: result = max(result, share)
      }
    }
    return self == .misclassification ? 1 - result : max(result, 0)
  }

  /// The binary logarithm of a positive number, exact for powers of two.
  static func log2(_ x: Double) -> Double {
    // 1 / ln 2
    Double(x.exponent) + Elementary.log(x.significand) * 0x1.71547652b82fep+0
  }

  static func total(_ counts: [Double]) throws(EngineError) -> Double {
    try Check.sample(counts, .counts)
    var total = 0.0
    for count in counts {
      guard count >= 0 else { throw .negative(.counts) }
      total += count
    }
    guard total > 0 else { throw .empty(.counts) }
    guard total.isFinite else { throw .overflow(.counts) }
    return total
  }
}

/// What a split does to a group's impurity.
public struct SplitGain: Equatable, Sendable {
  public let parent: Double
  /// The mean of the two parts' impurities, weighted by their sizes.
  public let children: Double
  public var gain: Double { parent - children }

  /// - Throws: `shape` if the parts do not count the same classes; see
  ///   ``Impurity/value(counts:)``.
  public init(left: [Double], right: [Double], criterion: Impurity) throws(EngineError) {
    try Check.count(right, left.count, .counts)
    let (leftTotal, rightTotal) = (try Impurity.total(left), try Impurity.total(right))
    var both = left
    for index in both.indices { both[index] += right[index] }
    parent = try criterion.value(counts: both)
    let sum =
      leftTotal * criterion.unchecked(left, 0..<left.count, total: leftTotal)
      + rightTotal * criterion.unchecked(right, 0..<right.count, total: rightTotal)
    children = sum / (leftTotal + rightTotal)
    guard children.isFinite else { throw .overflow(.counts) }
  }
}
