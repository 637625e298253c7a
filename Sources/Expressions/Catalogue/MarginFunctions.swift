import Engine

/// Classifiers that draw a boundary between two classes.
enum MarginFunctions {
  static let all: [FunctionEntry] = [perceptron, svm]

  private static let perceptron = FunctionEntry(
    "perceptron", group: "Classification",
    "Shows the examples one after another, epoch after epoch, and moves the weights by each that "
      + "is on the wrong side or on the boundary; from weights 0, until an epoch has no mistake.",
    parameters: [
      RegressionFunctions.x, Classifier.classTarget,
      ParameterEntry("epochs", "whole number", "how often to show all examples", default: "10"),
      BinaryModel.positive,
    ], result: "a model",
    fields: RegressionFunctions.weightFields + [
      FieldEntry("mistakes", "the number of mistakes in each epoch"),
      FieldEntry("updates", "each change of the weights: its epoch and the example, from 0"),
      FieldEntry("path", "the weights and the intercept before the first change and after each"),
      FieldEntry("converged", "whether the last epoch had no mistake"),
    ] + BinaryModel.fields, data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let binary = try BinaryModel(call)
    let epochs = try call.wholeNumber("epochs", in: 1...1_000_000_000, default: 10)
    let (matrix, labels) = (binary.data.matrix, binary.labels)
    let (fit, scores) = try call.engine { budget throws(EngineError) in
      let fit = try Perceptron(matrix, labels, epochs: epochs, budget: &budget)
      return (fit, try fit.scores(matrix))
    }
    let updates = fit.updates.map { update in
      Value.record(
        Record([
          ("epoch", .number(Double(update.epoch))), ("example", .number(Double(update.row))),
        ]))
    }
    let fields =
      RegressionFunctions.weights(fit.weights, fit.intercept) + [
        ("mistakes", .wholeNumbers(fit.mistakes)), ("updates", .list(updates)),
        ("path", .rows(of: fit.path, isPlain: false)), ("converged", .boolean(fit.converged)),
      ] + binary.record(scores)
    let methods = binary.methods { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: x.columns)
      return try fit.scores(x)
    }
    return .model(Model("perceptron", Record(fields), methods: methods))
  }

  private static let svm = FunctionEntry(
    "svm", group: "Classification",
    "A support vector machine: the boundary with the least ½|w|² + C Σ max(0, 1 − s f), with s = 1 "
      + "for the positive class and −1 for the other, in the space of a kernel.",
    parameters: [
      RegressionFunctions.x, Classifier.classTarget,
      ParameterEntry("C", "number", "how much examples inside the margin weigh", default: "1"),
    ] + KernelFunctions.parameters + [BinaryModel.positive], result: "a model",
    fields: [
      FieldEntry("weights", "one weight a feature; none for kernels other than 'linear'"),
      FieldEntry("intercept", "the score where all features are 0, or the kernels are"),
    ] + RegressionFunctions.weightFields.suffix(2) + [
      FieldEntry("margin", "the distance 2/|w| between the lines of scores −1 and 1"),
      FieldEntry("support", "the examples with a dual value above 0, from 0"),
      FieldEntry("dual", "the dual value of each example, 0 to C"),
      FieldEntry("scores", "the score of each example"),
      FieldEntry("hinge", "max(0, 1 − s f) of each example"),
      FieldEntry("objective", "what is minimised, at the end"),
      FieldEntry("dual_objective", "what the dual values maximise, at the end"),
    ] + BinaryModel.fields, data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let binary = try BinaryModel(call)
    let c = try call.number("C", default: 1)
    let kernel = try KernelFunctions.kernel(call)
    let (matrix, labels) = (binary.data.matrix, binary.labels)
    let fit = try call.engine { budget throws(EngineError) in
      try SupportVectorMachine(matrix, labels, c: c, kernel: kernel, budget: &budget)
    }
    let fields =
      RegressionFunctions.weights(fit.weights, fit.intercept) + [
        ("margin", .number(fit.margin)), ("support", .wholeNumbers(fit.support)),
        ("dual", .numbers(fit.dual)), ("scores", .numbers(fit.decisions)),
        ("hinge", .numbers(fit.hinge)), ("objective", .number(fit.objective)),
        ("dual_objective", .number(fit.dualObjective)),
      ] + binary.record(fit.decisions)
    let methods = binary.methods { x, budget throws(EngineError) in
      try budget.spend(x.rows, times: x.columns)
      return try fit.decision(x, budget: &budget)
    }
    return .model(Model("svm", Record(fields), methods: methods))
  }
}
