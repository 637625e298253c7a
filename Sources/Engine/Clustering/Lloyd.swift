// Distances to all centroids are computed only for points whose nearest one may have changed. For
// each point two bounds are kept: one above the distance to its own centroid, one below those to
// all others. When centroids move by at most s, the first grows and the second falls by s. While
// the first is below the second, by more than any rounding, no other centroid can be as near.
// Source: G. Hamerly, "Making k-means even faster", SDM 2010.
//
// The labels are those of computing all distances: each squared distance is summed over the
// features from the first to the last. For large data, sums follow the points that change.

/// The two halves of a pass of k-means, and the state they share.
struct Lloyd {
  private(set) var centroids: Matrix
  private(set) var labels: [Int]
  /// For each point a number above the distance to its own centroid, and one below those to all
  /// others.
  private var bounds: [SIMD2<Double>]
  private var shifts: CentroidShifts
  private var sums: ClusterSums
  private var inertia = InertiaTrack()
  private let x: Matrix

  /// How many points are done at a time, so that they stay in the cache.
  private static let chunk = 512

  init(_ x: Matrix, _ start: Matrix) {
    self.x = x
    centroids = start
    labels = [Int](repeating: 0, count: x.rows)
    bounds = [SIMD2<Double>](repeating: SIMD2(), count: x.rows)
    shifts = CentroidShifts(count: start.rows)
    sums = ClusterSums(clusters: start.rows, columns: x.columns)
  }

  /// Labels each point by its nearest centroid; returns the inertia.
  mutating func assign() -> Double {
    let (x, distances) = (x, CentroidDistances(centroids))
    // The points whose label may change.
    var open = [Int](repeating: 0, count: Lloyd.chunk)
    var start = 0
    while start < x.rows {
      let rows = start..<min(start + Lloyd.chunk, x.rows)
      var count = loosenBounds(rows, &open)
      if shifts.areKnown { count = tightenBounds(count, &open) }
      Lloyd.label(
        x.values.span, open.span.extracting(0..<count), distances, &labels, &bounds, &sums)
      start = rows.upperBound
    }
    sums.complete(x, labels)
    return inertia.value(x, labels, centroids, sums)
  }

  /// Moves each centroid to the mean of its points.
  mutating func move() {
    fillEmptyClusters()
    let before = centroids.values
    sums.writeMeans(&centroids)
    shifts = CentroidShifts(from: before, to: centroids.values, count: centroids.rows)
  }

  /// Brings the bounds to what they are after the last move. Returns how many points are in doubt
  /// then, the first of `open`.
  private mutating func loosenBounds(_ rows: Range<Int>, _ open: inout [Int]) -> Int {
    let (labels, shifts) = (labels, shifts)
    let (all, moves) = (labels.span, shifts.loss.span)
    var bounds = bounds.mutableSpan
    var places = open.mutableSpan
    var count = 0
    for row in rows {
      let both = bounds[row] * SIMD2(1 + 1e-9, 1 - 1e-9) + moves[all[row]]
      bounds[row] = both
      places[count] = row
      // Not a branch, because nobody could foretell it.
      count &+= both[0] < both[1] ? 0 : 1
    }
    return count
  }

  /// Computes the distances to the own centroids; keeps the points that are still in doubt.
  private mutating func tightenBounds(_ doubtful: Int, _ open: inout [Int]) -> Int {
    let (x, centroids, labels) = (x, centroids, labels)
    let (width, points, places) = (x.columns, x.values.span, centroids.values.span)
    let all = labels.span
    var bounds = bounds.mutableSpan
    var rows = open.mutableSpan
    var count = 0
    for index in 0..<doubtful {
      let row = rows[index]
      let square = Lloyd.square(points, row * width, places, all[row] * width, width)
      let distance = Lloyd.bound(above: square)
      bounds[row][0] = distance
      rows[count] = row
      count &+= distance < bounds[row][1] ? 0 : 1
    }
    return count
  }

  /// Finds the nearest centroids of the points in `open`.
  private static func label(
    _ points: Span<Double>, _ open: Span<Int>, _ distances: CentroidDistances,
    _ labels: inout [Int], _ bounds: inout [SIMD2<Double>], _ sums: inout ClusterSums
  ) {
    var all = labels.mutableSpan
    var limits = bounds.mutableSpan
    for index in 0..<open.count {
      let row = open[index]
      let nearest = distances.nearest(points, at: row * distances.columns)
      limits[row] = SIMD2(
        bound(above: nearest.square),
        nearest.otherSquare.squareRoot() * (1 - 1e-9) - 1e-150)
      guard nearest.index != all[row] else { continue }
      sums.follow(points, row * distances.columns, from: all[row], to: nearest.index)
      all[row] = nearest.index
    }
  }

  /// A number above the root of a square, whose rounding, even as a denormal, is far smaller.
  @inline(__always)
  private static func bound(above square: Double) -> Double {
    square.squareRoot() * (1 + 1e-9) + 1e-150
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
