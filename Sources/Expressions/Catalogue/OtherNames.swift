import SourceText

extension Catalogue {
  /// What NumPy, scikit-learn, R, spreadsheets and speech call some functions, for "did you mean".
  static let otherNames: [String: String] = [
    "average": "mean", "avg": "mean", "stdev": "std", "stddev": "std", "sd": "std",
    "variance": "var", "covariance": "cov", "correlation": "corr", "pearson": "corr",
    "length": "len", "total": "sum", "product": "prod", "ln": "log", "absolute": "abs",
    "ceiling": "ceil", "maximum": "max", "minimum": "min", "sorted": "sort", "arange": "range",
    "choose": "comb", "binomial": "comb", "zscore": "standardize",
    "mean_squared_error": "mse", "root_mean_squared_error": "rmse", "mean_absolute_error": "mae",
    "r_squared": "r2", "r2_score": "r2", "accuracy_score": "accuracy", "f1_score": "f1",
    "sensitivity": "recall", "cross_entropy": "log_loss", "brier_score": "brier",
    "roc_auc": "auc", "auroc": "auc", "confusion_matrix": "confusion",
    "cross_val_score": "cross_val", "linear": "linear_regression", "ols": "linear_regression",
    "logistic": "logistic_regression", "tree": "decision_tree", "gaussian_nb": "naive_bayes",
    "svc": "svm", "k_means": "kmeans",
  ]

  /// The function that a name was most likely meant to be.
  public static func meantFunction(by name: String) -> String? {
    otherNames[name] ?? nearestName(to: name, among: functions.map { $0.name })
      ?? meantElsewhere(by: name)
  }

  /// What a name was most likely meant to be: one of `own`, or a function, constant or keyword.
  static func meant(by name: String, among own: [String]) -> String? {
    let all = own + functions.map { $0.name } + constants.map { $0.name } + keywords
    return nearestName(to: name, among: all) ?? meantElsewhere(by: name)
  }

  private static func meantElsewhere(by name: String) -> String? {
    nearestName(to: name, among: otherNames.keys.sorted()).flatMap { otherNames[$0] }
  }
}
