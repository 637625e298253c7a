// Greedy recursive partitioning: of all features and thresholds midway between neighbouring
// distinct values, a node takes the one that lowers the impurity most; x ≤ threshold goes left.
// Source: L. Breiman, J. Friedman, R. Olshen, C. Stone, Classification and Regression Trees (1984).
//
// A node is a leaf if it is pure, has reached the depth limit, or no threshold leaves enough
// examples on both sides. A split that gains nothing is made all the same, since a later one may
// gain (exclusive or). Ties, within 1e-12 of the node's impurity, go to the lowest feature, then
// to the lowest threshold.
//
// The features are sorted once. A split divides each feature's order in two, stably, so that every
// node scans rows that are in order already.
// Source: J. Shafer, R. Agrawal, M. Mehta, "SPRINT: a scalable parallel classifier", VLDB 1996.

/// The best split found so far in a node.
struct BestSplit {
  /// The feature's slot; −1 if no split is possible.
  var slot = -1
  /// How many of the node's rows go left.
  var leftCount = 0
  /// The less, the better; a constant apart, the size of the children times their impurity.
  var score = Double.infinity
  /// By how much a score must be less to be better.
  var tolerance = 0.0

  mutating func consider(_ score: Double, slot: Int, leftCount: Int) {
    guard score < self.score - tolerance else { return }
    (self.score, self.slot, self.leftCount) = (score, slot, leftCount)
  }
}

/// What a tree predicts: it measures nodes and scores their splits.
protocol SplitTarget {
  /// Keeps the statistics of a new node, whose rows these entries are; returns its impurity.
  mutating func addNode(
    _ entries: [OrderedEntry], _ range: Range<Int>
  ) throws(EngineError) -> Double

  /// Whether all of the node's targets are the same.
  func isPure(_ node: Int) -> Bool

  /// How many numbers a node's statistics are.
  var valuesPerNode: Int { get }

  /// The number of steps that a scan takes per row.
  var scanCost: Int { get }

  /// Offers every split of the node by one slot's entries to `best`.
  func scan(
    _ node: Int, _ entries: [OrderedEntry], _ range: Range<Int>, slot: Int, minimumLeaf: Int,
    _ best: inout BestSplit)

  /// Puts the nodes' statistics into a new order.
  mutating func reorder(_ order: [Int])
}

struct TreeGrower<Target: SplitTarget> {
  private struct Draft {
    var count: Int
    var impurity: Double
    var depth: Int
    var split: Tree.Split?
    var left = -1
    var right = -1
  }

  private(set) var target: Target
  private let options: TreeOptions
  private var order: FeatureOrder
  private var drafts: [Draft] = []
  private var pending: [(node: Int, range: Range<Int>)] = []
  private var goesLeft: [UInt8] = []
  private var scratch: [OrderedEntry] = []

  init(_ order: FeatureOrder, _ target: Target, _ options: TreeOptions) {
    self.order = order
    self.target = target
    self.options = options
  }

  /// Grows the tree; `sampler` chooses the features that each split may use.
  mutating func grow(
    sampler: inout FeatureSampler, budget: inout Budget
  ) throws(EngineError) -> Tree {
    try add(slot: 0, 0..<order.count, depth: 0, &budget)
    if canSplit(0) { pending.append((0, 0..<order.count)) }
    while let (node, range) = pending.popLast() {
      let best = try findSplit(node, range, &sampler, &budget)
      if best.slot >= 0 { try split(node, range, best, &budget) }
    }
    return finished()
  }

  private mutating func add(
    slot: Int, _ range: Range<Int>, depth: Int, _ budget: inout Budget
  ) throws(EngineError) {
    try budget.store(8 + target.valuesPerNode)
    try budget.spend(2 * range.count + target.valuesPerNode)
    let base = slot * order.count
    let impurity = try target.addNode(
      order.entries, base + range.lowerBound..<base + range.upperBound)
    drafts.append(Draft(count: range.count, impurity: impurity, depth: depth))
  }

  private func canSplit(_ node: Int) -> Bool {
    let draft = drafts[node]
    if let limit = options.maximumDepth, draft.depth >= limit { return false }
    return draft.count > 1 && draft.count / 2 >= options.minimumLeaf && !target.isPure(node)
  }

