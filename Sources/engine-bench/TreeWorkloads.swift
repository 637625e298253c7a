import Engine

/// Trees and ensembles of them.
enum TreeWorkloads {
  static let table: WorkloadTable = [
    "tree_depth6": { size in
      let data = try Dataset.classes(size, coarse: true)
      return Trial { budget in
        try DecisionTree(data.x, data.y, options: depth6, budget: &budget)
      } digest: { tree in
        let predictions = try tree.predict(data.x)
        return [
          "train_accuracy": share(predictions.count) { predictions[$0] == data.y[$0] },
          "leaves": Double(tree.leafCount),
        ]
      }
    },
    "bagging10": { size in
      let data = try Dataset.classes(size, coarse: true)
      let samples = Dataset.bootstraps(size, count: 10)
      return Trial { budget in
        try TreeEnsemble.bagging(data.x, data.y, samples: samples, options: depth6, budget: &budget)
      } digest: { trees in
        let predictions = try trees.predict(data.x)
        return ["train_accuracy": share(predictions.count) { predictions[$0] == data.y[$0] }]
      }
    },
    "adaboost50": { size in
      let data = try Dataset.classes(size, coarse: true)
      return Trial { budget in
        try AdaBoost(data.x, data.y, rounds: 50, criterion: .weightedGini, budget: &budget)
      } digest: { boost in
        let scores = try boost.scores(data.x)
        return [
          "train_accuracy": share(scores.count) { (scores[$0] > 0) == (data.y[$0] == 1) },
          "rounds": Double(boost.rounds),
        ]
      }
    },
    "gboost50": { size in
      let data = try Dataset.regression(size, coarse: true)
      return Trial { budget in
        try GradientBoosting(data.x, data.y, options: .init(rounds: 50), budget: &budget)
      } digest: {
        ["train_mse": try squaredError(data.y, $0.predict(data.x))]
      }
    },
  ]

  private static let depth6 = TreeOptions(maximumDepth: 6)
}
