// Of point i: a = mean distance to the other points of its cluster, b = the least mean distance to
// the points of another cluster, s = (b − a) / max(a, b). The score is the mean of all s.
// Source: P. Rousseeuw, "Silhouettes: a graphical aid to the interpretation and validation of
// cluster analysis", Journal of Computational and Applied Mathematics 20 (1987).
//
// A point alone in its cluster has s = 0; so has one with a = b = 0. Distances are Euclidean.

/// How much nearer each point is to its own cluster than to the next.
public struct Silhouette: Equatable, Sendable {
  /// From −1 to 1, one a point.
  public let samples: [Double]
  public let score: Double

  /// - Parameter labels: any integers; equal ones are a cluster.
  /// - Throws: `empty`, `shape`, `notFinite`; `singleClass` for one cluster; `outOfRange(.labels)`
  ///   if every point is a cluster of its own; `overflow`, `budgetExceeded`.
  public init(_ x: Matrix, labels: [Int], budget: inout Budget) throws(EngineError) {
    try Check.sample(x)
    guard labels.count == x.rows else {
      throw .shape(.labels, expected: x.rows, found: labels.count)
    }
    let groups = LabelGroups(labels)
    guard groups.sizes.count > 1 else { throw .singleClass(.labels) }
    guard groups.sizes.count < x.rows else { throw .outOfRange(.labels) }
    try budget.spend(x.rows, times: x.rows)
    try budget.spend(x.rows, times: x.values.count)
    try budget.store(x.rows, times: groups.sizes.count)
    let sums = GroupDistances(x, groups).sums
    var samples = [Double](repeating: 0, count: x.rows)
    for place in groups.order.indices {
      samples[groups.order[place]] = Silhouette.sample(sums, groups, place, x.rows)
    }
    for sample in samples where !sample.isFinite { throw .overflow(.x) }
    self.samples = samples
    score = Statistics.plainSum(samples) / Double(x.rows)
  }

  private static func sample(
    _ sums: [Double], _ groups: LabelGroups, _ place: Int, _ n: Int
  ) -> Double {
    let own = groups.groupOfPlace[place]
    guard groups.sizes[own] > 1 else { return 0 }
    let inside = sums[own * n + place] / Double(groups.sizes[own] - 1)
    var outside = Double.infinity
    for group in groups.sizes.indices where group != own {
      outside = min(outside, sums[group * n + place] / Double(groups.sizes[group]))
    }
    let scale = max(inside, outside)
    return scale > 0 ? (outside - inside) / scale : 0
  }
}

/// Points sorted by label.
struct LabelGroups {
  /// The points, label after label in ascending order; points of a label in their own order.
  let order: [Int]
  /// For each place of the order, which label is there, counted from 0.
  let groupOfPlace: [Int]
  /// How many points each label has.
  let sizes: [Int]

  init(_ labels: [Int]) {
    let order = labels.indices.sorted {
      labels[$0] != labels[$1] ? labels[$0] < labels[$1] : $0 < $1
    }
    var (groups, sizes): ([Int], [Int]) = ([], [])
    for place in order.indices {
      if place == 0 || labels[order[place]] != labels[order[place - 1]] { sizes.append(0) }
      sizes[sizes.count - 1] += 1
      groups.append(sizes.count - 1)
    }
    (self.order, groupOfPlace, self.sizes) = (order, groups, sizes)
  }
}
