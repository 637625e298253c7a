import Engine

/// The directions of data and matrices.
enum ComponentOperations {
  static let all = [
    Operation("pca", "X matrix, n integer?, x matrix?, u matrix?", components),
    Operation("covariance", "X matrix", covariance),
    Operation("eigen", "X matrix", eigen),
  ]

  /// `u`: one direction a row.
  @Sendable static func components(_ call: Call) throws(EngineError) {
    let x = try call.matrix(.x)
    let model = try PCA(x, components: call.optionalInteger(.n), budget: &call.budget)
    try call.budget.spend(2 * x.rows, times: model.components.values.count)
    let coordinates = try model.transform(x)
    call.put("components", model.components)
    call.put("variance", model.variance)
    call.put("ratio", model.ratio)
    call.put("mean", model.mean)
    call.put("spectrum", model.spectrum)
    call.put("rank", model.rank)
    call.put("total_variance", model.totalVariance)
    call.put("covariance", model.covariance)
    var errors: [Double] = []
    for count in 0..<model.components.rows {
      errors.append(model.reconstructionMSE(components: count + 1))
    }
    call.put("reconstruction_mse", errors)
    call.put("coordinates", coordinates)
    call.put("reconstructed", try model.reconstruct(coordinates))
    if let query = try call.optionalMatrix(.query) {
      try call.budget.spend(2 * query.rows, times: model.components.values.count)
      let places = try model.transform(query)
      call.put("transform", places)
      call.put("reconstruct", try model.reconstruct(places))
    }
    if let directions = try call.optionalMatrix(.direction) {
      try call.put(directions, of: model)
    }
  }

  @Sendable static func covariance(_ call: Call) throws(EngineError) {
    let covariance = try CovarianceMatrix(call.matrix(.x), budget: &call.budget)
    call.put("means", covariance.means)
    call.put("matrix", covariance.matrix)
    call.put("total_variance", covariance.totalVariance)
  }

  @Sendable static func eigen(_ call: Call) throws(EngineError) {
    let eigen = try SymmetricEigen(call.matrix(.x), budget: &call.budget)
    call.put("values", eigen.values)
    call.put("vectors", eigen.vectors)
  }
}

extension Call {
  /// `variance_along` and `captured`, of each direction.
  fileprivate func put(_ directions: Matrix, of model: PCA) throws(EngineError) {
    let columns = model.covariance.columns
    try budget.spend(2 * directions.rows, times: columns * columns)
    var (along, captured): ([Double], [Double]) = ([], [])
    for row in 0..<directions.rows {
      along.append(try model.variance(along: directions.row(row)))
      captured.append(try model.captured(directions.row(row)))
    }
    put("variance_along", along)
    put("captured", captured)
  }
}
