import Foundation
import Testing

@testable import Expressions

/// The reference's cases, asked in the expression language.
@Suite struct ReferenceTests {
  /// For each operation, the call, and what to read of it against which expected output.
  private static let questions: [String: (call: String, fields: [(String, String)])] = [
    "ridge_fit": (
      "ridge(X, y, alpha=alpha)",
      [
        ("weights", "weights"), ("intercept", "intercept"), ("predict(X_query)", "predictions"),
        ("mse", "train_mse"), ("norm", "weight_norm"),
      ]
    ),
    "lasso_fit": (
      "lasso(X, y, alpha=alpha)",
      [
        ("weights", "weights"), ("predict(X_query)", "predictions"), ("l1_norm", "l1_norm"),
        ("objective", "objective"), ("selected", "n_nonzero"),
      ]
    ),
    "logistic_fit": (
      "logistic_regression(X, y, C=C)",
      [
        ("weights", "weights"), ("intercept", "intercept"), ("log_loss", "train_log_loss"),
        ("predict_proba(X_query)", "query_probabilities"), ("accuracy", "train_accuracy"),
      ]
    ),
    "svm_linear_fit": (
      "svm(X, y, C=C)",
      [
        ("weights", "w"), ("intercept", "b"), ("margin", "margin"), ("support", "support_indices"),
        ("dual", "alphas"), ("decision(X_query)", "decision_values"),
      ]
    ),
    "svm_kernel_fit": (
      "svm(X, y, C=C, kernel=form, gamma=gamma, degree=degree, coef0=coef0)",
      [("decision(X_query)", "decision_values"), ("predict(X_query)", "predictions")]
    ),
    "kernel_ridge_fit": (
      "kernel_ridge(X, y, alpha=alpha, kernel=form, gamma=gamma, degree=degree, coef0=coef0)",
      [("predict(X_query)", "predictions"), ("mse", "train_mse")]
    ),
    "roc_curve": (
      "roc(y_true, scores)", [("fpr", "fpr"), ("tpr", "tpr"), ("auc", "auc")]
    ),
    "pr_curve": (
      "pr(y_true, scores)",
      [
        ("precision", "precision"), ("recall", "recall"),
        ("average_precision", "average_precision"), ("max_f1", "max_f1"),
      ]
    ),
  ]

  @Test func `the language gives the reference's numbers`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/reference.json")
    let cases = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[String: Any]])
    var compared = 0
    for item in cases {
      guard let operation = item["op"] as? String, let question = Self.questions[operation],
        let inputs = item["inputs"] as? [String: Any], inputs["fit_intercept"] as? Bool != false,
        let expected = item["expected"] as? [String: Any], expected["error"] == nil,
        item["alternatives"] == nil, let tolerance = item["tolerance"] as? [String: Double]
      else { continue }
      let names = Self.scope(inputs)
      for (field, output) in question.fields {
        guard let wanted = expected[output] else { continue }
        let parsed = try #require(parseExpression(mapped("\(question.call).\(field)")).expression)
        var budget = EvaluationBudget(steps: 1_000_000_000, cells: 10_000_000)
        let got = try evaluate(parsed, in: names, budget: &budget)
        #expect(
          Self.matches(got, Self.value(wanted), tolerance), "\(item["id"] ?? ""): \(field)")
        compared += 1
      }
    }
    #expect(compared > 200)
  }

  private static func scope(_ inputs: [String: Any]) -> DictionaryScope {
    var names = Record(inputs.keys.sorted().map { ($0, value(inputs[$0] ?? NSNull())) })
    names["kernel"] = nil
    let kernel = inputs["kernel"] as? [String: Any] ?? [:]
    names["form"] = value(kernel["type"] ?? "linear")
    names["gamma"] = value(kernel["gamma"] ?? "scale")
    names["degree"] = value(kernel["degree"] ?? 3)
    names["coef0"] = value(kernel["coef0"] ?? 0)
    return DictionaryScope(names)
  }

  private static func value(_ json: Any) -> Value {
    switch json {
    case let text as String: .text(text)
    case let number as NSNumber: .number(number.doubleValue)
    case let list as [Any]: .list(list.map(value))
    default: .none
    }
  }

  private static func matches(_ got: Value, _ wanted: Value, _ tolerance: [String: Double]) -> Bool
  {
    if case .list(let items) = got, case .list(let others) = wanted {
      return items.count == others.count
        && zip(items, others).allSatisfy { matches($0, $1, tolerance) }
    }
    guard let number = got.asNumber, let other = wanted.asNumber else { return false }
    return abs(number - other) <= (tolerance["abs"] ?? 0) + (tolerance["rel"] ?? 0) * abs(other)
  }
}
