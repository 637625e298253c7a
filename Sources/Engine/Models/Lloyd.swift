/// The two halves of a pass of k-means, and the state they share.
struct Lloyd {
  private(set) var centroids: Matrix
  private(set) var labels: [Int]
  private var distances: [Double]
  private let x: Matrix

  init(_ x: Matrix, _ start: Matrix) {
    self.x = x
    centroids = start
    labels = [Int](repeating: 0, count: x.rows)
    distances = [Double](repeating: 0, count: x.rows)
  }

  /// Labels each point by its nearest centroid; returns the inertia.
  mutating func assign() -> Double {
    let (columns, points, centres) = (x.columns, x.values, centroids.values)
    var inertia = 0.0
    for row in 0..<x.rows {
      var (best, bestDistance) = (0, Double.infinity)
      for centre in 0..<centroids.rows {
        var distance = 0.0
        for column in 0..<columns {
          let difference = points[row * columns + column] - centres[centre * columns + column]
          distance += difference * difference
        }
        if distance < bestDistance { (best, bestDistance) = (centre, distance) }
      }
      labels[row] = best
      distances[row] = bestDistance
      inertia += bestDistance
    }
    return inertia
  }

  /// Moves each centroid to the mean of its points.
  mutating func move() {
    var counts = [Int](repeating: 0, count: centroids.rows)
    for label in labels { counts[label] += 1 }
    var owners = labels
    fillEmptyClusters(&owners, &counts)
    var sums = [Double](repeating: 0, count: centroids.values.count)
    let columns = x.columns
    for row in 0..<x.rows {
      let base = owners[row] * columns
      for column in 0..<columns { sums[base + column] += x.values[row * columns + column] }
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
