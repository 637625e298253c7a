import Engine

/// The directions of data and matrices.
enum DecompositionFunctions {
  static let all: [FunctionEntry] = [pca, eigenvalues]

  private static let direction = ParameterEntry(
    "u", "list of numbers", "a direction, of any length above 0")

  private static let pca = FunctionEntry(
    "pca", group: "Preparation",
    "Principal component analysis: the orthogonal directions of most variance, which are the "
      + "eigenvectors of the sample covariance (it divides by n − 1). A component has length 1, "
      + "and its entry of largest magnitude is positive.",
    parameters: [
      ParameterEntry("X", "rows, numbers or dataset", "the examples, at least two"),
      ParameterEntry(
        "n", "whole number", "how many components to keep", default: "all",
        unit: "components"),
    ], result: "a model",
    fields: [
      FieldEntry("components", "one row a component, by descending variance"),
      FieldEntry("variance", "the variance along each component"),
      FieldEntry("ratio", "the share of all variance along each component"),
      FieldEntry("mean", "each feature's mean, from which coordinates are measured"),
      FieldEntry("total_variance", "the sum of the features' variances"),
      FieldEntry(
        "reconstruction_mse",
        "the mean squared distance to the data of what the first 1, 2, … components reconstruct"),
      FieldEntry("transform(x)", "the coordinates of examples along the components"),
      FieldEntry("reconstruct(z)", "the examples at coordinates along the first components"),
      FieldEntry("captured(u)", "the share of all variance along a direction"),
      FieldEntry("variance_along(u)", "the variance along a direction: uᵀΣu, for u of length 1"),
    ], data: .features, isModel: true
  ) { call throws(EvaluationFailure) in
    let data = try call.rows("X")
    let matrix = data.matrix
    guard matrix.rows > 1 || matrix.columns == 0 else {
      throw call.problem(
        .unsuitableArgument, "pca needs at least two examples, and here is \(matrix.rows)", at: "X")
    }
    let greatest = max(min(matrix.rows, matrix.columns), 1)
    let count = call.has("n") ? try call.wholeNumber("n", in: 1...greatest) : nil
    let model = try call.engine { budget throws(EngineError) in
      try PCA(matrix, components: count, budget: &budget)
    }
    let errors = (1...model.components.rows).map { model.reconstructionMSE(components: $0) }
    let fields = Record([
      ("components", .rows(of: model.components, isPlain: false)),
      ("variance", .numbers(model.variance)), ("ratio", .numbers(model.ratio)),
      ("mean", .numbers(model.mean)), ("total_variance", .number(model.totalVariance)),
      ("reconstruction_mse", .numbers(errors)),
    ])
    return .model(
      Model(
        "pca", fields,
        methods: [
          transform(model, data), reconstruct(model, data),
          along("captured", data) { u throws(EngineError) in try model.captured(u) },
          along("variance_along", data) { u throws(EngineError) in try model.variance(along: u) },
        ]))
  }

  private static func transform(_ model: PCA, _ data: DataMatrix) -> ModelMethod {
    let (isPlain, work) = (data.isPlain, model.components.values.count)
    return .ofExamples("transform", like: data) { call, x throws(EvaluationFailure) in
      let result = try call.engine { budget throws(EngineError) in
        try budget.spend(x.rows, times: work)
        return try model.transform(x)
      }
      try call.evaluation.charge(cells: result.values.count, call.range)
      if isPlain { return result.values.map { .number($0) } }
      return (0..<result.rows).map { .numbers(result.row($0)) }
    }
  }

  private static func reconstruct(_ model: PCA, _ data: DataMatrix) -> ModelMethod {
    let (isPlain, work, kept) = (
      data.isPlain, model.components.values.count, model.components.rows
    )
    let z = ParameterEntry("z", "coordinates", "of one example or of many")
    return ModelMethod("reconstruct", [z]) { call throws(EvaluationFailure) in
      // A single number is the coordinate along the first component.
      let isNumber = try call.value("z").asNumber != nil
      let (matrix, isOne) = try call.query("z", isPlain: isPlain || isNumber, columns: kept)
      let result = try call.engine(renaming: ["x": "z"]) { budget throws(EngineError) in
        try budget.spend(matrix.rows, times: work)
        return try model.reconstruct(matrix)
      }
      if isOne { return isPlain ? .number(result.values[0]) : .numbers(result.row(0)) }
      try call.evaluation.charge(cells: result.values.count, call.range)
      return .rows(of: result, isPlain: isPlain)
    }
  }

  private static func along(
    _ name: String, _ data: DataMatrix,
    _ measure: @escaping @Sendable ([Double]) throws(EngineError) -> Double
  ) -> ModelMethod {
    let columns = data.matrix.columns
    return ModelMethod(name, [direction]) { call throws(EvaluationFailure) in
      let u = try call.numbers("u")
      guard u.contains(where: { $0 != 0 }) else {
        throw call.problem(
          .unsuitableArgument, "u of \(name) is a direction: not all of it is 0", at: "u")
      }
      return .number(
        try call.engine { budget throws(EngineError) in
          try budget.spend(columns, times: columns)
          return try measure(u)
        })
    }
  }

  private static let eigenvalues = FunctionEntry(
    "eigenvalues", group: "Vectors",
    "The eigenvalues of a symmetric matrix, the largest first, each as often as it occurs.",
    parameters: [ParameterEntry("A", "rows", "a symmetric matrix as a list of rows")],
    result: "a list of numbers"
  ) { call throws(EvaluationFailure) in
    let a = try call.rows("A").matrix
    guard a.rows == a.columns else {
      throw call.problem(
        .unsuitableArgument, "A has \(a.rows) rows and \(a.columns) columns, and is not square",
        at: "A")
    }
    let scale = a.values.reduce(0) { max($0, $1.magnitude) }
    let isSymmetric = (0..<a.rows).allSatisfy { row in
      (0..<row).allSatisfy { !((a[row, $0] - a[$0, row]).magnitude > 1e-9 * scale) }
    }
    guard isSymmetric else {
      throw call.problem(.unsuitableArgument, "A of eigenvalues is not symmetric", at: "A")
    }
    let result = try call.engine { budget throws(EngineError) in
      try SymmetricEigen(a, budget: &budget)
    }
    return try call.list(result.values)
  }
}
