import Engine

/// What the results of linear models have in common.
extension RegressionFunctions {
  static let weightFields = [
    FieldEntry("weights", "one weight a feature"),
    FieldEntry("intercept", "the value where all features are 0"),
    FieldEntry("w", "the weight, where there is one feature"),
    FieldEntry("b", "the intercept, where there is one feature"),
  ]

  static let normFields = [
    FieldEntry("norm", "the Euclidean length of the weights"),
    FieldEntry("l1_norm", "the sum of the weights' magnitudes"),
  ]

  static let fitFields = [
    FieldEntry("mse", "the mean squared error on the data"),
    FieldEntry("rmse", "the root of mse"),
    FieldEntry("mae", "the mean absolute error on the data"),
    FieldEntry("r2", "the share of the target's variance that is accounted for"),
    FieldEntry("predictions", "the model's value for each example"),
    FieldEntry("predict(x)", "the model's value for new examples"),
  ]

  static func weights(_ weights: [Double], _ intercept: Double) -> [(String, Value)] {
    let all: [(String, Value)] = [
      ("weights", .numbers(weights)), ("intercept", .number(intercept)),
    ]
    guard weights.count == 1 else { return all }
    return all + [("w", .number(weights[0])), ("b", .number(intercept))]
  }

  static func norms(_ norm: Double, _ l1Norm: Double) -> [(String, Value)] {
    [("norm", .number(norm)), ("l1_norm", .number(l1Norm))]
  }

  static func quality(
    _ metrics: RegressionMetrics, predictions: [Double]
  ) -> [(String, Value)] {
    [
      ("mse", .number(metrics.mse)), ("rmse", .number(metrics.rmse)),
      ("mae", .number(metrics.mae)), ("r2", .number(metrics.r2)),
      ("predictions", .numbers(predictions)),
    ]
  }
}
