import Engine

/// A kind of model with its settings, to be fitted on parts of the data.
struct Recipe {
  enum Kind: Int32 {
    case mean, linearRegression, polynomialRegression, ridge, lasso, knnRegression, knn
    case logisticRegression, svm, decisionTree, regressionTree, naiveBayes
  }

  let kind: Kind
  let isStandardized: Bool
  var alpha: Double
  var c: Double
  var k: Int
  var degree: Int
  let weights: NeighbourWeights
  let kernel: Kernel
  var options: TreeOptions

  init(_ call: Call) throws(EngineError) {
    kind = try call.choice(.model)
    isStandardized = call.flag(.standardize)
    alpha = call.number(.alpha)
    c = call.number(.c)
    k = try call.integer(.k)
    degree = try call.integer(.degree)
    weights = try call.choice(.weights)
    kernel = try KernelOperations.kernel(call)
    options = try TreeOperations.options(call, criterion: call.choice(.criterion))
  }
}
