/// The two halves of a pass of k-means, and the state they share.
struct Lloyd {
  private(set) var centroids: Matrix
  private(set) var labels: [Int]
  private var distances: [Double]
  /// The sums and the number of each centroid's points, of the last assignment.
  private var sums: [Double] = []
  private var counts: [Int] = []
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
    let (width, panels, centroids) = (x.columns, panels, centroids)
    let (points, centres) = (panels.values.span, centroids.values.span)
    let (rows, count) = (x.rows, centroids.rows)
    var newLabels = [Int](repeating: 0, count: rows)
    var newDistances = distances
    distances = []
    var totals = [Double](repeating: 0, count: count * width)
    var sizes = [Int](repeating: 0, count: count)
    var nearest = newLabels.mutableSpan
    var shortest = newDistances.mutableSpan
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
      Lloyd.add(points, panel * width, places, inPanel, width, &totals, &sizes)
    }
    (labels, distances) = (newLabels, newDistances)
    (sums, counts) = (totals, sizes)
    return Lanes.total(inertia)
  }

  /// Adds the points of a panel to the sums of their centroids, the first point first.
  @inline(__always)
  private static func add(
    _ points: Span<SIMD8<Double>>, _ panel: Int, _ places: SIMD8<Double>, _ count: Int,
    _ width: Int, _ totals: inout [Double], _ sizes: inout [Int]
  ) {
    var out = totals.mutableSpan
    var base = SIMD8<Int>()
    for lane in 0..<count {
      let place = Int(places[lane])
      base[lane] = place * width
      sizes[place] += 1
    }
    guard count == 8 else {
      for column in 0..<width {
        for lane in 0..<count { out[base[lane] + column] += points[panel + column][lane] }
      }
      return
    }
    for column in 0..<width {
      let eight = points[panel + column]
      out[base[0] &+ column] += eight[0]
      out[base[1] &+ column] += eight[1]
      out[base[2] &+ column] += eight[2]
      out[base[3] &+ column] += eight[3]
      out[base[4] &+ column] += eight[4]
      out[base[5] &+ column] += eight[5]
      out[base[6] &+ column] += eight[6]
      out[base[7] &+ column] += eight[7]
    }
  }

  /// The squared distances of eight points to two centroids.
  @inline(__always)
  private static func squaredDistances(
    _ points: Span<SIMD8<Double>>, _ panel: Int, _ centres: Span<Double>, _ first: Int,
    _ second: Int, _ width: Int
  ) -> (SIMD8<Double>, SIMD8<Double>) {
    var (a, b) = (SIMD8<Double>(), SIMD8<Double>())
    for column in 0..<width {
      let point = points[panel &+ column]
      let toFirst = point - centres[first &+ column]
      let toSecond = point - centres[second &+ column]
      a += toFirst * toFirst
      b += toSecond * toSecond
    }
    return (a, b)
  }

  /// Moves each centroid to the mean of its points.
  mutating func move() {
    var hasEmpty = false
    for count in counts where count == 0 { hasEmpty = true }
    if hasEmpty {
      var owners = labels
      fillEmptyClusters(&owners)
      addUp(owners)
    }
    let columns = x.columns
    for centre in 0..<centroids.rows where counts[centre] > 0 {
      for index in centre * columns..<(centre + 1) * columns {
        centroids.values[index] = sums[index] / Double(counts[centre])
      }
    }
  }

  /// Sums up the points of each owner.
  private mutating func addUp(_ owners: [Int]) {
    let columns = x.columns
    for index in sums.indices { sums[index] = 0 }
    for row in 0..<x.rows {
      let base = owners[row] * columns
      for column in 0..<columns { sums[base + column] += x.values[row * columns + column] }
    }
  }

  private mutating func fillEmptyClusters(_ owners: inout [Int]) {
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
