import Engine

/// What is about clusters, apart from k-means itself.
enum ClusterOperations {
  static let table: [String: Operation] = [
    "kmeans_objective_sequence": Operation(objectives),
    "kmeans_pp_potential": Operation(plusPlus),
    "silhouette": Operation(errorName: silhouetteError, silhouette),
    "elbow_inertia": Operation(elbow),
  ]

  @Sendable private static func silhouetteError(_ error: EngineError) -> String? {
    switch error {
    case .singleClass: "single_cluster"
    case .outOfRange(.labels): "too_many_clusters"
    default: nil
    }
  }

  @Sendable private static func objectives(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let x = try Matrix(item.rows("X"))
    let result = try KMeans(
      x, start: Matrix(item.rows("initial_centroids")),
      maximumPasses: item.integer("max_iter"), budget: &budget)
    let sequence = try result.objectives(x, budget: &budget)
    let falls = zip(sequence, sequence.dropFirst()).allSatisfy { $1 <= $0 * (1 + 1e-12) }
    return [
      "objective_sequence": .numbers(sequence), "is_non_increasing": .bool(falls),
      "n_iter": .number(result.iterations),
    ]
  }

  @Sendable private static func plusPlus(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let result = try KMeansPlusPlus(
      Matrix(item.rows("X")), chosen: item.integers("chosen_indices"), budget: &budget)
    let probabilities = result.potentials.indices.map { choice in
      result.potentials[choice] > 0
        ? ReferenceValue.numbers(result.probabilities.row(choice)) : .null
    }
    return [
      "potentials": .numbers(result.potentials),
      "next_choice_probabilities": .list(probabilities),
    ]
  }

  @Sendable private static func silhouette(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let result = try Silhouette(
      Matrix(item.rows("X")), labels: item.integers("labels"), budget: &budget)
    return ["samples": .numbers(result.samples), "score": .number(result.score)]
  }

  @Sendable private static func elbow(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let order = try item.integers("init_order").prefix(item.integer("k_max", in: 0...1_000_000))
    let result = try Elbow(Matrix(item.rows("X")), order: Array(order), budget: &budget)
    return ["inertia": .numbers(result.inertias)]
  }
}
