// A classification tree: see TreeGrower for how it grows. A leaf predicts the class that most of
// its examples have (the smallest of several), and the shares of all classes.
// Source: L. Breiman, J. Friedman, R. Olshen, C. Stone, Classification and Regression Trees (1984).
//
// One class, constant features or all rows the same: the root is the only leaf.

/// A tree that predicts classes.
public struct DecisionTree: Equatable, Sendable {
  /// Ascending.
  public let classes: [Double]
  public let tree: Tree
  /// How many examples of each class reached each node: nodes × classes.
  public let counts: Matrix
  /// The number of features.
  public let columns: Int

  /// Grows a tree on the rows of `x` and their classes, which are those that occur in `y` unless
  /// more are given.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `negative` for the depth, `outOfRange` for the leaf
  ///   size or the classes, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], options: TreeOptions = .init(), classes: [Double]? = nil,
    budget: inout Budget
  ) throws(EngineError) {
    try options.check()
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    let labels = try ClassLabels(y, classes: classes)
    let order = try FeatureOrder(x, budget: &budget)
    let table = ClassTarget.logarithms(options.criterion, count: x.rows)
    var sampler = FeatureSampler.all
    self = try DecisionTree(
      order, labels, table, columns: x.columns, options: options, sampler: &sampler,
      budget: &budget)
  }

  init(
    _ order: FeatureOrder, _ labels: ClassLabels, _ logarithms: [Double], columns: Int,
    options: TreeOptions, sampler: inout FeatureSampler, budget: inout Budget
  ) throws(EngineError) {
    let target = ClassTarget(
      labels: labels.indices, classCount: labels.values.count, criterion: options.criterion,
      logarithms: logarithms)
    var grower = TreeGrower(order, target, options)
    let tree = try grower.grow(sampler: &sampler, budget: &budget)
    self.init(
      classes: labels.values, tree: tree,
      counts: Matrix(
        rows: tree.nodes.count, columns: labels.values.count, trusted: grower.target.counts),
      columns: columns)
  }

  init(classes: [Double], tree: Tree, counts: Matrix, columns: Int) {
    self.classes = classes
    self.tree = tree
    self.counts = counts
    self.columns = columns
  }

  public var depth: Int { tree.depth }
  public var leafCount: Int { tree.leafCount }
  public var splits: [Tree.Split] { tree.splits }

  /// The mean purity of the leaves, weighted by their sizes: the share of the tree's own examples
  /// that it predicts right.
  public var purity: Double {
    var right = 0.0
    for (index, node) in tree.nodes.enumerated() where node.split == nil {
      right += counts.row(index).reduce(0, max)
    }
    return right / Double(tree.nodes[0].count)
  }

  /// The class of each row.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func predict(_ query: Matrix) throws(EngineError) -> [Double] {
    let majorities = majorities
    return try tree.leaves(query, columns: columns).map { classes[majorities[$0]] }
  }

  /// The share of each class in the leaf that each row reaches: rows × classes.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func probabilities(_ query: Matrix) throws(EngineError) -> Matrix {
    var values: [Double] = []
    values.reserveCapacity(query.rows * classes.count)
    for leaf in try tree.leaves(query, columns: columns) {
      let total = Double(tree.nodes[leaf].count)
      for index in leaf * classes.count..<(leaf + 1) * classes.count {
        values.append(counts.values[index] / total)
      }
    }
    return Matrix(rows: query.rows, columns: classes.count, trusted: values)
  }

  /// The place, in ``classes``, of each node's most frequent class.
  var majorities: [Int] {
    (0..<tree.nodes.count).map { Votes.winner(counts.values, $0 * classes.count, classes.count) }
  }
}
