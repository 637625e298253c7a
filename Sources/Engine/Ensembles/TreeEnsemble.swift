/// Trees that vote on a class, each grown on its own sample of the rows.
///
/// ``bagging(_:_:count:seed:options:classes:budget:)`` and
/// ``randomForest(_:_:count:seed:features:options:classes:budget:)`` grow one.
public struct TreeEnsemble: Equatable, Sendable {
  /// Ascending.
  public let classes: [Double]
  public let trees: [DecisionTree]
  /// The rows that each tree was grown on; a row may occur several times.
  public let samples: [[Int]]
  /// The votes of the trees that did not see a row: rows × classes.
  public let outOfBagVotes: Matrix
  /// What those votes say of each row; none where every tree saw it.
  public let outOfBagPredictions: [Double?]
  /// The share of those predictions that are right; none if there are none.
  public let outOfBagAccuracy: Double?

  /// How many trees vote for each class: rows × classes.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func votes(_ query: Matrix) throws(EngineError) -> Matrix {
    var votes = [Double](repeating: 0, count: query.rows * classes.count)
    for tree in trees {
      let majorities = tree.majorities
      let leaves = try tree.tree.leaves(query, columns: tree.columns)
      for (row, leaf) in leaves.enumerated() { votes[row * classes.count + majorities[leaf]] += 1 }
    }
    return Matrix(rows: query.rows, columns: classes.count, trusted: votes)
  }

  /// The class with the most votes, the smallest of several.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func predict(_ query: Matrix) throws(EngineError) -> [Double] {
    Votes.winners(try votes(query)).map { classes[$0] }
  }

  /// What each tree says of each row: trees × rows.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func treePredictions(_ query: Matrix) throws(EngineError) -> Matrix {
    var values: [Double] = []
    for tree in trees { values.append(contentsOf: try tree.predict(query)) }
    return Matrix(rows: trees.count, columns: query.rows, trusted: values)
  }

  /// Grows a tree on each sample, each on its own features (none: all).
  init(
    _ x: Matrix, _ y: [Double], plan: SamplePlan, options: TreeOptions, classes: [Double]?,
    budget: inout Budget
  ) throws(EngineError) {
    try options.check()
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    let labels = try ClassLabels(y, classes: classes)
    let order = try FeatureOrder(x, budget: &budget)
    var plan = plan
    let longest = plan.longest(rows: x.rows)
    let table = ClassTarget.logarithms(options.criterion, count: longest)
    var (trees, samples): ([DecisionTree], [[Int]]) = ([], [])
    var bag = OutOfBag(rows: x.rows, columns: labels.values.count)
    for index in 0..<plan.count {
      let (sample, features) = try plan.sample(index, x, &budget)
      let tree = try DecisionTree(
        order.resampled(rows: sample, features: features), labels, table, columns: x.columns,
        options: options, sampler: &plan.sampler, budget: &budget)
      let majorities = tree.majorities
      bag.visit(sample, x, tree.tree) { $0[$1 + majorities[$2]] += 1 }
      trees.append(tree)
      samples.append(sample)
    }
    self.classes = labels.values
    self.trees = trees
    self.samples = samples
    outOfBagVotes = Matrix(rows: x.rows, columns: labels.values.count, trusted: bag.sums)
    let winners = Votes.winners(outOfBagVotes)
    var predictions = [Double?](repeating: nil, count: x.rows)
    var (right, judged) = (0.0, 0.0)
    for row in 0..<x.rows where bag.visits[row] > 0 {
      predictions[row] = labels.values[winners[row]]
      judged += 1
      if winners[row] == Int(labels.indices[row]) { right += 1 }
    }
    outOfBagPredictions = predictions
    outOfBagAccuracy = judged > 0 ? right / judged : nil
  }
}

/// Sums over the trees that did not see a row.
struct OutOfBag {
  /// For each row, as many sums as there are columns.
  private(set) var sums: [Double]
  /// How many trees did not see each row.
  private(set) var visits: [Int]
  private let columns: Int

  init(rows: Int, columns: Int) {
    sums = [Double](repeating: 0, count: rows * columns)
    visits = [Int](repeating: 0, count: rows)
    self.columns = columns
  }

  /// Calls `add` with the sums, a row's place in them and the leaf it reaches, for each row that
  /// is not in the sample.
  mutating func visit(
    _ sample: [Int], _ x: Matrix, _ tree: Tree, _ add: (inout [Double], Int, Int) -> Void
  ) {
    var isSeen = [Bool](repeating: false, count: x.rows)
    for row in sample { isSeen[row] = true }
    for row in 0..<x.rows where !isSeen[row] {
      visits[row] += 1
      add(&sums, row * columns, tree.leaf(trusted: x.values, at: row * x.columns))
    }
  }
}
