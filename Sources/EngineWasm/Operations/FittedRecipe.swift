import Engine

/// A recipe's model, fitted.
struct FittedRecipe {
  private enum Model {
    case mean(Double)
    case linear([Double], Double)
    case polynomial(PolynomialRegression)
    case knnRegression(KNNRegression)
    case knn(KNNClassifier)
    case svm(SupportVectorMachine)
    case decisionTree(DecisionTree)
    case regressionTree(RegressionTree)
    case naiveBayes(NaiveBayes)
    /// The class is 1 where the linear function is above 0, and 0 elsewhere.
    case boundary([Double], Double)
  }

  private let model: Model
  private let scaler: Standardizer?

  /// The scale is that of the rows it is fitted on.
  init(
    _ recipe: Recipe, _ x: Matrix, _ y: [Double], budget: inout Budget
  ) throws(EngineError) {
    var data = x
    if recipe.isStandardized {
      let scaler = try Standardizer(x)
      data = try scaler.transform(x)
      self.scaler = scaler
    } else {
      scaler = nil
    }
    model = try FittedRecipe.fit(recipe, data, y, &budget)
  }

  func predict(_ query: Matrix, budget: inout Budget) throws(EngineError) -> [Double] {
    let x = if let scaler { try scaler.transform(query) } else { query }
    try budget.spend(x.rows, times: max(x.columns, 1))
    switch model {
    case .mean(let mean): return [Double](repeating: mean, count: x.rows)
    case .linear(let weights, let intercept):
      return try LinearModel.predict(x, weights: weights, intercept: intercept)
    case .polynomial(let fit): return try fit.predict(x.column(0))
    case .knnRegression(let fit): return try fit.predict(x, budget: &budget)
    case .knn(let fit): return try fit.predict(x, budget: &budget)
    case .svm(let fit): return try fit.decision(x, budget: &budget).map { $0 > 0 ? 1 : 0 }
    case .decisionTree(let fit): return try fit.predict(x)
    case .regressionTree(let fit): return try fit.predict(x)
    case .naiveBayes(let fit): return try fit.predict(x)
    case .boundary(let weights, let intercept):
      return try LinearModel.predict(x, weights: weights, intercept: intercept)
        .map { $0 > 0 ? 1 : 0 }
    }
  }

  private static func fit(
    _ recipe: Recipe, _ x: Matrix, _ y: [Double], _ budget: inout Budget
  ) throws(EngineError) -> Model {
    switch recipe.kind {
    case .mean: return .mean(try Statistics.mean(y))
    case .linearRegression:
      let fit = try LinearRegression(x, y, budget: &budget)
      return .linear(fit.weights, fit.intercept)
    case .polynomialRegression:
      guard x.columns == 1 else { throw .shape(.x, expected: 1, found: x.columns) }
      // Degree 0 is the mean, the simplest of the curves that lessons compare.
      if recipe.degree == 0 { return .mean(try Statistics.mean(y)) }
      return .polynomial(
        try PolynomialRegression(x.column(0), y, degree: recipe.degree, budget: &budget))
    case .ridge:
      let fit = try Ridge(x, y, alpha: recipe.alpha, budget: &budget)
      return .linear(fit.weights, fit.intercept)
    case .lasso:
      let fit = try Lasso(x, y, alpha: recipe.alpha, budget: &budget)
      return .linear(fit.weights, fit.intercept)
    case .knnRegression:
      return .knnRegression(try KNNRegression(x, y, k: recipe.k, weights: recipe.weights))
    case .knn: return .knn(try KNNClassifier(x, y, k: recipe.k, weights: recipe.weights))
    case .logisticRegression:
      let c = recipe.c == .infinity ? nil : recipe.c
      let fit = try LogisticRegression(x, y, c: c, budget: &budget)
      return .boundary(fit.weights, fit.intercept)
    case .svm:
      return .svm(
        try SupportVectorMachine(x, y, c: recipe.c, kernel: recipe.kernel, budget: &budget))
    case .decisionTree:
      return .decisionTree(try DecisionTree(x, y, options: recipe.options, budget: &budget))
    case .regressionTree:
      return .regressionTree(try RegressionTree(x, y, options: recipe.options, budget: &budget))
    case .naiveBayes: return .naiveBayes(try NaiveBayes(x, y, budget: &budget))
    }
  }
}
