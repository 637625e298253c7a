/// For each cluster the sum of its points, and how many they are.
///
/// Small data is summed afresh in each pass, from the first point to the last. For large data the
/// sums follow the points that change their cluster: few do, once the first passes are over.
struct ClusterSums {
  /// A point that changes its cluster.
  struct Move {
    let row: Int
    let from: Int
    let to: Int
  }

  private(set) var values: [Double]
  private(set) var counts: [Int]
  private let columns: Int
  /// Whether the sums are those of the labels as they are, so that they can follow a change.
  private var areCurrent = false

  /// From how many numbers on data is large.
  static let largeData = 4096

  init(clusters: Int, columns: Int) {
    values = [Double](repeating: 0, count: clusters * columns)
    counts = [Int](repeating: 0, count: clusters)
    self.columns = columns
  }

  /// Takes points from one cluster to another, all at once, so that no point waits until the one
  /// before has come from memory.
  mutating func follow(_ moves: [Move], _ x: Matrix) {
    guard areCurrent else { return }
    for move in moves {
      counts[move.from] -= 1
      counts[move.to] += 1
    }
    let columns = columns
    let points = x.values.span
    var totals = values.mutableSpan
    for move in moves where move.from != move.to {
      let (point, old, new) = (move.row * columns, move.from * columns, move.to * columns)
      var column = 0
      while column + 4 <= columns {
        let four = points.four(at: point + column)
        totals.set(totals.four(at: old + column) - four, at: old + column)
        totals.set(totals.four(at: new + column) + four, at: new + column)
        column += 4
      }
      while column < columns {
        totals[old + column] -= points[point + column]
        totals[new + column] += points[point + column]
        column += 1
      }
    }
  }

  /// Begins anew with no points.
  mutating func clear() {
    for index in values.indices { values[index] = 0 }
    for index in counts.indices { counts[index] = 0 }
    areCurrent = true
  }

  /// Adds points to the clusters that their labels name.
  mutating func add(_ rows: Range<Int>, of x: Matrix, _ labels: [Int]) {
    for row in rows { counts[labels[row]] += 1 }
    let columns = columns
    let (points, all) = (x.values.span, labels.span)
    var totals = values.mutableSpan
    for row in rows {
      let (base, point) = (all[row] * columns, row * columns)
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

  /// Sums afresh where the sums have not followed the labels.
  mutating func complete(_ x: Matrix, _ labels: [Int]) {
    if !areCurrent { restart(x, labels) }
    areCurrent = x.values.count >= ClusterSums.largeData
  }

  /// The sums for other labels than those that are followed.
  mutating func restart(_ x: Matrix, _ labels: [Int]) {
    clear()
    add(labels.indices, of: x, labels)
    areCurrent = false
  }

  /// Replaces the centroids of clusters that have points by the means of these.
  func writeMeans(_ centroids: inout Matrix) {
    for centre in counts.indices where counts[centre] > 0 {
      for index in centre * columns..<(centre + 1) * columns {
        centroids.values[index] = values[index] / Double(counts[centre])
      }
    }
  }
}
