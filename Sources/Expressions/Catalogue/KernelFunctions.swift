import Engine

/// Kernels, and regression with them.
enum KernelFunctions {
  static let all: [FunctionEntry] = [kernelMatrix, kernelRidge]

  static let parameters = [
    ParameterEntry(
      "kernel", "text",
      "'linear' x·z, 'poly' (gamma x·z + coef0)^degree, 'rbf' exp(−gamma |x − z|²), 'laplacian' "
        + "exp(−gamma Σ|x − z|) or 'sigmoid' tanh(gamma x·z + coef0)", default: "\"linear\""),
    ParameterEntry(
      "gamma", "number or text", "the kernel's factor; 'scale' is 1/(features · variance of X)",
      default: "\"scale\""),
    ParameterEntry("degree", "whole number", "the power of 'poly', 1 to 30", default: "3"),
    ParameterEntry("coef0", "number", "the number added in 'poly' and 'sigmoid'", default: "0"),
  ]

  private static let forms: [(name: String, form: Kernel.Form)] = [
    ("linear", .linear), ("poly", .polynomial), ("polynomial", .polynomial), ("rbf", .rbf),
    ("laplacian", .laplacian), ("sigmoid", .sigmoid),
  ]

  /// The kernel that a call names.
  static func kernel(_ call: FunctionCall) throws(EvaluationFailure) -> Kernel {
    let word = try call.word("kernel", of: forms.map { $0.name }, default: "linear")
    let form = forms.first { $0.name == word }?.form ?? .linear
    var gamma: Double?
    if case .text? = call.argument("gamma")?.value {
      _ = try call.word("gamma", of: ["scale"], default: "scale")
    } else if call.has("gamma") {
      gamma = try call.number("gamma")
    }
    return Kernel(
      form, gamma: gamma,
      degree: try call.wholeNumber("degree", in: Kernel.degrees, default: 3),
      coef0: try call.number("coef0", default: 0))
  }

  private static let kernelMatrix = FunctionEntry(
    "kernel", group: "Kernels",
    "The kernel of each row of X with each row of Z, or of X itself: the inner products of "
      + "the examples in another space, which is never built. All kernels but the sigmoid one "
      + "give a matrix without negative eigenvalues.",
    parameters: [
      ParameterEntry("X", "rows, numbers or dataset", "the examples"),
      ParameterEntry("Z", "rows, numbers or dataset", "other examples", isOptional: true),
    ] + parameters, result: "rows: one a row of X, one number a row of Z", data: .features
  ) { call throws(EvaluationFailure) in
    let x = try call.rows("X").matrix
    let z = call.has("Z") ? try call.rows("Z").matrix : nil
    let kernel = try kernel(call)
    let matrix = try call.engine(renaming: ["x": "Z"]) { budget throws(EngineError) in
      try kernel.matrix(x, z ?? x, budget: &budget)
    }
    return .rows(of: matrix, isPlain: false)
  }

  private static let kernelRidge = FunctionEntry(
    "kernel_ridge", group: "Regression",
    "Ridge regression in the space of a kernel: predictions are sums of kernels with the examples, "
      + "f(x) = Σ aᵢ k(xᵢ, x) with (K + alpha I) a = y. It has no intercept.",
    parameters: [
      RegressionFunctions.x, RegressionFunctions.y,
      ParameterEntry("alpha", "number", "how much the squared weights weigh", default: "1"),
    ] + parameters, result: "a model",
    fields: [
      FieldEntry("dual", "the factor of each example's kernel"),
      FieldEntry("squared_norm", "the squared weights in the kernel's space"),
    ] + RegressionFunctions.fitFields, data: .featuresAndTarget, isModel: true
  ) { call throws(EvaluationFailure) in
    let (data, target) = (try call.rows("X"), try call.target())
    let alpha = try call.number("alpha", default: 1)
    let kernel = try kernel(call)
    let fit = try call.engine { budget throws(EngineError) in
      try KernelRidge(data.matrix, target, alpha: alpha, kernel: kernel, budget: &budget)
    }
    let fields: [(String, Value)] =
      [("dual", .numbers(fit.dual)), ("squared_norm", .number(fit.squaredNorm))]
      + RegressionFunctions.quality(fit.metrics, predictions: fit.predictions)
    let predict = ModelMethod.predictNumbers(like: data) { x, budget throws(EngineError) in
      try fit.predict(x, budget: &budget)
    }
    return .model(Model("kernel_ridge", Record(fields), methods: [predict]))
  }
}
