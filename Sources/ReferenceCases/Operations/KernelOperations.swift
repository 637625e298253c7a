import Engine

/// Kernels, and machines with margins.
enum KernelOperations {
  static let table: [String: Operation] = [
    "svm_linear_fit": Operation(linearMachine),
    "svm_kernel_fit": Operation(kernelMachine),
    "hinge_objective": Operation(hingeObjective),
    "kernel_matrix": Operation(kernelMatrix),
    "kernel_ridge_fit": Operation(kernelRidge),
  ]

  @Sendable static func linearMachine(_ item: ReferenceCase) throws -> Fields {
    let fit: SupportVectorMachine
    do {
      fit = try machine(item, .linear)
    } catch let error as EngineError {
      return try LinearOperations.errorKind(error)
    }
    var budget = Budget.reference
    return try machineFields(fit, item).merging([
      "w": .numbers(fit.weights), "margin": .number(fit.margin),
      "margin_support_indices": .numbers(fit.marginSupport),
      "objective": .number(fit.objective), "hinge_sum": .number(fit.hingeSum),
      "decision_values": .numbers(try item.query { try fit.decision($0, budget: &budget) }),
      "train_accuracy": .number(fit.accuracy),
    ]) { $1 }
  }

  @Sendable static func kernelMachine(_ item: ReferenceCase) throws -> Fields {
    try machineFields(machine(item, item.kernel), item)
  }

  private static func machine(
    _ item: ReferenceCase, _ kernel: Kernel
  ) throws -> SupportVectorMachine {
    var budget = Budget.reference
    return try SupportVectorMachine(
      Matrix(item.rows("X")), item.numbers("y"), c: item.number("C"), kernel: kernel,
      budget: &budget)
  }

  private static func machineFields(
    _ fit: SupportVectorMachine, _ item: ReferenceCase
  ) throws -> Fields {
    var budget = Budget.reference
    let decisions = try item.query { try fit.decision($0, budget: &budget) }
    var fields: Fields = [
      "b": .number(fit.intercept), "dual_objective": .number(fit.dualObjective),
      "alphas": .numbers(fit.dual), "support_indices": .numbers(fit.support),
      "train_decision_values": .numbers(fit.decisions),
      "decision_values": .numbers(decisions),
      "predictions": .numbers(decisions.map { $0 > 0 ? 1.0 : -1 }),
    ]
    // Where every b of an interval is optimal, its ends stand in the case.
    if let low = item.expected["b_low"]?.number, let high = item.expected["b_high"]?.number {
      let isWithin = fit.intercept >= low - 1e-5 && fit.intercept <= high + 1e-5
      fields["b_low"] = .number(isWithin ? low : .nan)
      fields["b_high"] = .number(isWithin ? high : .nan)
    }
    return fields
  }

  @Sendable static func hingeObjective(_ item: ReferenceCase) throws -> Fields {
    let value = try HingeObjective(
      Matrix(item.rows("X")), item.numbers("y"), weights: item.numbers("w"),
      intercept: item.number("b"), c: item.number("C"))
    return [
      "hinge_losses": .numbers(value.losses), "mean_hinge": .number(value.mean),
      "objective": .number(value.objective),
    ]
  }

  @Sendable static func kernelMatrix(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let x = try Matrix(item.rows("X"))
    let own = try item.kernel.matrix(x, x, budget: &budget)
    let other = try item.kernel.matrix(x, Matrix(item.rows("Y")), budget: &budget)
    let spectrum = try KernelSpectrum(own, budget: &budget)
    return [
      "K_XX": .matrix(own), "K_XY": .matrix(other), "trace": .number(spectrum.trace),
      "min_eigenvalue": .number(spectrum.smallest),
      "is_psd": .bool(spectrum.isPositiveSemidefinite),
      "gamma_scale": .number(try Kernel.scale(x)),
    ]
  }

  @Sendable static func kernelRidge(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let fit = try KernelRidge(
      Matrix(item.rows("X")), item.numbers("y"), alpha: item.number("alpha"),
      kernel: item.kernel, budget: &budget)
    return [
      "dual_coefficients": .numbers(fit.dual), "train_mse": .number(fit.metrics.mse),
      "rkhs_norm_squared": .number(fit.squaredNorm),
      "predictions": .numbers(try item.query { try fit.predict($0, budget: &budget) }),
    ]
  }
}

extension ReferenceCase {
  /// The kernel of the case.
  var kernel: Kernel {
    guard case .record(let fields) = input("kernel"), case .text(let type) = fields["type"] else {
      return .linear
    }
    let forms: [String: Kernel.Form] = [
      "linear": .linear, "polynomial": .polynomial, "rbf": .rbf, "sigmoid": .sigmoid,
      "laplacian": .laplacian,
    ]
    return Kernel(
      forms[type] ?? .linear, gamma: fields["gamma"]?.number,
      degree: Int(fields["degree"]?.number ?? 3), coef0: fields["coef0"]?.number ?? 0)
  }
}
