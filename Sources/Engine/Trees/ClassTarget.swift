/// Classes as the target of a tree.
struct ClassTarget: SplitTarget {
  /// Each row's class.
  private let labels: [Int32]
  private let classCount: Int
  private let criterion: Impurity
  /// c · log₂ c for each whole number up to the number of rows; empty unless needed.
  private let logarithms: [Double]
  /// How many rows of each class the nodes have, node after node.
  private(set) var counts: [Double] = []

  var valuesPerNode: Int { classCount }

  var scanCost: Int { classCount == 2 && criterion == .gini ? 2 : 2 * classCount }

  init(
    labels: [Int32], classCount: Int, criterion: Impurity, logarithms: [Double]
  ) {
    self.labels = labels
    self.classCount = classCount
    self.criterion = criterion
    self.logarithms = logarithms
  }

  /// The table that the entropy of up to `count` rows needs; no other criterion needs one.
  static func logarithms(_ criterion: Impurity, count: Int) -> [Double] {
    guard criterion == .entropy else { return [] }
    var table = [Double](repeating: 0, count: count + 1)
    for size in table.indices.dropFirst() {
      table[size] = Double(size) * Impurity.log2(Double(size))
    }
    return table
  }

  mutating func addNode(
    _ entries: [OrderedEntry], _ range: Range<Int>
  ) throws(EngineError) -> Double {
    let base = counts.count
    var own = [Double](repeating: 0, count: classCount)
    for index in range { own[Int(labels[entries[index].row])] += 1 }
    counts.append(contentsOf: own)
    return criterion.unchecked(counts, base..<base + classCount, total: Double(range.count))
  }

  func isPure(_ node: Int) -> Bool {
    var present = 0
    for index in node * classCount..<(node + 1) * classCount where counts[index] > 0 {
      present += 1
    }
    return present < 2
  }

  mutating func reorder(_ order: [Int]) {
    var result: [Double] = []
    result.reserveCapacity(counts.count)
    for node in order {
      result.append(contentsOf: counts[node * classCount..<(node + 1) * classCount])
    }
    counts = result
  }

  func scan(
    _ node: Int, _ entries: [OrderedEntry], _ range: Range<Int>, slot: Int, minimumLeaf: Int,
    _ best: inout BestSplit
  ) {
    if classCount == 2, criterion == .gini {
      scanTwoClasses(node, entries, range, slot, minimumLeaf, &best)
    } else {
      scanClasses(node, entries, range, slot, minimumLeaf, &best)
    }
  }

  /// With two classes, half of n · gini is the product of their counts over n.
  private func scanTwoClasses(
    _ node: Int, _ entries: [OrderedEntry], _ range: Range<Int>, _ slot: Int,
    _ minimumLeaf: Int, _ best: inout BestSplit
  ) {
    let labels = labels
    let positives = counts[2 * node + 1]
    let size = Double(range.count)
    var found = best
    found.score /= 2
    found.tolerance /= 2
    var leftPositives: Int32 = 0
    var previous = entries[range.lowerBound].rank
    for index in range {
      let entry = entries[index]
      let leftCount = index - range.lowerBound
      if entry.rank != previous, leftCount >= minimumLeaf,
        range.upperBound - index >= minimumLeaf
      {
        let (left, p) = (Double(leftCount), Double(leftPositives))
        let (right, q) = (size - left, positives - p)
        let score = (p * (left - p) * right + q * (right - q) * left) / (left * right)
        found.consider(score, slot: slot, leftCount: leftCount)
      }
      previous = entry.rank
      leftPositives &+= labels[entry.row]
    }
    found.score *= 2
    found.tolerance *= 2
    best = found
  }

  private func scanClasses(
    _ node: Int, _ entries: [OrderedEntry], _ range: Range<Int>, _ slot: Int,
    _ minimumLeaf: Int, _ best: inout BestSplit
  ) {
    var left = [Double](repeating: 0, count: classCount)
    var right = Array(counts[node * classCount..<(node + 1) * classCount])
    var previous = entries[range.lowerBound].rank
    for index in range {
      let entry = entries[index]
      let leftCount = index - range.lowerBound
      if entry.rank != previous, leftCount >= minimumLeaf,
        range.upperBound - index >= minimumLeaf
      {
        let score = cost(left, leftCount) + cost(right, range.count - leftCount)
        best.consider(score, slot: slot, leftCount: leftCount)
      }
      previous = entry.rank
      let label = Int(labels[entry.row])
      left[label] += 1
      right[label] -= 1
    }
  }

  /// The size of a part times its impurity.
  private func cost(_ counts: [Double], _ size: Int) -> Double {
    var sum = 0.0
    switch criterion {
    case .gini:
      for count in counts { sum += count * count }
      return Double(size) - sum / Double(size)
    case .entropy:
      for count in counts { sum += logarithms[Int(count)] }
      return logarithms[size] - sum
    case .misclassification:
      for count in counts { sum = max(sum, count) }
      return Double(size) - sum
    }
  }
}
