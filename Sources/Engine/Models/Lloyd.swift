// Distances to all centroids are computed only for points whose nearest one may have changed. For
// each point a bound below its distance to every centroid but its own is kept; when centroids move
// by at most s, it falls by s. While the distance to the own centroid is below it, by more than any
// rounding, no other centroid can be as near.
// Source: G. Hamerly, "Making k-means even faster", SDM 2010.
//
// The results are those of computing all distances, to the last bit: each squared distance is
// summed over the features from the first to the last, each cluster's sum over its points likewise.

/// The two halves of a pass of k-means, and the state they share.
struct Lloyd {
  private(set) var centroids: Matrix
  private(set) var labels: [Int]
  private var distances: [Double]
  /// Below the distance from each point to every centroid but its own.
  private var bounds: [Double]
  private var shifts: CentroidShifts
  /// For each cluster of the last assignment, the sum of its points, and how many they are.
  private var sums: [Double]
  private var counts: [Int]
  /// Points whose distances are all to be computed.
  private var pending: [Int] = []
  private let x: Matrix

  /// How many points are done at a time, so that they stay in the cache.
  private static let chunk = 512

  init(_ x: Matrix, _ start: Matrix) {
    self.x = x
    centroids = start
    labels = [Int](repeating: 0, count: x.rows)
    distances = [Double](repeating: 0, count: x.rows)
    bounds = [Double](repeating: 0, count: x.rows)
    shifts = CentroidShifts(count: start.rows)
    sums = [Double](repeating: 0, count: start.values.count)
    counts = [Int](repeating: 0, count: start.rows)
  }

  /// Labels each point by its nearest centroid; returns the inertia.
  mutating func assign() -> Double {
    for index in sums.indices { sums[index] = 0 }
    for index in counts.indices { counts[index] = 0 }
    var block = PointBlock(columns: x.columns)
    var inertia = 0.0
    var start = 0
    while start < x.rows {
      let rows = start..<min(start + Lloyd.chunk, x.rows)
      keepLabels(rows)
      labelPending(&block)
      addToSums(rows)
      for row in rows {
        inertia += distances[row]
        counts[labels[row]] += 1
      }
      start = rows.upperBound
    }
    return inertia
  }

  /// Moves each centroid to the mean of its points.
  mutating func move() {
    fillEmptyClusters()
    let (columns, before) = (x.columns, centroids.values)
    for centre in counts.indices where counts[centre] > 0 {
      for index in centre * columns..<(centre + 1) * columns {
        centroids.values[index] = sums[index] / Double(counts[centre])
      }
    }
    shifts = CentroidShifts(from: before, to: centroids.values, count: counts.count)
  }

  /// Updates the distances of points whose label cannot have changed; the others are pending.
  private mutating func keepLabels(_ rows: Range<Int>) {
    let (columns, x, centroids) = (x.columns, x.values, centroids.values)
    let (points, places) = (x.span, centroids.span)
    pending.removeAll(keepingCapacity: true)
    for row in rows {
      let label = labels[row]
      let bound = (bounds[row] - shifts.others(than: label)) * (1 - 1e-9)
      // Too far even if its centroid has come nearer by all that it moved.
      guard distances[row].squareRoot() - shifts.own[label] < bound else {
        pending.append(row)
        continue
      }
      let point = points.extracting(row * columns..<(row + 1) * columns)
      let place = places.extracting(label * columns..<(label + 1) * columns)
      var square = 0.0
      for column in 0..<point.count {
        // Both have `columns` entries.
        let difference = point[unchecked: column] - place[unchecked: column]
        square += difference * difference
      }
      guard square.squareRoot() * (1 + 1e-9) < bound else {
        pending.append(row)
        continue
      }
      distances[row] = square
      bounds[row] = bound
    }
  }

  private mutating func labelPending(_ block: inout PointBlock) {
    var start = 0
    while start < pending.count {
      let end = min(start + 8, pending.count)
      block.load(x.values, rows: pending[start..<end])
      let nearest = block.nearest(centroids.values, count: centroids.rows)
      let others = nearest.otherSquare.squareRoot()
      for lane in 0..<end - start {
        let row = pending[start + lane]
        labels[row] = Int(nearest.index[lane])
        distances[row] = nearest.square[lane]
        bounds[row] = others[lane] * (1 - 1e-9)
      }
      start = end
    }
  }

  private mutating func addToSums(_ rows: Range<Int>) {
    let (columns, values, labels) = (x.columns, x.values, labels)
    let points = values.span
    var totals = sums.mutableSpan
    for row in rows {
      let (base, point) = (labels[row] * columns, row * columns)
      var column = 0
      while column + 4 <= columns {
        let sum = totals.four(at: base + column) + points.four(at: point + column)
        totals.set(sum, at: base + column)
        column += 4
      }
      while column < columns {
        totals[base + column] += points[point + column]
        column += 1
      }
    }
  }

  /// Gives each cluster without points the farthest point of those that can spare one.
  private mutating func fillEmptyClusters() {
    guard counts.contains(0) else { return }
    var (owners, distances) = (labels, distances)
    for centre in counts.indices where counts[centre] == 0 {
      var (farthest, distance) = (-1, 0.0)
      for row in owners.indices where counts[owners[row]] > 1 && distances[row] > distance {
        (farthest, distance) = (row, distances[row])
      }
      guard farthest >= 0 else { break }
      counts[owners[farthest]] -= 1
      owners[farthest] = centre
      counts[centre] = 1
      // A point is taken once.
      distances[farthest] = 0
    }
    for index in sums.indices { sums[index] = 0 }
    let columns = x.columns
    for row in owners.indices {
      for column in 0..<columns {
        sums[owners[row] * columns + column] += x.values[row * columns + column]
      }
    }
  }
}
