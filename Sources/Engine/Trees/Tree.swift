/// A binary tree of questions "is this feature at most this threshold?".
///
/// The nodes are in preorder: a node, then its left part (yes), then its right part (no).
public struct Tree: Equatable, Sendable {
  public struct Split: Equatable, Sendable {
    public let feature: Int
    /// Rows whose value is at most this go left.
    public let threshold: Double
    /// The node's impurity minus the mean of its children's, weighted by their sizes.
    public let gain: Double
  }

  public struct Node: Equatable, Sendable {
    /// How many examples reached it.
    public let count: Int
    public let impurity: Double
    /// 0 for the root.
    public let depth: Int
    /// None for a leaf.
    public let split: Split?
    /// The children's indices among the nodes; −1 for a leaf.
    public let left: Int
    public let right: Int
  }

  /// The root first.
  public let nodes: [Node]

  /// The number of questions on the longest way from the root.
  public var depth: Int { nodes.reduce(0) { max($0, $1.depth) } }
  public var leafCount: Int { (nodes.count + 1) / 2 }
  /// The splits in preorder.
  public var splits: [Split] { nodes.compactMap { $0.split } }

  /// The mean impurity of the leaves, weighted by their sizes.
  public var leafImpurity: Double {
    var sum = 0.0
    for node in nodes where node.split == nil { sum += Double(node.count) * node.impurity }
    return sum / Double(nodes[0].count)
  }

  /// The index of the leaf that each row reaches.
  ///
  /// - Throws: `notFinite`; `shape` if there are not as many columns as the tree's data had.
  func leaves(_ query: Matrix, columns: Int) throws(EngineError) -> [Int] {
    guard query.columns == columns else {
      throw .shape(.query, expected: columns, found: query.columns)
    }
    try Check.finite(query.values, .query)
    return leaves(trusted: query)
  }

  func leaves(trusted query: Matrix) -> [Int] {
    var result = [Int](repeating: 0, count: query.rows)
    let (nodes, values, columns) = (steps, query.values, query.columns)
    for row in 0..<query.rows {
      var index = 0
      while nodes[index].feature >= 0 {
        let value = values[row * columns + nodes[index].feature]
        index = value <= nodes[index].threshold ? index + 1 : nodes[index].right
      }
      result[row] = index
    }
    return result
  }

  func leaf(trusted values: [Double], at start: Int) -> Int {
    var index = 0
    while let split = nodes[index].split {
      index =
        values[start + split.feature] <= split.threshold ? nodes[index].left : nodes[index].right
    }
    return index
  }

  /// What a walk down the tree reads, close together. The left child follows its parent.
  private struct Step {
    let feature: Int
    let right: Int
    let threshold: Double
  }

  private var steps: [Step] {
    nodes.map { node in
      Step(
        feature: node.split?.feature ?? -1, right: node.right,
        threshold: node.split?.threshold ?? 0)
    }
  }
}
