extension FunctionEntry {
  /// An expression that shows what the function gives; it needs no other names.
  public var example: String? { functionExamples[name] }
}

/// One line a function. They stand together, not at their functions, because many entries are made
/// by one piece of code for several names. A test holds that each function has one that computes.
public let functionExamples: [String: String] = [
  // Regression
  "linear_regression": "linear_regression([1, 2, 3], [2, 3, 7]).w",
  "polynomial_regression":
    "polynomial_regression([0, 1, 2, 3], [1, 2, 5, 10], degree=2).coefficients",
  "ridge": "ridge([-1, 1], [-1, 1], alpha=2).w",
  "lasso": "lasso([-1, 1], [-1, 1], alpha=0.25).w",
  "gradient_descent": "gradient_descent([1, 2], [2, 4], lr=0.1, steps=1, start=[0, 0]).path",
  "kernel_ridge": "kernel_ridge([1, 2], [2, 4], alpha=1).predict(3)",
  "regression_tree": "regression_tree([1, 2, 3, 4], [1, 1, 5, 7], max_depth=1).predict([1, 4])",
  "knn_regression": "knn_regression([1, 2, 3], [10, 20, 60], k=2).predict(2.8)",
  "gradient_boosting":
    "gradient_boosting([1, 2], [0, 4], rounds=2, lr=0.5).staged_loss",

  // Classification
  "logistic_regression": "logistic_regression([-1, 1], [0, 1]).predict_proba(0)",
  "perceptron": "perceptron([1, 2, 4, 5], [0, 0, 1, 1], epochs=20).mistakes",
  "svm": "svm([1, 2, 4, 5], ['no', 'no', 'yes', 'yes'], C=10, positive='yes').margin",
  "naive_bayes": "naive_bayes([1, 2, 8, 9], ['a', 'a', 'b', 'b']).predict(4)",
  "knn": "knn([1, 2, 8, 9], ['a', 'a', 'b', 'b'], k=3).predict(4)",
  "decision_tree": "decision_tree([1, 2, 8, 9], ['a', 'a', 'b', 'b']).splits[0].threshold",
  "bagging": "bagging([1, 2, 8, 9], [0, 0, 1, 1], samples=[[0, 2], [1, 3], [0, 3]]).votes(5)",
  "random_forest": "random_forest([1, 2, 8, 9], [0, 0, 1, 1], n=5, seed=1).predict(9)",
  "adaboost": "adaboost([1, 2, 3, 4], [0, 1, 0, 1], rounds=3).staged_error",

  // Clustering and preparation
  "kmeans": "kmeans([1, 2, 3, 9, 10, 11], k=2, init=[2, 4]).centroids",
  "kmeans_plus_plus": "kmeans_plus_plus([0, 1, 3], chosen=[0]).probabilities",
  "silhouette": "silhouette([1, 2, 9, 10], [0, 0, 1, 1])",
  "pca": "pca([[1, 1], [2, 3], [3, 2]]).ratio",
  "eigenvalues": "eigenvalues([[2, 1], [1, 2]])",
  "standardize": "standardize([1, 3]).values",
  "minmax": "minmax([1, 3]).transform(2.5)",
  "kernel": "kernel([1, 2], [3])",

  // Evaluation
  "split": "split(range(8), test=0.25).test",
  "kfold": "kfold(5, 2).folds.test",
  "cross_val":
    "cross_val(linear_regression(), [1, 2, 3], [1, 2, 6], k=3).scores",
  "learning_curve":
    "learning_curve(ridge(alpha=1), range(8), range(8), sizes=[2, 4, 6]).test",
  "validation_curve":
    "validation_curve(ridge(), [1, 2, 3, 4], [1, 2, 4, 3], param='alpha', values=[0, 1, 10], k=2)"
    + ".test",
  "bias_variance":
    "bias_variance(linear_regression(), truth=t -> t^2, x=[0, 1, 2], noise=1, sets=50, seed=1)"
    + ".noise",

  // Metrics
  "accuracy": "accuracy(['a', 'b', 'c'], ['a', 'b', 'b'])",
  "confusion": "confusion([1, 0, 1], [0.9, 0.6, 0.4], threshold=0.5).fp",
  "precision": "precision(tp=3, fp=1)",
  "recall": "recall(tp=80, fn=40)",
  "f1": "f1(tp=1, fp=1, fn=1)",
  "specificity": "specificity(tn=3, fp=1)",
  "mcc": "mcc(tp=4, fp=1, fn=2, tn=3)",
  "balanced_accuracy": "balanced_accuracy([1, 0, 0], [1, 0, 1])",
  "roc": "roc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]).tpr",
  "auc": "auc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])",
  "pr": "pr([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]).recall",
  "average_precision": "average_precision([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])",
  "mse": "mse([1, 2], [1, 4])",
  "rmse": "rmse([0, 0], [3, 3])",
  "mae": "mae([1, 2], [1, 4])",
  "r2": "r2([1, 2, 3], [1, 2, 4])",
  "brier": "brier([1, 0], [1, 0.5])",
  "log_loss": "log_loss([1, 0], [0.5, 0.2])",
  "hinge_loss": "hinge_loss([1, -1], [0.5, -2])",

  // Learning theory
  "hoeffding": "hoeffding(100, 0.1)",
  "vc_bound": "vc_bound(1000, 3, 0.05)",
  "sauer": "sauer(4, 2)",
  "binomial_tail": "binomial_tail(3, 0.5, 2)",
  "growth": "growth('interval', 3)",
  "shatters": "shatters('interval', [1, 2, 3])",
  "rademacher": "rademacher('positive_ray', [1, 2])",

  // Statistics
  "mean": "mean([1, 2, 6])",
  "median": "median([5, 1, 3, 2])",
  "var": "var([1, 3])",
  "std": "std([2, 4, 4, 4, 5, 5, 7, 9])",
  "cov": "cov([1, 2, 3], [2, 4, 6])",
  "corr": "corr([1, 2, 3], [2, 5, 6])",
  "entropy": "entropy(counts=[3, 1])",
  "gini": "gini(['a', 'a', 'b', 'b'])",
  "sum": "sum([true, true, false])",
  "prod": "prod(2, 3, 4)",
  "min": "min([3, 1, 2])",
  "max": "max(3, 1)",

  // Mathematics
  "abs": "abs([-1, 2])",
  "exp": "exp(1)",
  "log": "log(8, base=2)",
  "sqrt": "sqrt([4, 9])",
  "sin": "sin(pi / 2)",
  "cos": "cos(pi)",
  "sign": "sign([-2, 0, 3])",
  "floor": "floor(-0.5)",
  "ceil": "ceil(0.5)",
  "round": "round(2.675, 2)",
  "comb": "comb(5, 2)",
  "sigmoid": "sigmoid(0)",
  "softmax": "softmax([0, 1, 1])",
  "normal_cdf": "normal_cdf(1.96)",
  "powers": "powers([2, 3], 3)",
  "dot": "dot([1, 2], [3, 4])",
  "norm": "norm([3, 4])",
  "distance": "distance([0, 0], [3, 4], metric='manhattan')",
  "transpose": "transpose([[1, 2], [3, 4]])",
  "matmul": "matmul([[1, 2], [3, 4]], [1, 1])",

  // Lists
  "range": "range(1, 10, 3)",
  "linspace": "linspace(0, 1, 5)",
  "len": "len([4, 5, 6])",
  "sort": "sort([3, 1, 2], descending=true)",
  "unique": "unique([2, 1, 2])",
  "count": "count([1, 2, 1], 1)",
  "zip": "[a*b for a, b in zip([1, 2], [3, 4])]",
  "cumsum": "cumsum([1, 2, 3])",
  "argmax": "argmax([1, 3, 3])",
  "argmin": "argmin([4, 0, 2])",
  "all": "all([x > 0 for x in [1, 2]])",
  "any": "any([x > 1 for x in [1, 2]])",
  "decreasing": "decreasing([3, 3, 1])",
  "increasing": "increasing([1, 2, 1])",
]
