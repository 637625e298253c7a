import Engine
import Testing

extension ReferenceTests {
  /// The operations of the penalised, polynomial and logistic models, and of kernels and margins.
  static let linearAndKernelOperations: [String: @Sendable (ReferenceCase) throws -> Fields] = [
    "ridge_fit": ridge,
    "ridge_path": ridgePath,
    "lasso_fit": lasso,
    "lasso_alpha_max": lassoLargestAlpha,
    "polynomial_fit": polynomial,
    "logistic_fit": logistic,
    "logistic_multinomial_fit": softmax,
    "svm_linear_fit": linearMachine,
    "svm_kernel_fit": kernelMachine,
    "hinge_objective": hingeObjective,
    "kernel_matrix": kernelMatrix,
    "kernel_ridge_fit": kernelRidge,
  ]

  @Test(arguments: [
    "ridge", "ridge_path", "lasso", "polynomial_regression", "logistic_regression", "svm_linear",
    "svm_kernel", "kernel_matrix", "kernel_ridge",
  ])
  func `every case of a linear or kernel topic gives the reference result`(topic: String) throws {
    let cases = try ReferenceCase.load().filter { $0.topic == topic }
    #expect(!cases.isEmpty)
    for item in cases {
      let operation = try #require(
        Self.linearAndKernelOperations[item.op], "\(item.op) is not covered")
      let differences = item.differences(try operation(item), leavingOut: [])
      #expect(differences == [], "\(item.id): \(item.description)")
    }
  }
}
