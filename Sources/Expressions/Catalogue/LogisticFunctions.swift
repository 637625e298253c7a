import Engine

/// Linear models of the probabilities of classes.
enum LogisticFunctions {
  static let all: [FunctionEntry] = [logistic]

  private static let logistic = FunctionEntry(
    "logistic_regression", group: "Classification",
    "Fits the linear function whose sigmoid is the positive class's probability, with the least "
      + "½|w|² + C Σ log loss; the intercept is not penalised. Beyond two classes it fits one "
      + "linear function a class, and the softmax of them. C=none leaves the penalty out.",
    parameters: [
      RegressionFunctions.x, Classifier.classTarget,
      ParameterEntry("C", "number or none", "how much the losses weigh", default: "1"),
      BinaryModel.positive,
    ], result: "a model",
    fields: RegressionFunctions.weightFields + [
      FieldEntry("scores", "the linear function's value for each example; not beyond two classes"),
      FieldEntry("log_loss", "the mean log loss on the data"),
      FieldEntry("objective", "what is minimised, at the end"),
      FieldEntry(
        "objectives", "the objective before the first step of Newton's method and after each"),
      FieldEntry("converged", "whether the end is the minimum"),
      FieldEntry(
        "path", "the weights and the intercept at each step; not beyond two classes"),
      FieldEntry(
        "decision(x)", "the linear function's value for new examples; not beyond two classes"),
    ] + Classifier.fields, data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let (data, target) = (try call.rows("X"), try call.classTarget())
    let c = try strength(call)
    if target.classes.count > 2 { return .model(try softmax(call, data, target, c)) }
    return .model(try binary(call, BinaryModel(target, data), c))
  }

  private static func strength(_ call: FunctionCall) throws(EvaluationFailure) -> Double? {
    if case .none? = call.argument("C")?.value { return nil }
    let c = try call.number("C", default: 1)
    return c == .infinity ? nil : c
  }

  private static func binary(
    _ call: FunctionCall, _ binary: BinaryModel, _ c: Double?
  ) throws(EvaluationFailure) -> Model {
    let data = binary.data
    let (fit, scores) = try call.engine { budget throws(EngineError) in
      let fit = try LogisticRegression(data.matrix, binary.labels, c: c, budget: &budget)
      return (fit, try fit.scores(data.matrix))
    }
    let scoring: EngineAnswers = { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: x.columns)
      return try fit.scores(x)
    }
    let classifier = Classifier(target: binary.target, data: data) {
      x, budget throws(EngineError) in
      try scoring(x, &budget).map(binary.code)
    } probabilities: { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: x.columns + 20)
      let shares = try fit.probabilities(x).flatMap {
        binary.positive == 1 ? [1 - $0, $0] : [$0, 1 - $0]
      }
      return try Matrix(rows: x.rows, columns: 2, values: shares)
    }
    let record = try classifier.record(
      RegressionFunctions.weights(fit.weights, fit.intercept) + [
        ("scores", .numbers(scores)), ("log_loss", .number(fit.logLoss)),
        ("objective", .number(fit.objective)), ("objectives", .numbers(fit.objectives)),
        ("converged", .boolean(fit.converged)),
        ("path", .rows(of: fit.path, isPlain: false)),
      ], call)
    let decision = binary.methods(scoring).filter { $0.name == "decision" }
    return Model("logistic_regression", record, methods: classifier.methods + decision)
  }

  private static func softmax(
    _ call: FunctionCall, _ data: DataMatrix, _ target: ClassTarget, _ c: Double?
  ) throws(EvaluationFailure) -> Model {
    let codes = target.codes.map { Int($0) }
    let count = target.classes.count
    let fit = try call.engine { budget throws(EngineError) in
      try SoftmaxRegression(data.matrix, codes, classes: count, c: c, budget: &budget)
    }
    let shares: @Sendable (Matrix, inout Budget) throws(EngineError) -> Matrix = {
      x, budget throws(EngineError) in
      try budget.spend(x.rows, times: count * (x.columns + 20))
      return try fit.probabilities(x)
    }
    let classifier = Classifier(target: target, data: data) { x, budget throws(EngineError) in
      let all = try shares(x, &budget)
      return (0..<all.rows).map { row in largest(all.row(row)) }
    } probabilities: { x, budget throws(EngineError) in
      try shares(x, &budget)
    }
    let own = try call.engine { budget throws(EngineError) in try shares(data.matrix, &budget) }
    var loss = 0.0
    for (row, code) in codes.enumerated() { loss -= Elementary.log(own[row, code]) }
    let record = try classifier.record(
      [
        ("weights", .rows(of: fit.weights, isPlain: data.isPlain)),
        ("intercept", .numbers(fit.intercepts)), ("log_loss", .number(loss / Double(codes.count))),
        ("objective", .number(fit.objective)), ("objectives", .numbers(fit.objectives)),
        ("converged", .boolean(fit.converged)),
      ], call)
    return Model("logistic_regression", record, methods: classifier.methods)
  }

  /// The place of the largest number, the first of equal ones.
  private static func largest(_ numbers: [Double]) -> Double {
    var best = 0
    for index in numbers.indices where numbers[index] > numbers[best] { best = index }
    return Double(best)
  }
}
