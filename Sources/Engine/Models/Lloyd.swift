/// The two halves of a pass of k-means, and the state they share.
///
/// Squared distances are summed over the features from the first to the last, eight points at a
/// time, so that each is the same number whatever its neighbours are.
struct Lloyd {
  private(set) var centroids: Matrix
  private(set) var labels: [Int]
  private var distances: [Double]
  /// For each cluster of the last assignment, the sum of its points, and how many they are.
  private var sums: [Double]
  private var counts: [Int]
  private let x: Matrix

  init(_ x: Matrix, _ start: Matrix) {
    self.x = x
    centroids = start
    labels = [Int](repeating: 0, count: x.rows)
    distances = [Double](repeating: 0, count: x.rows)
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
      let size = min(8, x.rows - start)
      block.load(x.values, from: start, count: size)
      let (nearest, squares) = block.nearest(centroids.values, count: centroids.rows)
      for lane in 0..<size {
        let label = Int(nearest[lane])
        labels[start + lane] = label
        distances[start + lane] = squares[lane]
        inertia += squares[lane]
        counts[label] += 1
      }
      addToSums(start, size)
      start += size
    }
    return inertia
  }

  /// Moves each centroid to the mean of its points.
  mutating func move() {
    fillEmptyClusters()
    let columns = x.columns
    for centre in counts.indices where counts[centre] > 0 {
      for index in centre * columns..<(centre + 1) * columns {
        centroids.values[index] = sums[index] / Double(counts[centre])
      }
    }
  }

  private mutating func addToSums(_ start: Int, _ size: Int) {
    let columns = x.columns
    let points = x.values.span
    var totals = sums.mutableSpan
    for row in start..<start + size {
      let (base, point) = (labels[row] * columns, row * columns)
      for column in 0..<columns { totals[base + column] += points[point + column] }
    }
  }

  /// Gives each cluster without points the farthest point of those that can spare one.
  private mutating func fillEmptyClusters() {
    guard counts.contains(0) else { return }
    var owners = labels
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
