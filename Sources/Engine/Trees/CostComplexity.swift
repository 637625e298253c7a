// Weakest-link pruning. With R(t) = (n_t/n) · impurity of a node and R(T_t) the sum over the
// leaves below it, cutting t costs g(t) = (R(t) − R(T_t)) / (leaves below − 1) a leaf. The node with
// the least g is cut, again and again, until only the root is left; the g of each cut is the
// alpha from which on the smaller tree minimises R(T) + alpha · leaves.
// Source: L. Breiman, J. Friedman, R. Olshen, C. Stone, Classification and Regression Trees
// (1984), chapter 3.
//
// The impurity is that which the tree's splits lowered. Ties, within 1e-12 of the root's R, go to
// the first node in preorder: an ancestor before what is below it. One node is cut at a time, so
// an alpha may occur twice.

/// The trees that pruning goes through, from the whole tree to its root.
public struct CostComplexityPath: Equatable, Sendable {
  /// The alpha of each tree, from 0; never falls but by rounding.
  public let alphas: [Double]
  /// The leaves of each tree.
  public let leafCounts: [Int]
  /// R of each tree.
  public let impurities: [Double]
  /// The node that was cut to get each tree; −1 for the first.
  public let cuts: [Int]

  /// - Throws: `budgetExceeded`.
  public init(_ tree: Tree, budget: inout Budget) throws(EngineError) {
    var pruning = Pruning(tree)
    var alphas = [0.0]
    var leafCounts = [pruning.leaves[0]]
    var impurities = [pruning.costs[0]]
    var cuts = [-1]
    while pruning.leaves[0] > 1 {
      try budget.spend(tree.nodes.count)
      let (node, alpha) = pruning.weakest()
      pruning.cut(node)
      alphas.append(alpha)
      leafCounts.append(pruning.leaves[0])
      impurities.append(pruning.costs[0])
      cuts.append(node)
    }
    self.alphas = alphas
    self.leafCounts = leafCounts
    self.impurities = impurities
    self.cuts = cuts
  }

  /// R(T) + alpha · leaves of the tree that minimises it.
  public func cost(alpha: Double) -> Double {
    let index = step(alpha: alpha)
    return impurities[index] + alpha * Double(leafCounts[index])
  }

  /// The last tree of the path whose alpha is not greater.
  func step(alpha: Double) -> Int {
    var result = 0
    for index in alphas.indices where alphas[index] <= alpha { result = index }
    return result
  }

  /// Which of the tree's nodes are leaves after pruning at this alpha.
  func isCut(_ tree: Tree, alpha: Double) -> [Bool] {
    var result = tree.nodes.map { $0.split == nil }
    for cut in cuts[...step(alpha: alpha)].dropFirst() { result[cut] = true }
    return result
  }
}

/// A tree while it is cut back.
private struct Pruning {
  /// R(T_t) and the number of leaves of each node's remaining part.
  private(set) var costs: [Double]
  private(set) var leaves: [Int]
  private let own: [Double]
  private let ends: [Int]
  private let parents: [Int]

  init(_ tree: Tree) {
    let total = Double(tree.nodes[0].count)
    let count = tree.nodes.count
    own = tree.nodes.map { Double($0.count) * $0.impurity / total }
    costs = own
    leaves = [Int](repeating: 1, count: count)
    var ends = [Int](repeating: 0, count: count)
    var parents = [Int](repeating: -1, count: count)
    for node in (0..<count).reversed() {
      let (left, right) = (tree.nodes[node].left, tree.nodes[node].right)
      guard left >= 0 else {
        ends[node] = node + 1
        continue
      }
      ends[node] = ends[right]
      (parents[left], parents[right]) = (node, node)
      costs[node] = costs[left] + costs[right]
      leaves[node] = leaves[left] + leaves[right]
    }
    self.ends = ends
    self.parents = parents
  }

  func weakest() -> (node: Int, alpha: Double) {
    let tolerance = 1e-12 * own[0]
    var (best, least) = (0, Double.infinity)
    var node = 0
    while node < own.count {
      if leaves[node] == 1 {
        node = ends[node]
        continue
      }
      let alpha = (own[node] - costs[node]) / Double(leaves[node] - 1)
      if alpha < least - tolerance { (best, least) = (node, alpha) }
      node += 1
    }
    return (best, least)
  }

  mutating func cut(_ node: Int) {
    let gone = leaves[node] - 1
    let grown = own[node] - costs[node]
    var place = node
    while place >= 0 {
      leaves[place] -= gone
      costs[place] = place == node ? own[node] : costs[place] + grown
      place = parents[place]
    }
  }
}

extension Tree {
  /// The tree with some nodes made leaves, and the old index of each node that is left.
  func collapsed(_ isLeaf: [Bool]) -> (tree: Tree, kept: [Int]) {
    var kept: [Int] = []
    var places = [Int](repeating: -1, count: nodes.count)
    var stack = [0]
    while let node = stack.popLast() {
      places[node] = kept.count
      kept.append(node)
      if !isLeaf[node] {
        stack.append(nodes[node].right)
        stack.append(nodes[node].left)
      }
    }
    let rest = kept.map { index in
      let (node, ends) = (nodes[index], isLeaf[index])
      return Node(
        count: node.count, impurity: node.impurity, depth: node.depth,
        split: ends ? nil : node.split, left: ends ? -1 : places[node.left],
        right: ends ? -1 : places[node.right])
    }
    return (Tree(nodes: rest), kept)
  }
}

extension DecisionTree {
  /// - Throws: `budgetExceeded`.
  public func costComplexityPath(budget: inout Budget) throws(EngineError) -> CostComplexityPath {
    try CostComplexityPath(tree, budget: &budget)
  }

  /// The part of the tree that minimises R(T) + alpha · leaves.
  ///
  /// - Throws: `notFinite`, `negative` for the alpha, `budgetExceeded`.
  public func pruned(
    alpha: Double, budget: inout Budget
  ) throws(EngineError) -> DecisionTree {
    try Check.finite(alpha, .alpha)
    guard alpha >= 0 else { throw .negative(.alpha) }
    let path = try CostComplexityPath(tree, budget: &budget)
    let (rest, kept) = tree.collapsed(path.isCut(tree, alpha: alpha))
    var values: [Double] = []
    for node in kept { values.append(contentsOf: counts.row(node)) }
    return DecisionTree(
      classes: classes, tree: rest,
      counts: Matrix(rows: kept.count, columns: classes.count, trusted: values),
      columns: columns)
  }
}

extension RegressionTree {
  /// - Throws: `budgetExceeded`.
  public func costComplexityPath(budget: inout Budget) throws(EngineError) -> CostComplexityPath {
    try CostComplexityPath(tree, budget: &budget)
  }

  /// The part of the tree that minimises R(T) + alpha · leaves.
  ///
  /// - Throws: `notFinite`, `negative` for the alpha, `budgetExceeded`.
  public func pruned(
    alpha: Double, budget: inout Budget
  ) throws(EngineError) -> RegressionTree {
    try Check.finite(alpha, .alpha)
    guard alpha >= 0 else { throw .negative(.alpha) }
    let path = try CostComplexityPath(tree, budget: &budget)
    let (rest, kept) = tree.collapsed(path.isCut(tree, alpha: alpha))
    return RegressionTree(tree: rest, means: kept.map { means[$0] }, columns: columns)
  }
}
