import Testing

/// Replays the reference cases of trees, ensembles and neighbours; nothing of them is left out.
struct TreeReferenceTests {
  static let operations: [String: @Sendable (ReferenceCase) throws -> Fields] = [
    "node_impurity": TreeOperations.nodeImpurity,
    "split_gain": TreeOperations.splitGain,
    "split_scan": TreeOperations.splitScan,
    "decision_tree_fit": TreeOperations.decisionTree,
    "cost_complexity_path": TreeOperations.costComplexity,
    "regression_tree_fit": TreeOperations.regressionTree,
    "bagging_fit": EnsembleOperations.bagging,
    "majority_vote": EnsembleOperations.majorityVote,
    "adaboost_fit": EnsembleOperations.adaBoost,
    "adaboost_weight_update": EnsembleOperations.weightUpdate,
    "gradient_boosting_fit": EnsembleOperations.gradientBoosting,
    "knn_classifier": NeighbourOperations.classifier,
    "knn_regressor": NeighbourOperations.regressor,
  ]

  static let topics = [
    "purity": 11, "decision_tree": 13, "split_scan": 6, "cost_complexity": 6,
    "regression_tree": 8, "bagging": 10, "adaboost": 13, "gradient_boosting": 8, "knn": 21,
  ]

  @Test func `every case of trees, ensembles and neighbours gives the reference result`() throws {
    var replayed: [String: Int] = [:]
    for item in try ReferenceCase.load() where Self.topics[item.topic] != nil {
      let operation = try #require(Self.operations[item.op], "\(item.op) is not covered")
      let differences = item.differences(try operation(item), leavingOut: [])
      #expect(differences == [], "\(item.id): \(item.description)")
      replayed[item.topic, default: 0] += 1
    }
    #expect(replayed == Self.topics)
  }
}
