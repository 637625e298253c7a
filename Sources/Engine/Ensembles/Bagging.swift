// Bagging: trees on bootstrap samples (as many rows as there are, drawn from all of them), which
// vote. A row is out of the bag of the trees that did not draw it; their votes judge the ensemble
// on rows it has not seen.
// Source: L. Breiman, "Bagging predictors", Machine Learning 24 (1996).
//
// Vote ties go to the smallest class. Row t of a sample is generator.integer(below: rows), sample
// after sample from one generator.

extension TreeEnsemble {
  /// Grows `count` trees on samples drawn by a generator with this seed.
  ///
  /// - Throws: see ``DecisionTree/init(_:_:options:classes:budget:)``; `outOfRange` for a count
  ///   below 1.
  public static func bagging(
    _ x: Matrix, _ y: [Double], count: Int, seed: UInt64, options: TreeOptions = .init(),
    classes: [Double]? = nil, budget: inout Budget
  ) throws(EngineError) -> TreeEnsemble {
    try TreeEnsemble(
      x, y, plan: SamplePlan(count: count, seed: seed, splitFeatures: nil), options: options,
      classes: classes, budget: &budget)
  }

  /// Grows a tree on each sample, which lists rows; with sets of features, a tree sees only its
  /// own (random subspaces).
  ///
  /// - Throws: see ``DecisionTree/init(_:_:options:classes:budget:)``; `empty`, `shape` or
  ///   `outOfRange` for the samples or the sets of features.
  public static func bagging(
    _ x: Matrix, _ y: [Double], samples: [[Int]], featureSets: [[Int]] = [],
    options: TreeOptions = .init(), classes: [Double]? = nil, budget: inout Budget
  ) throws(EngineError) -> TreeEnsemble {
    try TreeEnsemble(
      x, y, plan: SamplePlan(samples: samples, featureSets: featureSets), options: options,
      classes: classes, budget: &budget)
  }
}
