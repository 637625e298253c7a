import Engine

/// Linear models and what belongs to them.
enum LinearWorkloads {
  static let table: WorkloadTable = [
    "standardize": { size in
      let x = try Dataset.features(size)
      return Trial { _ in
        try Standardizer(x).transform(x)
      } digest: { z in
        ["abs_sum": z.values.reduce(0) { $0 + $1.magnitude }]
      }
    },
    "ols": { size in
      let data = try Dataset.regression(size)
      return Trial { budget in
        try LinearRegression(data.x, data.y, budget: &budget)
      } digest: {
        try linear($0.intercept, $0.weights, $0.predict(data.x), data.y)
      }
    },
    "ridge": { size in
      let data = try Dataset.regression(size)
      return Trial { budget in
        try Ridge(data.x, data.y, alpha: 1, budget: &budget)
      } digest: {
        try linear($0.intercept, $0.weights, $0.predict(data.x), data.y)
      }
    },
    "lasso": { size in
      let data = try Dataset.regression(size)
      return Trial { budget in
        try Lasso(data.x, data.y, alpha: 0.05, budget: &budget)
      } digest: {
        try linear($0.intercept, $0.weights, $0.predict(data.x), data.y)
      }
    },
    "logistic": { size in
      let data = try Dataset.classes(size)
      return Trial { budget in
        try LogisticRegression(data.x, data.y, c: 1, budget: &budget)
      } digest: { fit in
        let scores = try fit.scores(data.x)
        return [
          "intercept": fit.intercept, "weight_norm": norm(fit.weights),
          "train_accuracy": share(scores.count) { (scores[$0] > 0) == (data.y[$0] == 1) },
        ]
      }
    },
    "poly8": { size in
      let data = Dataset.cubic(size)
      return Trial { budget in
        try PolynomialRegression(data.x.values, data.y, degree: 8, budget: &budget)
      } digest: {
        ["train_mse": try squaredError(data.y, $0.predict(data.x.values))]
      }
    },
    "kfold5_ridge": { size in
      let data = try Dataset.regression(size)
      return Trial { budget in
        try CrossValidation(
          data.x, data.y, k: 5, scoring: .meanSquaredError, budget: &budget
        ) { (x, y, budget) throws(EngineError) in
          try Ridge(x, y, alpha: 1, budget: &budget)
        } predict: { (fit, query, _) throws(EngineError) in
          try fit.predict(query)
        }
      } digest: {
        ["mean_mse": $0.mean]
      }
    },
    "roc_auc": { size in
      let data = try Dataset.classes(size)
      let scores = data.x.column(0)
      return Trial { _ in
        try ROCCurve.auc(y: data.y, scores: scores)
      } digest: {
        ["auc": $0]
      }
    },
  ]

  private static func linear(
    _ intercept: Double, _ weights: [Double], _ predictions: [Double], _ y: [Double]
  ) throws -> Trial.Digest {
    [
      "intercept": intercept, "weight_norm": norm(weights),
      "train_mse": try squaredError(y, predictions),
    ]
  }

  private static func norm(_ weights: [Double]) -> Double {
    weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
