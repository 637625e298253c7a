// A regression tree: splits lower the squared error, and a leaf predicts its examples' mean. See
// TreeGrower for how it grows.
// Source: L. Breiman, J. Friedman, R. Olshen, C. Stone, Classification and Regression Trees
// (1984), chapter 8.
//
// A constant target: the root is the only leaf.

/// A tree that predicts numbers.
public struct RegressionTree: Equatable, Sendable {
  /// Its nodes' impurity is the variance (population).
  public let tree: Tree
  /// The mean of the examples that reached each node.
  public let means: [Double]
  /// The number of features.
  public let columns: Int

  /// Grows a tree on the rows of `x` and their targets; the options' criterion has no meaning
  /// here.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `negative` for the depth, `outOfRange` for the leaf
  ///   size, `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], options: TreeOptions = .init(), budget: inout Budget
  ) throws(EngineError) {
    try options.check()
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    try Check.finite(y, .y)
    let order = try FeatureOrder(x, budget: &budget)
    var sampler = FeatureSampler.all
    self = try RegressionTree(
      order, y, columns: x.columns, options: options, sampler: &sampler, budget: &budget)
  }

  init(
    _ order: FeatureOrder, _ y: [Double], columns: Int, options: TreeOptions,
    sampler: inout FeatureSampler, budget: inout Budget
  ) throws(EngineError) {
    var grower = TreeGrower(order, ValueTarget(values: y), options)
    let tree = try grower.grow(sampler: &sampler, budget: &budget)
    self.init(tree: tree, means: grower.target.means, columns: columns)
  }

  init(tree: Tree, means: [Double], columns: Int) {
    self.tree = tree
    self.means = means
    self.columns = columns
  }

  public var depth: Int { tree.depth }
  public var leafCount: Int { tree.leafCount }
  public var splits: [Tree.Split] { tree.splits }
  /// The mean squared error on the tree's own examples.
  public var mse: Double { tree.leafImpurity }

  /// The value of each row.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func predict(_ query: Matrix) throws(EngineError) -> [Double] {
    try tree.leaves(query, columns: columns).map { means[$0] }
  }
}
