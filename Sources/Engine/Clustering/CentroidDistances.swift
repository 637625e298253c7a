// The distances of one point to all centroids, eight centroids at a time: a vector holds eight
// squared distances, each summed over the features from the first to the last.

/// Centroids, ready to be compared with points.
struct CentroidDistances {
  typealias Eight = SIMD8<Double>

  private let panels: Panels
  /// Infinite in the places of the last panel that no centroid has.
  private let padding: Eight

  init(_ centroids: Matrix) {
    panels = Panels(centroids)
    var padding = Eight()
    for lane in centroids.rows - (panels.count - 1) * 8..<8 { padding[lane] = .infinity }
    self.padding = padding
  }

  /// The nearest centroid (the lowest of several) of the point whose coordinates start at `base`,
  /// and the squared distance; 0 if none is finite.
  @inline(__always)
  func nearest(_ points: Span<Double>, at base: Int) -> (index: Int, square: Double) {
    let (width, count, places) = (panels.columns, panels.count, panels.values.span)
    let point = points.extracting(base..<base + width)
    var (best, numbers) = (Eight(repeating: .infinity), Eight())
    for panel in 0..<count {
      let place = places.extracting(panel * width..<(panel + 1) * width)
      var sum = panel == count - 1 ? padding : Eight()
      for column in 0..<point.count {
        // Both have `width` entries.
        let difference = place[unchecked: column] - point[unchecked: column]
        sum += difference * difference
      }
      let isNearer = sum .< best
      best.replace(with: sum, where: isNearer)
      numbers.replace(with: Double(panel * 8), where: isNearer)
    }
    let square = Lanes.least(best)
    guard square < .infinity else { return (0, square) }
    let indices = numbers + Eight(0, 1, 2, 3, 4, 5, 6, 7)
    let nearest = Eight(repeating: .infinity).replacing(with: indices, where: best .== square)
    return (Int(Lanes.least(nearest)), square)
  }
}
