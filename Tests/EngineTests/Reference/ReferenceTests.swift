import Foundation
import ReferenceCases
import Testing

/// Replays the reference cases of the topics that the engine covers.
struct ReferenceTests {
  static let topics: Set<String> = [
    "linear_regression", "regression_metrics", "gradient_descent", "classification_metrics",
    "kmeans", "scaling", "logistic_functions", "probability_metrics", "roc_auc",
    "precision_recall", "split_kfold", "kmeans_descent", "kmeans_plus_plus", "silhouette",
    "elbow", "pca", "captured_variance", "hoeffding", "vc_bound", "growth_function",
    "rademacher",
  ]

  /// Topics whose cases name kinds of models; these kinds the engine has.
  static let resampling: Set<String> = ["cross_validation", "learning_curve", "bias_variance"]
  static let kinds: Set<String> = ["mean", "ols", "polynomial"]

  static func load() throws -> [ReferenceCase] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try ReferenceCase.load(
      Data(contentsOf: tests.appending(path: "Reference/reference.json")))
  }

  static func kind(_ item: ReferenceCase) -> String? {
    guard case .record(let model)? = item.inputs["estimator"] ?? item.inputs["model"],
      case .text(let kind)? = model["kind"]
    else { return nil }
    return kind
  }

  static func expectPassed(_ item: ReferenceCase) {
    let verdict = item.judge()
    #expect(verdict.isPassed, "\(item.id): \(item.description): \(verdict)")
  }

  @Test func `every case of a covered topic gives the reference result`() throws {
    let cases = try Self.load().filter { Self.topics.contains($0.topic) }
    cases.forEach(Self.expectPassed)
    #expect(cases.count == 255)
  }

  @Test func `resampling of every kind of model that is covered gives the reference result`()
    throws
  {
    let cases = try Self.load().filter {
      Self.resampling.contains($0.topic) && Self.kinds.contains(Self.kind($0) ?? "")
    }
    cases.forEach(Self.expectPassed)
    #expect(cases.count == 13)
  }

  @Test func `a wrong number is found, and so is one that is missing`() throws {
    let item = try #require(try Self.load().first { $0.op == "sauer_sum" })
    #expect(item.differences(item.expected).isEmpty)
    var wrong = item.expected
    wrong["sauer_sum"] = .number(-1)
    #expect(item.differences(wrong).map(\.field) == ["sauer_sum"])
    wrong["sauer_sum"] = nil
    #expect(item.differences(wrong).map(\.field) == ["sauer_sum"])
    #expect(item.differences(["error": .text("single_class")]).map(\.field) == ["error"])
  }
}
