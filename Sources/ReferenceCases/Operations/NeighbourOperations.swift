import Engine

/// The operations of nearest neighbours.
enum NeighbourOperations {
  static let table: [String: Operation] = [
    "knn_classifier": Operation(classifier),
    "knn_regressor": Operation(regressor),
  ]

  /// The data and the queries, both by the data's scale if the case says so.
  private static func scaled(_ item: ReferenceCase) throws -> (x: Matrix, query: Matrix) {
    let (x, query) = (try item.matrix("X"), try item.query())
    guard try item.flag("standardize", default: false) else { return (x, query) }
    let scaler = try Standardizer(x)
    return (try scaler.transform(x), try scaler.transform(query))
  }

  private static func fields(_ neighbours: Neighbours, _ queries: Int) -> Fields {
    [
      "neighbor_indices": .list(
        (0..<queries).map { .numbers(neighbours.indices(of: $0)) }),
      "neighbor_distances": .rows((0..<queries).map { neighbours.distances(of: $0) }),
    ]
  }

  private static func weights(_ item: ReferenceCase) -> NeighbourWeights {
    item.input("weights").text == "distance" ? .distance : .uniform
  }

  /// The result, or the reference's word for a k that is too great.
  private static func orError(_ operation: () throws -> Fields) throws -> Fields {
    do {
      return try operation()
    } catch EngineError.kGreaterThanN {
      return ["error": .text("k_greater_than_n")]
    }
  }

  @Sendable static func classifier(_ item: ReferenceCase) throws -> Fields {
    try orError {
      var budget = Budget.reference
      let (x, query) = try scaled(item)
      let model = try KNNClassifier(
        x, item.numbers("y"), k: item.integer("k"), weights: weights(item),
        classes: item.classes)
      var result = fields(try model.neighbours(query, budget: &budget), query.rows)
      result["predictions"] = .numbers(try model.predict(query, budget: &budget))
      result["class_fractions"] = .matrix(
        try model.probabilities(query, budget: &budget))
      return result
    }
  }

  @Sendable static func regressor(_ item: ReferenceCase) throws -> Fields {
    try orError {
      var budget = Budget.reference
      let (x, query) = try scaled(item)
      let model = try KNNRegression(
        x, item.numbers("y"), k: item.integer("k"), weights: weights(item))
      var result = fields(try model.neighbours(query, budget: &budget), query.rows)
      result["predictions"] = .numbers(try model.predict(query, budget: &budget))
      return result
    }
  }
}
