// The labels are those of computing the distances of all points to all centroids, each summed over
// the features from the first to the last. For large data, sums follow the points that change.

/// The two halves of a pass of k-means, and the state they share.
struct Lloyd {
  private(set) var centroids: Matrix
  private(set) var labels: [Int]
  private var sums: ClusterSums
  private var inertia = InertiaTrack()
  private var passes = 0
  private var filter: CentroidFilter?
  /// The labels in panels, like the points of the filter.
  private var numbers: [CentroidFilter.Sixteen] = []
  private let x: Matrix

  init(_ x: Matrix, _ start: Matrix) {
    self.x = x
    centroids = start
    labels = [Int](repeating: 0, count: x.rows)
    sums = ClusterSums(clusters: start.rows, columns: x.columns)
  }

  /// Labels each point by its nearest centroid; returns the inertia.
  mutating func assign() -> Double {
    passes += 1
    let distances = CentroidDistances(centroids)
    // Clear clusters are found in three passes, which a filter would not pay for.
    if passes == 4 { makeFilter() }
    guard let filter else { return measure(distances) }
    label(filter, filter.places(centroids), distances)
    sums.complete(x, labels)
    return inertia.value(x, labels, centroids, sums)
  }

  private mutating func makeFilter() {
    // Single precision counts no farther.
    guard centroids.rows < 1 << 24, let filter = CentroidFilter(x) else { return }
    self.filter = filter
    numbers = [CentroidFilter.Sixteen](repeating: .zero, count: filter.count)
    for row in labels.indices { numbers[row >> 4][row & 15] = Float(labels[row]) }
  }

  /// Measures all points, some at a time, which stay in the cache until they are added up.
  private mutating func measure(_ distances: CentroidDistances) -> Double {
    let x = x
    var total = 0.0
    sums.clear()
    for start in stride(from: 0, to: x.rows, by: 256) {
      let rows = start..<min(start + 256, x.rows)
      Lloyd.label(rows, x, distances, &labels, &total)
      sums.add(rows, of: x, labels)
    }
    sums.complete(x, labels)
    inertia.set(total, centroids, sums)
    return total
  }

  private static func label(
    _ rows: Range<Int>, _ x: Matrix, _ distances: CentroidDistances, _ labels: inout [Int],
    _ inertia: inout Double
  ) {
    let (points, width) = (x.values.span, x.columns)
    var out = labels.mutableSpan
    for row in rows {
      let (nearest, square) = distances.nearest(points, at: row * width)
      out[row] = nearest
      inertia += square
    }
  }

  /// Moves each centroid to the mean of its points.
  mutating func move() {
    fillEmptyClusters()
    sums.writeMeans(&centroids)
  }

  /// Changes the labels that the filter finds to be others, and measures where it cannot tell.
  private mutating func label(
    _ filter: CentroidFilter, _ places: CentroidFilter.Places, _ distances: CentroidDistances
  ) {
    let (x, width) = (x, x.columns)
    var moves: [ClusterSums.Move] = []
    for panel in 0..<filter.count {
      let guess = filter.guess(panel, places)
      let isOld = guess.numbers .== numbers[panel]
      if all(isOld .& guess.isCertain) { continue }
      for lane in 0..<min(16, x.rows - panel * 16) where !(isOld[lane] && guess.isCertain[lane]) {
        let row = panel * 16 + lane
        let nearest =
          guess.isCertain[lane]
          ? Int(guess.numbers[lane]) : distances.nearest(x.values.span, at: row * width).index
        moves.append(ClusterSums.Move(row: row, from: labels[row], to: nearest))
        labels[row] = nearest
        numbers[panel][lane] = Float(nearest)
      }
    }
    sums.follow(moves, x)
  }

  /// The squared distance of two points of `width` coordinates.
  @inline(__always)
  static func square(
    _ points: Span<Double>, _ point: Int, _ places: Span<Double>, _ place: Int, _ width: Int
  ) -> Double {
    let (first, second) = (
      points.extracting(point..<point + width), places.extracting(place..<place + width)
    )
    var sum = 0.0
    for column in 0..<first.count {
      // Both have `width` entries.
      let difference = first[unchecked: column] - second[unchecked: column]
      sum += difference * difference
    }
    return sum
  }

  /// Gives each cluster without points the farthest point of those that can spare one.
  private mutating func fillEmptyClusters() {
    var counts = sums.counts
    guard counts.contains(0) else { return }
    let (x, centroids) = (x, centroids)
    let (width, points, places) = (x.columns, x.values.span, centroids.values.span)
    var (owners, squares) = (labels, [Double](repeating: 0, count: x.rows))
    for row in 0..<x.rows {
      squares[row] = Lloyd.square(points, row * width, places, labels[row] * width, width)
    }
    for centre in counts.indices where counts[centre] == 0 {
      var (farthest, distance) = (-1, 0.0)
      for row in owners.indices where counts[owners[row]] > 1 && squares[row] > distance {
        (farthest, distance) = (row, squares[row])
      }
      guard farthest >= 0 else { break }
      counts[owners[farthest]] -= 1
      owners[farthest] = centre
      counts[centre] = 1
      // A point is taken once.
      squares[farthest] = 0
    }
    sums.restart(x, owners)
  }
}
