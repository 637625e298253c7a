import Engine

/// Regressions with a penalty on the weights, and curves.
enum PenalisedFunctions {
  static let all: [FunctionEntry] = [polynomial, ridge, lasso]

  private typealias Regression = RegressionFunctions

  private static func alpha(_ text: String, default fallback: String) -> ParameterEntry {
    ParameterEntry("alpha", "number", text, default: fallback)
  }

  private static let polynomial = FunctionEntry(
    "polynomial_regression", group: "Regression",
    "Fits the polynomial of one variable with the least squared error, or with alpha the least sum "
      + "of the squared error and alpha times the squared coefficients of x, x², … It is fitted in "
      + "Legendre polynomials, so that a high degree loses no digits.",
    parameters: [
      ParameterEntry(
        "X", "numbers or dataset",
        "the one feature: a list of numbers, or a dataset in place of X and y"),
      Regression.y,
      ParameterEntry("degree", "whole number", "the highest power of x, 1 to 30"),
      alpha("how much the squared coefficients weigh", default: "0"),
    ], result: "a model",
    fields: [
      FieldEntry("weights", "the coefficients of x, x², …"),
      FieldEntry("intercept", "the value at x = 0"),
      FieldEntry("coefficients", "the intercept, then the weights"),
    ] + Regression.weightFields.suffix(2) + Regression.normFields + Regression.fitFields,
    data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let (data, target) = (try call.rows("X"), try call.target())
    guard data.matrix.columns == 1 || data.matrix.rows == 0 else {
      throw call.problem(
        .unsuitableArgument,
        "polynomial_regression takes one feature, and X has \(data.matrix.columns)", at: "X")
    }
    let degree = try call.wholeNumber("degree", in: PolynomialRegression.degrees)
    let alpha = try call.number("alpha", default: 0)
    let fit = try call.engine { budget throws(EngineError) in
      try PolynomialRegression(
        data.matrix.values, target, degree: degree, alpha: alpha, budget: &budget)
    }
    let fields =
      Regression.weights(fit.weights, fit.intercept)
      + [("coefficients", .numbers(fit.coefficients))] + Regression.norms(fit.norm, fit.l1Norm)
      + Regression.quality(fit.metrics, predictions: fit.predictions)
    let predict = ModelMethod.predictNumbers(like: data) { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: 4 * degree)
      guard x.columns == 1 else { throw .shape(.query, expected: 1, found: x.columns) }
      return try fit.predict(x.values)
    }
    return .model(Model("polynomial_regression", Record(fields), methods: [predict]))
  }

  private static let ridge = FunctionEntry(
    "ridge", group: "Regression",
    "Fits the linear function with the least sum of squared errors and alpha times the squared "
      + "weights. The intercept is not penalised; alpha = 0 is linear_regression.",
    parameters: [
      Regression.x, Regression.y, alpha("how much the squared weights weigh", default: "1"),
    ], result: "a model",
    fields: Regression.weightFields + Regression.normFields + [
      FieldEntry("objective", "what is minimised: the squared errors and the penalty")
    ] + Regression.fitFields, data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let (data, target) = (try call.rows("X"), try call.target())
    let alpha = try call.number("alpha", default: 1)
    let fit = try call.engine { budget throws(EngineError) in
      try Ridge(data.matrix, target, alpha: alpha, budget: &budget)
    }
    let fields =
      Regression.weights(fit.weights, fit.intercept) + Regression.norms(fit.norm, fit.l1Norm)
      + [("objective", .number(fit.objective))]
      + Regression.quality(fit.metrics, predictions: fit.predictions)
    let predict = Regression.linearPredict(fit.weights, fit.intercept, data)
    return .model(Model("ridge", Record(fields), methods: [predict]))
  }

  private static let lasso = FunctionEntry(
    "lasso", group: "Regression",
    "Fits the linear function with the least sum of half the mean squared error and alpha times "
      + "the weights' magnitudes, by coordinate descent. Weights that do not pay become exactly 0; "
      + "the intercept is not penalised.",
    parameters: [
      Regression.x, Regression.y, alpha("how much the weights' magnitudes weigh", default: "1"),
    ], result: "a model",
    fields: Regression.weightFields + Regression.normFields + [
      FieldEntry("selected", "how many features have a weight other than 0"),
      FieldEntry("objective", "what is minimised, at the end"),
      FieldEntry(
        "objectives", "the objective before the first pass over the features and after each"),
    ] + Regression.fitFields, data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let (data, target) = (try call.rows("X"), try call.target())
    let alpha = try call.number("alpha", default: 1)
    let fit = try call.engine { budget throws(EngineError) in
      try Lasso(data.matrix, target, alpha: alpha, budget: &budget)
    }
    let fields =
      Regression.weights(fit.weights, fit.intercept) + Regression.norms(fit.norm, fit.l1Norm)
      + [
        ("selected", .number(Double(fit.selected))), ("objective", .number(fit.objective)),
        ("objectives", .numbers(fit.objectives)),
      ] + Regression.quality(fit.metrics, predictions: fit.predictions)
    let predict = Regression.linearPredict(fit.weights, fit.intercept, data)
    return .model(Model("lasso", Record(fields), methods: [predict]))
  }
}
