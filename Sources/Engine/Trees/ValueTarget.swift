/// Numbers as the target of a tree, whose nodes' impurity is their variance.
struct ValueTarget: SplitTarget {
  /// Each row's number.
  private let values: [Double]
  /// The nodes' means.
  private(set) var means: [Double] = []
  private var pure: [Bool] = []

  var valuesPerNode: Int { 1 }

  var scanCost: Int { 2 }

  init(values: [Double]) { self.values = values }

  mutating func addNode(
    _ entries: [OrderedEntry], _ range: Range<Int>
  ) throws(EngineError) -> Double {
    let values = values
    let first = values[entries[range.lowerBound].row]
    var sum = 0.0
    var isPure = true
    for index in range {
      let value = values[entries[index].row]
      sum += value
      isPure = isPure && value == first
    }
    let size = Double(range.count)
    let mean = isPure ? first : sum / size
    var squares = 0.0
    for index in range {
      let deviation = values[entries[index].row] - mean
      squares += deviation * deviation
    }
    guard mean.isFinite, squares.isFinite else { throw .overflow(.y) }
    means.append(mean)
    pure.append(isPure)
    return squares / size
  }

  func isPure(_ node: Int) -> Bool { pure[node] }

  mutating func reorder(_ order: [Int]) { means = order.map { means[$0] } }

  /// With the node's mean as zero and S the left part's sum, a split lowers the squared error by
  /// S² · n / (n_left · n_right).
  func scan(
    _ node: Int, _ entries: [OrderedEntry], _ range: Range<Int>, slot: Int, minimumLeaf: Int,
    _ best: inout BestSplit
  ) {
    let (values, mean) = (values, means[node])
    let size = Double(range.count)
    var found = best
    var sum = 0.0
    var previous = entries[range.lowerBound].rank
    for index in range {
      let entry = entries[index]
      let leftCount = index - range.lowerBound
      if entry.rank != previous, leftCount >= minimumLeaf,
        range.upperBound - index >= minimumLeaf
      {
        let left = Double(leftCount)
        let score = -(sum * sum * size) / (left * (size - left))
        found.consider(score, slot: slot, leftCount: leftCount)
      }
      previous = entry.rank
      sum += values[entry.row] - mean
    }
    best = found
  }
}