  private func findSplit(
    _ node: Int, _ range: Range<Int>, _ sampler: inout FeatureSampler, _ budget: inout Budget
  ) throws(EngineError) -> BestSplit {
    var best = BestSplit()
    best.tolerance = 1e-12 * Double(range.count) * drafts[node].impurity
    let (slots, enough) = sampler.draw(order.features.count)
    for (index, slot) in slots.enumerated() {
      // Beyond those asked for, only until some split is possible.
      if index >= enough, best.slot >= 0 { break }
      try budget.spend(range.count, times: target.scanCost)
      let base = slot * order.count
      target.scan(
        node, order.entries, base + range.lowerBound..<base + range.upperBound, slot: slot,
        minimumLeaf: options.minimumLeaf, &best)
    }
    return best
  }

  private mutating func split(
    _ node: Int, _ range: Range<Int>, _ best: BestSplit, _ budget: inout Budget
  ) throws(EngineError) {
    let middle = range.lowerBound + best.leftCount
    let base = best.slot * order.count
    let threshold = order.threshold(
      slot: best.slot, order.entries[base + middle - 1].rank, order.entries[base + middle].rank)
    let left = drafts.count
    try add(slot: best.slot, range.lowerBound..<middle, depth: drafts[node].depth + 1, &budget)
    try add(slot: best.slot, middle..<range.upperBound, depth: drafts[node].depth + 1, &budget)
    let children =
      (Double(drafts[left].count) * drafts[left].impurity
        + Double(drafts[left + 1].count) * drafts[left + 1].impurity) / Double(range.count)
    drafts[node].split = Tree.Split(
      feature: order.features[best.slot], threshold: threshold,
      gain: max(drafts[node].impurity - children, 0))
    (drafts[node].left, drafts[node].right) = (left, left + 1)
    let (splitsLeft, splitsRight) = (canSplit(left), canSplit(left + 1))
    guard splitsLeft || splitsRight else { return }
    try budget.spend(range.count, times: order.features.count)
    divide(range, middle, best.slot)
    if splitsRight { pending.append((left + 1, middle..<range.upperBound)) }
    if splitsLeft { pending.append((left, range.lowerBound..<middle)) }
  }

  /// Brings every slot's left rows before its right ones; they stay in order.
  private mutating func divide(_ range: Range<Int>, _ middle: Int, _ chosen: Int) {
    if goesLeft.isEmpty {
      goesLeft = [UInt8](repeating: 0, count: order.rows)
      scratch = [OrderedEntry](repeating: OrderedEntry(row: 0, rank: 0), count: order.count)
    }
    let base = chosen * order.count
    for index in base + range.lowerBound..<base + middle { goesLeft[order.entries[index].row] = 1 }
    for index in base + middle..<base + range.upperBound { goesLeft[order.entries[index].row] = 0 }
    for slot in order.features.indices where slot != chosen {
      let base = slot * order.count
      StablePartition.divide(
        &order.entries, base + range.lowerBound..<base + range.upperBound, goesLeft, &scratch)
    }
  }

  /// The drafts as nodes in preorder.
  private mutating func finished() -> Tree {
    var preorder: [Int] = []
    var stack = [0]
    while let node = stack.popLast() {
      preorder.append(node)
      if drafts[node].left >= 0 {
        stack.append(drafts[node].right)
        stack.append(drafts[node].left)
      }
    }
    var places = [Int](repeating: 0, count: drafts.count)
    for (place, node) in preorder.enumerated() { places[node] = place }
    let nodes = preorder.map { node in
      let draft = drafts[node]
      return Tree.Node(
        count: draft.count, impurity: draft.impurity, depth: draft.depth, split: draft.split,
        left: draft.left < 0 ? -1 : places[draft.left],
        right: draft.right < 0 ? -1 : places[draft.right])
    }
    target.reorder(preorder)
    return Tree(nodes: nodes)
  }
}

enum StablePartition {
  /// Brings the entries of rows that go left before the others, each part in its order.
  static func divide(
    _ entries: inout [OrderedEntry], _ range: Range<Int>, _ goesLeft: [UInt8],
    _ scratch: inout [OrderedEntry]
  ) {
    var left = range.lowerBound
    var right = 0
    for index in range {
      let entry = entries[index]
      let side = Int(goesLeft[entry.row])
      // Both are written, and one is kept: a branch would be wrong half the time.
      entries[left] = entry
      scratch[right] = entry
      left += side
      right += 1 - side
    }
    for index in 0..<right { entries[left + index] = scratch[index] }
  }
}
