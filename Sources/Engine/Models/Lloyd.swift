/// The two halves of a pass of k-means, and the state they share.
struct Lloyd {
  private(set) var centroids: Matrix
  private(set) var labels: [Int]
  private var distances: [Double]
  private let x: Matrix
  private let panels: Panels

  init(_ x: Matrix, _ start: Matrix) {
    self.x = x
    panels = Panels(x)
    centroids = start
    labels = [Int](repeating: 0, count: x.rows)
    distances = [Double](repeating: 0, count: x.rows)
  }

  /// Labels each point by its nearest centroid, eight points at a time; returns the inertia.
  mutating func assign() -> Double {
    let (width, points, centres) = (x.columns, panels.values.span, centroids.values.span)
    let (rows, count) = (x.rows, centroids.rows)
    var nearest = labels.mutableSpan
    var shortest = distances.mutableSpan
    var inertia = SIMD8<Double>()
    for panel in 0..<panels.count {
      var best = SIMD8<Double>(repeating: .infinity)
      var places = SIMD8<Double>()
      var centre = 0
      while centre < count {
        // An odd last centroid is measured twice, which changes nothing.
        let second = min(centre + 1, count - 1)
        let (a, b) = Lloyd.squaredDistances(
          points, panel * width, centres, centre * width, second * width, width)
        let isNearer = a .< best
        best.replace(with: a, where: isNearer)
        places.replace(with: Double(centre), where: isNearer)
        let isStillNearer = b .< best
        best.replace(with: b, where: isStillNearer)
        places.replace(with: Double(second), where: isStillNearer)
        centre += 2
      }
      let inPanel = min(8, rows - panel * 8)
      for lane in 0..<inPanel {
        nearest[panel * 8 + lane] = Int(places[lane])
        shortest[panel * 8 + lane] = best[lane]
      }
      for lane in inPanel..<8 { best[lane] = 0 }
      inertia += best
    }
    return Lanes.total(inertia)
  }

  /// The squared distances of eight points to two centroids.
  @inline(__always)
  private static func squaredDistances(
    _ points: Span<SIMD8<Double>>, _ panel: Int, _ centres: Span<Double>, _ first: Int,
    _ second: Int, _ width: Int
  ) -> (SIMD8<Double>, SIMD8<Double>) {
    var (a, b) = (SIMD8<Double>(), SIMD8<Double>())
    for column in 0..<width {
      let point = points[panel + column]
      let toFirst = point - centres[first + column]
      let toSecond = point - centres[second + column]
      a += toFirst * toFirst
      b += toSecond * toSecond
    }
    return (a, b)
  }

  /// Moves each centroid to the mean of its points.
  mutating func move() {
    var counts = [Int](repeating: 0, count: centroids.rows)
    for label in labels { counts[label] += 1 }
    var owners = labels
    fillEmptyClusters(&owners, &counts)
    var sums = [Double](repeating: 0, count: centroids.values.count)
    let columns = x.columns
    let (points, owner) = (x.values.span, owners.span)
    var totals = sums.mutableSpan
    for row in 0..<x.rows {
      let (base, from) = (owner[row] * columns, row * columns)
      for column in 0..<columns { totals[base + column] += points[from + column] }
    }
    for centre in 0..<centroids.rows where counts[centre] > 0 {
      for index in centre * columns..<(centre + 1) * columns {
        centroids.values[index] = sums[index] / Double(counts[centre])
      }
    }
  }

  private mutating func fillEmptyClusters(_ owners: inout [Int], _ counts: inout [Int]) {
    for centre in counts.indices where counts[centre] == 0 {
      var (farthest, distance) = (-1, 0.0)
      for row in owners.indices where counts[owners[row]] > 1 && distances[row] > distance {
        (farthest, distance) = (row, distances[row])
      }
      guard farthest >= 0 else { return }
      counts[owners[farthest]] -= 1
      owners[farthest] = centre
      counts[centre] = 1
      // A point is taken once.
      distances[farthest] = 0
    }
  }
}
