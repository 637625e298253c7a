import Engine

/// Principal components and variances along directions.
enum ComponentOperations {
  static let table: [String: Operation] = [
    "pca": Operation(pca),
    "captured_variance": Operation(capturedVariance),
  ]

  @Sendable private static func pca(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let x = try Matrix(item.rows("X"))
    let standardizer = try Standardizer(x)
    let standardize = try item.flag("standardize", default: false)
    let data = standardize ? try standardizer.transform(x) : x
    let all = try PCA(data, budget: &budget)
    let ratios = all.ratio
    let cumulative = ratios.indices.map { ratios[...$0].reduce(0, +) }
    var fields: Fields = [
      "mean": .numbers(standardize ? standardizer.means : all.mean),
      "explained_variance": .numbers(all.variance), "explained_variance_ratio": .numbers(ratios),
      "cumulative_ratio": .numbers(cumulative), "total_variance": .number(all.totalVariance),
      "rank": .number(all.rank),
    ]
    guard all.rank > 0 else { return fields }
    let kept = try PCA(data, components: all.rank, budget: &budget)
    let one = try PCA(data, components: 1, budget: &budget)
    fields["components"] = .matrix(kept.components)
    fields["projection"] = .matrix(try kept.transform(data))
    fields["reconstruction_1"] = .matrix(try one.reconstruct(one.transform(data)))
    fields["reconstruction_mse"] = .numbers(
      (1...all.rank).map { kept.reconstructionMSE(components: $0) })
    return fields
  }

  @Sendable private static func capturedVariance(_ item: ReferenceCase) throws -> Fields {
    var budget = Budget.reference
    let x = try Matrix(item.rows("X"))
    let pca = try PCA(x, budget: &budget)
    let directions = try item.rows("directions")
    let variances = try directions.map { try pca.variance(along: $0) }
    let n = Double(x.rows)
    return [
      "sample_variance": .numbers(variances),
      "population_variance": .numbers(variances.map { $0 * (n - 1) / n }),
      "fraction": .numbers(try directions.map { try pca.captured($0) }),
      "max_eigenvalue": .number(pca.spectrum.first ?? .nan),
    ]
  }
}
