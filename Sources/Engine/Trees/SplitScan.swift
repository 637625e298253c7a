// Every threshold midway between two neighbouring distinct values of one feature, and what a split
// there does: the mean of the two parts' impurities, weighted by their sizes. It is what a tree's
// node looks at for each of its features.
// Source: L. Breiman, J. Friedman, R. Olshen, C. Stone, Classification and Regression Trees (1984).
//
// A constant feature has no thresholds.

/// All splits of one feature.
public struct SplitScan: Equatable, Sendable {
  /// Ascending.
  public let thresholds: [Double]
  /// The impurity of the whole.
  public let parentImpurity: Double
  /// The weighted impurity of the parts at each threshold.
  public let childImpurities: [Double]
  /// The fall of the impurity at each threshold.
  public var gains: [Double] { childImpurities.map { parentImpurity - $0 } }

  /// The threshold that gains most, the lowest of several; none for a constant feature.
  public var best: Double? {
    var (best, least) = (Double?.none, Double.infinity)
    for index in thresholds.indices
    where childImpurities[index] < least - 1e-12 * parentImpurity {
      (best, least) = (thresholds[index], childImpurities[index])
    }
    return best
  }

  /// Scans for classes.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `budgetExceeded`.
  public init(
    _ x: [Double], labels: [Double], criterion: Impurity = .gini, budget: inout Budget
  ) throws(EngineError) {
    try Check.sample(x, .x)
    try Check.count(labels, x.count, .y)
    let classes = try ClassLabels(labels)
    try budget.spend(x.count, times: 2 * classes.values.count + 10)
    let order = ColumnOrder(x)
    var left = [Double](repeating: 0, count: classes.values.count)
    var right = try Impurity.counts(labels: labels)
    let total = Double(x.count)
    parentImpurity = criterion.unchecked(right, 0..<right.count, total: total)
    var (thresholds, impurities): ([Double], [Double]) = ([], [])
    for (place, entry) in order.entries.enumerated() {
      if place > 0, order.entries[place - 1].rank != entry.rank {
        let size = Double(place)
        let sum =
          size * criterion.unchecked(left, 0..<left.count, total: size)
          + (total - size) * criterion.unchecked(right, 0..<right.count, total: total - size)
        thresholds.append(order.threshold(above: order.entries[place - 1].rank))
        impurities.append(sum / total)
      }
      left[Int(classes.indices[entry.row])] += 1
      right[Int(classes.indices[entry.row])] -= 1
    }
    self.thresholds = thresholds
    childImpurities = impurities
  }

  /// Scans for numbers, whose impurity is the variance.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `overflow`, `budgetExceeded`.
  public init(_ x: [Double], targets: [Double], budget: inout Budget) throws(EngineError) {
    try Check.sample(x, .x)
    try Check.count(targets, x.count, .y)
    try Check.finite(targets, .y)
    try budget.spend(x.count, times: 12)
    let order = ColumnOrder(x)
    let mean = Statistics.plainMean(targets)
    let variance = Statistics.plainVariance(targets, mean: mean)
    guard mean.isFinite, variance.isFinite else { throw .overflow(.y) }
    let total = Double(x.count)
    var sum = 0.0
    var (thresholds, impurities): ([Double], [Double]) = ([], [])
    for (place, entry) in order.entries.enumerated() {
      if place > 0, order.entries[place - 1].rank != entry.rank {
        let left = Double(place)
        let gain = sum / left * (sum / (total - left))
        thresholds.append(order.threshold(above: order.entries[place - 1].rank))
        impurities.append(max(variance - gain, 0))
      }
      sum += targets[entry.row] - mean
    }
    parentImpurity = variance
    self.thresholds = thresholds
    childImpurities = impurities
  }
}

extension ColumnOrder {
  /// The threshold between a rank and the next.
  func threshold(above rank: UInt32) -> Double {
    FeatureOrder.midpoint(values[Int(rank)], values[Int(rank) + 1])
  }
}
