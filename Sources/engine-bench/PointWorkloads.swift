import Engine

/// What works on distances between points, or on how they spread.
enum PointWorkloads {
  static let table: WorkloadTable = [
    "kmeans5": { size in
      try kMeans(Dataset.blobs(size).x, clusters: 5, passes: 100)
    },
    "kmeans8_flat": { size in
      try kMeans(Dataset.features(size), clusters: 8, passes: 50)
    },
    "silhouette": { size in
      let data = try Dataset.blobs(size)
      let labels = data.y.map { Int($0) }
      return Trial { budget in
        try Silhouette(data.x, labels: labels, budget: &budget)
      } digest: {
        ["score": $0.score]
      }
    },
    "pca2": { size in
      let x = try Dataset.blobs(size).x
      return Trial { budget in
        try PCA(x, components: 2, budget: &budget)
      } digest: {
        ["variance_1": $0.variance[0], "variance_2": $0.variance[1]]
      }
    },
    "knn5": { size in
      let (data, queries) = (try Dataset.classes(size), try Dataset.queries(size))
      return Trial { budget in
        try KNNClassifier(data.x, data.y, k: 5).predict(queries, budget: &budget)
      } digest: {
        ["positives": $0.reduce(0, +)]
      }
    },
  ]

  /// The first rows are the starting centroids.
  private static func kMeans(_ x: Matrix, clusters: Int, passes: Int) throws -> Trial {
    let start = try x.selecting(rows: Array(0..<clusters))
    return Trial { budget in
      try KMeans(x, start: start, maximumPasses: passes, budget: &budget)
    } digest: {
      ["inertia": $0.inertia, "passes": Double($0.iterations)]
    }
  }
}
