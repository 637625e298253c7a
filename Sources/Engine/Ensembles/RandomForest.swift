// A random forest: bagging whose splits each choose among a few features, drawn anew for every
// split, so that the trees differ more.
// Source: L. Breiman, "Random forests", Machine Learning 45 (2001).
//
// By default ⌊√d⌋ of d features are drawn. If none of them can split a node, further ones are
// drawn one by one. Trees vote; a tie goes to the smallest class.

extension TreeEnsemble {
  /// Grows `count` trees.
  ///
  /// - Parameter features: how many features a split may choose from; none: ⌊√d⌋.
  /// - Throws: see ``DecisionTree/init(_:_:options:classes:budget:)``; `outOfRange` for a count
  ///   below 1 or a number of features outside 1…d.
  public static func randomForest(
    _ x: Matrix, _ y: [Double], count: Int, seed: UInt64, features: Int? = nil,
    options: TreeOptions = .init(), classes: [Double]? = nil, budget: inout Budget
  ) throws(EngineError) -> TreeEnsemble {
    try Check.sample(x)
    let size = features ?? Int(Double(x.columns).squareRoot())
    guard size >= 1, size <= x.columns else { throw .outOfRange(.features) }
    return try TreeEnsemble(
      x, y, plan: SamplePlan(count: count, seed: seed, splitFeatures: size), options: options,
      classes: classes, budget: &budget)
  }
}
