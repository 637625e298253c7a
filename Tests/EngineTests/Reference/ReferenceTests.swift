import Engine
import Testing

/// What an operation gave, by field.
typealias Fields = [String: ReferenceValue]

/// Replays the reference cases of the topics that the engine covers.
struct ReferenceTests {
  /// Each operation that is replayed. An operation of a covered topic must be here or in
  /// ``notOffered``.
  static let operations: [String: @Sendable (ReferenceCase) throws -> Fields] = [
    "ols_fit": leastSquares,
    "regression_metrics": regressionMetrics,
    "gradient_descent_mse": squaredErrorDescent,
    "gradient_descent_logistic": logisticDescent,
    "binary_classification_metrics": binaryMetrics,
    "threshold_predictions": thresholdMetrics,
    "kmeans_lloyd": lloyd,
    "standardize": standardize,
    "minmax": minMax,
    "sigmoid": sigmoid,
    "softplus": softplus,
    "logit": logit,
    "log_loss": logLoss,
    "probability_scores": probabilityScores,
  ]

  static let topics: Set<String> = [
    "linear_regression", "regression_metrics", "gradient_descent", "classification_metrics",
    "kmeans", "scaling", "logistic_functions", "probability_metrics",
  ]

  /// Operations of these topics that the engine does not have.
  static let notOffered: Set<String> = [
    "multiclass_metrics", "multiclass_probability_scores", "calibration_curve",
  ]

  /// Fields that the engine does not compute.
  static let fieldsLeftOut: [String: Set<String>] = [
    "gradient_descent_mse": ["critical_learning_rate"],
    "threshold_predictions": ["y_pred"],
    "probability_scores": ["brier_skill"],
  ]

  @Test func `every case of a covered topic gives the reference result`() throws {
    let cases = try ReferenceCase.load().filter { Self.topics.contains($0.topic) }
    var replayed = 0
    for item in cases where !Self.notOffered.contains(item.op) {
      let operation = try #require(Self.operations[item.op], "\(item.op) is not covered")
      let differences = item.differences(
        try operation(item), leavingOut: Self.fieldsLeftOut[item.op] ?? [])
      #expect(differences == [], "\(item.id): \(item.description)")
      replayed += 1
    }
    #expect(replayed == 96)
  }
}
