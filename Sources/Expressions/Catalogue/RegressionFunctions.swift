import Engine

/// Functions that fit a line or a plane.
enum RegressionFunctions {
  static let all: [FunctionEntry] = [linearRegression, gradientDescent]

  static let x = ParameterEntry(
    "X", "rows, numbers or dataset",
    "the examples: a list of rows, a list of numbers for one "
      + "feature, or a dataset in place of X and y")
  static let y = ParameterEntry("y", "list of numbers", "the target of each example")
  static let query = ParameterEntry("x", "example or examples", "what to predict")

  private static let linearRegression = FunctionEntry(
    "linear_regression", group: "Regression",
    "Fits the linear function w·x + b with the least mean squared error on the data. Where "
      + "features depend on each other many weights do equally well, and it takes the shortest "
      + "ones; a constant feature gets weight 0. r2 is NaN for one example; of a constant target "
      + "it is 1 if the fit is exact, else 0.",
    parameters: [x, y], result: "a model",
    fields: weightFields + fitFields, data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let data = try call.rows("X")
    let target = try call.target()
    let fit = try call.engine { budget throws(EngineError) in
      try LinearRegression(data.matrix, target, budget: &budget)
    }
    let fields =
      weights(fit.weights, fit.intercept) + quality(fit.metrics, predictions: fit.predictions)
    return .model(
      Model(
        "linear_regression", Record(fields),
        methods: [linearPredict(fit.weights, fit.intercept, data)]))
  }

  /// `predict(x)` of a linear model.
  static func linearPredict(
    _ weights: [Double], _ intercept: Double, _ data: DataMatrix
  ) -> ModelMethod {
    let isPlain = data.isPlain
    return ModelMethod("predict", [query]) { call throws(EvaluationFailure) in
      let (matrix, isOne) = try call.query("x", isPlain: isPlain, columns: weights.count)
      let values = try call.engine { _ throws(EngineError) in
        try LinearModel.predict(matrix, weights: weights, intercept: intercept)
      }
      return isOne ? .number(values[0]) : try call.list(values)
    }
  }

  private static let gradientDescent = FunctionEntry(
    "gradient_descent", group: "Regression",
    "Walks downhill on the loss of a linear model, each step lr times against the gradient "
      + "over all examples, from a start (zeros, if none is given). The path tells where it was "
      + "before each step and after the last. Too large an lr climbs instead: diverged is then "
      + "true, and the walk stops before a number would not be finite.",
    parameters: [
      x, y, ParameterEntry("lr", "number", "how far a step goes: the factor of the gradient"),
      ParameterEntry("steps", "whole number", "how many steps to take"),
      ParameterEntry(
        "start", "list of numbers", "the weights to start from, then the intercept",
        default: "all 0"),
      ParameterEntry("loss", "text", "'mse' or 'log'", default: "\"mse\""),
      ParameterEntry(
        "standardize", "true or false",
        "whether to descend on features of mean 0 and deviation 1; start and path stay in the "
          + "data's own units", default: "false"),
      ClassificationMetricFunctions.positive,
    ], result: "a model",
    fields: [
      FieldEntry("path", "the weights and the intercept before the first step and after each"),
      FieldEntry("losses", "the loss at each point of the path"),
      FieldEntry("weights", "the weights at the end"),
      FieldEntry("intercept", "the intercept at the end"),
    ] + weightFields.suffix(2) + [
      FieldEntry("diverged", "whether it ended higher than it started, or ran out of range"),
      FieldEntry("predict(x)", "for mse, the value at the end of the path for new examples"),
    ], data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let data = try call.rows("X")
    let isLog = try call.word("loss", of: ["mse", "log"], default: "mse") == "log"
    let target = isLog ? try call.binaryTarget() : try call.target()
    let zeros = [Double](repeating: 0, count: data.matrix.columns + 1)
    let start = call.has("start") ? try call.numbers("start") : zeros
    let options = GradientDescent.Options(
      loss: isLog ? .logistic : .meanSquaredError, rate: try call.number("lr"),
      steps: try call.wholeNumber("steps", in: 0...1_000_000_000),
      standardize: try call.boolean("standardize", default: false))
    let fit = try call.engine { budget throws(EngineError) in
      try GradientDescent(data.matrix, target, start: start, options: options, budget: &budget)
    }
    return .model(descended(fit, data, isLog: isLog))
  }

  private static func descended(_ fit: GradientDescent, _ data: DataMatrix, isLog: Bool) -> Model {
    let path: [(String, Value)] = [
      ("path", .rows(of: fit.path, isPlain: false)), ("losses", .numbers(fit.losses)),
    ]
    let fields = path + weights(fit.weights, fit.intercept) + [("diverged", .boolean(fit.diverged))]
    let methods = isLog ? [] : [linearPredict(fit.weights, fit.intercept, data)]
    return Model("gradient_descent", Record(fields), methods: methods)
  }
}
