// The distances of one point to all centroids, eight centroids at a time: a vector holds eight
// squared distances, each summed over the features from the first to the last.

/// Centroids, ready to be compared with points.
struct CentroidDistances {
  typealias Eight = SIMD8<Double>

  /// The nearest centroid of a point (the lowest of several), the squared distance to it, and the
  /// squared distance to the nearest other one: infinite if there is none.
  struct Nearest {
    let index: Int
    let square: Double
    let otherSquare: Double
  }

  var columns: Int { panels.columns }

  private let panels: Panels
  /// Infinite in the places of the last panel that no centroid has.
  private let padding: Eight

  init(_ centroids: Matrix) {
    panels = Panels(centroids)
    var padding = Eight()
    for lane in centroids.rows - (panels.count - 1) * 8..<8 { padding[lane] = .infinity }
    self.padding = padding
  }

  /// Compares the point whose coordinates start at `base`.
  @inline(__always)
  func nearest(_ points: Span<Double>, at base: Int) -> Nearest {
    let (width, count, places) = (panels.columns, panels.count, panels.values.span)
    let point = points.extracting(base..<base + width)
    var (best, other) = (Eight(repeating: .infinity), Eight(repeating: .infinity))
    var numbers = Eight()
    for panel in 0..<count {
      let place = places.extracting(panel * width..<(panel + 1) * width)
      var sum = panel == count - 1 ? padding : Eight()
      for column in 0..<point.count {
        // Both have `width` entries.
        let difference = place[unchecked: column] - point[unchecked: column]
        sum += difference * difference
      }
      let isNearer = sum .< best
      let farther = sum.replacing(with: best, where: isNearer)
      other.replace(with: farther, where: farther .< other)
      best.replace(with: sum, where: isNearer)
      numbers.replace(with: Double(panel * 8), where: isNearer)
    }
    return CentroidDistances.merge(best, other, numbers)
  }

  /// The nearest of what each lane has found.
  @inline(__always)
  private static func merge(_ best: Eight, _ other: Eight, _ numbers: Eight) -> Nearest {
    let square = Lanes.least(best)
    let indices = (numbers + Eight(0, 1, 2, 3, 4, 5, 6, 7))
    let isBest = best .== square
    let index = Lanes.least(Eight(repeating: .infinity).replacing(with: indices, where: isBest))
    // The winner's lane stands for its second best, the others for their best.
    let rest = best.replacing(with: other, where: indices .== index)
    return Nearest(
      index: index < .infinity ? Int(index) : 0, square: square,
      otherSquare: Lanes.least(rest))
  }
}
