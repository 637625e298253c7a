// Σ |x_i − c(i)|² = Σ |x_i − g|² + F with F = Σ_k n_k |c_k − g|² − 2 (c_k − g)·(S_k − n_k g), where
// S_k is the sum and n_k the number of a cluster's points and g any point, here the mean of all.
// So from one pass to the next the inertia changes by as much as F, which takes no look at the
// points. Where that would cancel more than three digits, as it does for points far from the
// origin, the distances are summed.

/// The inertia of one assignment after another.
struct InertiaTrack {
  /// F, and the size of the numbers that it was summed from.
  private struct Change {
    var value = 0.0
    var size = 0.0
  }

  private var inertia = 0.0
  private var change = Change()

  /// Notes an inertia that was measured.
  mutating func set(_ inertia: Double, _ centroids: Matrix, _ sums: ClusterSums) {
    self.inertia = inertia
    change = InertiaTrack.change(centroids, sums)
  }

  /// The inertia, for sums that belong to the labels.
  mutating func value(
    _ x: Matrix, _ labels: [Int], _ centroids: Matrix, _ sums: ClusterSums
  ) -> Double {
    // What lessons show is small, and has no more rounding than the distances.
    guard x.values.count >= ClusterSums.largeData else {
      return InertiaTrack.sum(x, labels, centroids)
    }
    let change = InertiaTrack.change(centroids, sums)
    let next = inertia + (change.value - self.change.value)
    // Written so that it is false for NaN.
    if next >= 1e-3 * max(inertia, self.change.size, change.size) { return next }
    set(InertiaTrack.sum(x, labels, centroids), centroids, sums)
    return inertia
  }

  private static func change(_ centroids: Matrix, _ sums: ClusterSums) -> Change {
    let width = centroids.columns
    var rows = 0
    for count in sums.counts { rows += count }
    var mean = [Double](repeating: 0, count: width)
    for (index, value) in sums.values.enumerated() { mean[index % width] += value }
    for column in 0..<width { mean[column] /= Double(rows) }
    var result = Change()
    for (index, value) in sums.values.enumerated() {
      let (size, column) = (Double(sums.counts[index / width]), index % width)
      let place = centroids.values[index] - mean[column]
      let square = size * place * place
      result.value += square - 2 * place * (value - size * mean[column])
      result.size += square + (place * value).magnitude + (size * place * mean[column]).magnitude
    }
    return result
  }

  private static func sum(_ x: Matrix, _ labels: [Int], _ centroids: Matrix) -> Double {
    let (width, points, places) = (x.columns, x.values.span, centroids.values.span)
    let all = labels.span
    var total = 0.0
    for row in 0..<all.count {
      total += Lloyd.square(points, row * width, places, all[row] * width, width)
    }
    return total
  }
}
