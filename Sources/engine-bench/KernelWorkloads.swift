import Engine

/// Machines with margins and kernels.
enum KernelWorkloads {
  static let table: WorkloadTable = [
    "svm_linear": { try machine($0, .linear) },
    "svm_rbf": { try machine($0, Kernel(.rbf, gamma: 0.1)) },
    "kernel_ridge": { size in
      let data = try Dataset.regression(size)
      return Trial { budget in
        try KernelRidge(
          data.x, data.y, alpha: 1, kernel: Kernel(.rbf, gamma: 0.1), budget: &budget)
      } digest: { fit in
        var budget = Budget.unlimited
        return ["train_mse": try squaredError(data.y, fit.predict(data.x, budget: &budget))]
      }
    },
  ]

  private static func machine(_ size: Size, _ kernel: Kernel) throws -> Trial {
    let data = try Dataset.classes(size)
    return Trial { budget in
      try SupportVectorMachine(
        data.x, data.y, c: 1, kernel: kernel, tolerance: 1e-3, budget: &budget)
    } digest: { fit in
      var budget = Budget.unlimited
      let decisions = try fit.decision(data.x, budget: &budget)
      return [
        "train_accuracy": share(decisions.count) { (decisions[$0] > 0) == (data.y[$0] == 1) },
        "n_support": Double(fit.support.count), "b": fit.intercept,
      ]
    }
  }
}
