import Engine

/// `Estimator.Fit`, safe to share: the attribute cannot be put on an alias.
private typealias SendableFit =
  @Sendable (Matrix, [Double], inout Budget) throws(EngineError) -> Estimator.Predictor

extension Estimator {
  /// The kinds that take hyperparameters, by the name that the file gives them.
  static let fittedKinds:
    [String:
      @Sendable (ReferenceValue) ->
      @Sendable (Matrix, [Double], inout Budget) throws(EngineError) -> Predictor] = [
    "ridge": { record in ridge(alpha: record.field("alpha").number ?? .nan) },
    "knn_regressor": { record in neighbourMean(k: record.field("k").integer ?? 0) },
    "knn_classifier": { record in neighbourVote(k: record.field("k").integer ?? 0) },
    "logistic": { record in logistic(c: record.field("C").number) },
    "tree_classifier": { record in
      tree(
        depth: record.field("max_depth").integer ?? 0,
        criterion: record.field("criterion").text == "entropy" ? .entropy : .gini)
    },
    "svm_linear": { record in margin(c: record.field("C").number ?? .nan) },
  ]

  private static func ridge(alpha: Double) -> SendableFit {
    { (x, y, budget) throws(EngineError) -> Predictor in
      let model = try Ridge(x, y, alpha: alpha, budget: &budget)
      return { (query, _) throws(EngineError) -> [Double] in try model.predict(query) }
    }
  }

  private static func neighbourMean(k: Int) -> SendableFit {
    { (x, y, _) throws(EngineError) -> Predictor in
      let model = try KNNRegression(x, y, k: k)
      return { (query, budget) throws(EngineError) -> [Double] in
        try model.predict(query, budget: &budget)
      }
    }
  }

  private static func neighbourVote(k: Int) -> SendableFit {
    { (x, y, _) throws(EngineError) -> Predictor in
      let model = try KNNClassifier(x, y, k: k)
      return { (query, budget) throws(EngineError) -> [Double] in
        try model.predict(query, budget: &budget)
      }
    }
  }

  private static func logistic(c: Double?) -> SendableFit {
    { (x, y, budget) throws(EngineError) -> Predictor in
      let model = try LogisticRegression(x, y, c: c, budget: &budget)
      return { (query, _) throws(EngineError) -> [Double] in
        try model.scores(query).map { $0 > 0 ? 1 : 0 }
      }
    }
  }

  private static func tree(depth: Int, criterion: Impurity) -> SendableFit {
    { (x, y, budget) throws(EngineError) -> Predictor in
      let options = TreeOptions(maximumDepth: depth, criterion: criterion)
      let model = try DecisionTree(x, y, options: options, budget: &budget)
      return { (query, _) throws(EngineError) -> [Double] in try model.predict(query) }
    }
  }

  private static func margin(c: Double) -> SendableFit {
    { (x, y, budget) throws(EngineError) -> Predictor in
      let model = try SupportVectorMachine(
        x, y.map { $0 > 0 ? 1 : -1 }, c: c, budget: &budget)
      return { (query, budget) throws(EngineError) -> [Double] in
        try model.decision(query, budget: &budget).map { $0 > 0 ? 1 : 0 }
      }
    }
  }
}
