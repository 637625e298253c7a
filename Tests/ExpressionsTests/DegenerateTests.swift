import Testing

@testable import Expressions

/// What each function does with data at the edge of its meaning, and what it says of data beyond.
@Suite struct DegenerateTests {
  @Test func `one class is an error where two are needed`() {
    for call in [
      "logistic_regression([1, 2, 3], [1, 1, 1])", "svm([1, 2], [0, 0])",
      "adaboost([1, 2], [1, 1], rounds=2)", "roc([1, 1], [0.2, 0.3])", "auc([0, 0], [0.2, 0.3])",
      "average_precision([0, 0], [0.2, 0.3])",
    ] {
      #expect(
        report(call).message.hasPrefix("y has only one class where two are needed"), "\(call)")
    }
    check([
      ("perceptron([1, 2], [1, 1]).converged", "true"),
      ("knn([1, 2], [7, 7], k=2).predict(9)", "7"),
      ("decision_tree([1, 2], [7, 7]).leaves", "1"),
      ("naive_bayes([1, 2], [7, 7]).predict(9)", "7"),
    ])
  }

  @Test func `a constant feature gets no weight and no split`() {
    check([
      ("linear_regression([2, 2, 2], [1, 2, 3]).w", "0"), ("ridge([3, 3], [1, 2]).w", "0"),
      ("lasso([3, 3], [1, 2]).w", "0"), ("logistic_regression([2, 2], [0, 1]).w", "0"),
      ("decision_tree([1, 1], [0, 1]).leaves", "1"),
      ("regression_tree([1, 1], [0, 2]).predict(1)", "1"),
      ("gradient_boosting([1, 1], [1, 2], rounds=2, lr=0.1).predictions", "[1.5, 1.5]"),
      ("standardize([2, 2]).values", "[0, 0]"), ("minmax([2, 2]).values", "[0, 0]"),
      ("pca([[1, 2], [1, 2]], 1).variance", "[0]"), ("corr([1, 1], [1, 2])", "nan"),
      ("svm([2, 2], [0, 1], kernel='rbf').accuracy", "0.5"),
    ])
    #expect(report("adaboost([1, 1], [0, 1], rounds=2)").message.contains("better than guessing"))
  }

  @Test func `dependent features share their weight by the least length`() {
    check([
      ("linear_regression([[1, 1], [2, 2], [3, 3]], [1, 2, 3]).weights == [0.5, 0.5]", "true"),
      ("linear_regression([[1, 2, 3]], [5]).weights", "[0, 0, 0]"),
      (
        "ridge([[1, 1], [2, 2], [3, 3]], [1, 2, 3]).weights[0] == "
          + "ridge([[1, 1], [2, 2], [3, 3]], [1, 2, 3]).weights[1]", "true"
      ),
      ("kernel_ridge([1, 1], [1, 2], alpha=0).predictions == [1.5, 1.5]", "true"),
    ])
  }

  @Test func `ties go where it is said`() {
    check([
      ("knn([1, 1, 1], [0, 1, 1], k=1).predict(1)", "0"),
      ("knn([1, 2], [1, 0], k=2).predict(1.5)", "0"),
      ("argmax([1, 3, 3])", "1"), ("argmin([1, 3, 1])", "0"), ("auc([0, 1], [0.5, 0.5])", "0.5"),
      ("kmeans([1, 2, 3], k=2, init=[1, 3]).labels", "[0, 0, 1]"),
      ("decision_tree([1, 2, 3, 4], [0, 1, 1, 0]).splits[0].threshold", "1.5"),
      ("bagging([1, 2], [0, 1], samples=[[0], [1]]).predict(1)", "0"),
    ])
  }

  @Test func `clusters may be as many as the points, and empty ones are filled`() {
    check([
      ("kmeans([1, 2, 3], k=3, init=[1, 2, 3]).inertia", "0"),
      ("kmeans([1, 2, 3], k=2, init=[1, 100]).labels", "[0, 0, 1]"),
      ("kmeans([1, 1, 1], k=2, init=[1, 1]).inertia", "0"),
      ("knn([1, 2], [0, 1], k=2).predict(1.5)", "0"),
      ("cross_val(linear_regression(), [1, 2, 3], [1, 2, 3], k=3).mean ~= 0.00", "true"),
    ])
  }

  @Test func `separable classes keep finite weights, and say whether they were found`() {
    check([
      ("logistic_regression([1, 2, 3, 4], [0, 0, 1, 1]).converged", "true"),
      ("logistic_regression([1, 2], [0, 1], C=none).converged", "false"),
      ("logistic_regression([1, 2], [0, 1], C=none).w < inf", "true"),
      ("svm([1, 1, 2, 2], [0, 0, 1, 1], C=1e6).margin == 1", "true"),
    ])
  }

  @Test func `divergence is reported, and no number of the path is lost`() {
    check([
      ("gradient_descent([1, 2, 3], [1, 2, 3], lr=100, steps=500).diverged", "true"),
      ("max(gradient_descent([1, 2, 3], [1, 2, 3], lr=100, steps=500).losses) < inf", "true"),
      ("gradient_descent([1, 2, 3], [1, 2, 3], lr=0.1, steps=5).diverged", "false"),
    ])
  }

  @Test func `one example is enough where it means something`() {
    check([
      ("linear_regression([1], [5]).predict(9)", "5"), ("linear_regression([1], [5]).r2", "nan"),
      ("ridge([1], [2]).w", "0"), ("decision_tree([1], [0]).depth", "0"),
      ("kmeans([5], k=1, init=[2]).centroids", "[5]"), ("standardize([4]).values", "[0]"),
      ("var([3])", "0"), ("cov([1], [1])", "nan"), ("pca([[1, 2]], 1)", "DW0325 «[[1, 2]]»"),
      ("split([1], test=0.5)", "DW0325 «0.5»"), ("kfold(1, 2)", "DW0325 «2»"),
    ])
  }

  @Test func `numbers too large are refused, and never become a wrong one`() {
    for call in [
      "kmeans([1e308, -1e308], k=1, init=[0])", "linear_regression([1, 2], [1e308, -1e308])",
      "pca([[1e308, 0], [-1e308, 1]], 1)", "kernel([1e200], kernel='poly', degree=3, gamma=1)",
      "naive_bayes([1e308, -1e308], [0, 1])", "svm([1e308, -1e308], [0, 1])",
      "standardize([1e308, -1e308])", "silhouette([1e308, -1e308, 0], [0, 0, 1])",
    ] {
      let text = outcome("[v for v in [\(call)]]")
      #expect(text.hasPrefix("DW0325") || !text.contains("nan"), "\(call): \(text)")
    }
  }

  @Test func `a bad argument is named, with the rule that it breaks`() {
    for (call, message) in [
      ("linear_regression([1, 2, 3], [1, 2])", "y has size 2 where 3 is needed"),
      ("linear_regression([[1, 2], [3]], [1, 2])", "X has size 1 where 2 is needed"),
      ("linear_regression([], [])", "X is empty"), ("mse([], [])", "y is empty"),
      ("linear_regression([1, inf], [1, 2])", "X has a value that is not finite"),
      ("roc([0, 1], [0.5, 0/0])", "score has a value that is not finite"),
      ("knn([1, 2], [0, 1], k=3)", "k is 3, more than the 2 points"),
      ("svm([1, 2], [0, 1], C=-1)", "C must be above 0"),
      ("logistic_regression([1, 2], [0, 1], C=0)", "C must be above 0"),
      ("svm([1, 2], [0, 1], kernel='rbf', gamma=-1)", "gamma must be above 0"),
      ("ridge([1, 2], [1, 2], alpha=-1)", "alpha must not be negative"),
      ("polynomial_regression([1, 2], [1, 2], degree=0)", "at least 1 and at most 30, not 0"),
      ("polynomial_regression([1, 2], [1, 2], degree=40)", "at least 1 and at most 30, not 40"),
      ("svm([1, 2], [0, 1], kernel='gauss')", "kernel of svm cannot be gauss"),
      ("log_loss([1, 0], [1.2, 0])", "p must lie between 0 and 1"),
      ("vc_bound(10, 3, 2)", "delta must be above 0 and at most 1"),
      ("split([1, 2], test=1)", "test must leave examples on both sides"),
      ("rademacher('interval', range(40))", "points has more points than can be tried out"),
      ("growth('rectangle', 5)", "growth of 'rectangle' is known for at most 4 points"),
      ("bagging([1, 2], [0, 1], samples=[[0, 2]])", "counts examples from 0 to 1, and one is 2"),
      ("silhouette([1, 2, 3], [0, 0, 0])", "at least two clusters"),
      ("confusion(['a', 'b'], ['a', 'c'])", "two classes, and here are 3"),
    ] {
      #expect(report(call).message.contains(message), "\(call): \(report(call).message)")
    }
  }

  @Test func `whatever the size, an answer or the end of the budget comes`() {
    for call in [
      "range(10^12)", "kmeans(range(10^6), k=2, seed=1)", "growth('half_plane', 10^9)",
      "comb(10^9, 5*10^8)", "sauer(10^9, 5*10^8)", "vc_bound(10^9, 10^9, 0.1, growth='sauer')",
      "binomial_tail(10^9, 0.5, 3)", "kfold(10^9, 10^9)", "linspace(0, 1, 10^15)",
      "adaboost([1, 2], [0, 1], rounds=10^9)", "perceptron([1, 2], [1, 1], epochs=10^9)",
      "gradient_descent([1], [1], lr=0.1, steps=10^9)",
      "gradient_boosting([1, 2], [1, 2], rounds=10^9, lr=0.1)",
      "rademacher('linear', [[sin(i), cos(i)] for i in range(24)])",
      "shatters('half_plane', [[sin(i), cos(i)] for i in range(40)])",
      "eigenvalues([[sin(i*j) for i in range(60)] for j in range(60)])", "round(pi, 10^9)",
      "bias_variance(ridge(), truth=x -> x, x=[1, 2], noise=1, sets=10^9, seed=1)",
      "cross_val(knn(k=1), range(3000), range(3000), k=3000)",
    ] {
      let expression = parseExpression(mapped(call)).expression
      var budget = EvaluationBudget(steps: 20_000, cells: 20_000)
      if let expression { _ = try? evaluate(expression, in: scope, budget: &budget) }
      #expect(expression != nil && budget.steps >= 0, "\(call)")
    }
  }
}
