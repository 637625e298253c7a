import Engine

/// How each workload, by name, is made ready at a size.
typealias WorkloadTable = [String: @Sendable (Size) throws -> Trial]

/// A computation on data that is ready, and what its result comes to.
struct Trial {
  /// A few numbers of a result, by name.
  typealias Digest = KeyValuePairs<String, Double>

  /// Runs some times; returns the time it took.
  let time: (_ runs: Int) throws -> Duration
  /// Runs once; returns the digest.
  let digest: () throws -> Digest

  init<Result>(
    _ run: @escaping (inout Budget) throws -> Result,
    digest: @escaping (Result) throws -> Digest
  ) {
    time = { runs in
      try ContinuousClock().measure {
        for _ in 0..<runs {
          var budget = Budget.unlimited
          _ = try run(&budget)
        }
      }
    }
    self.digest = {
      var budget = Budget.unlimited
      return try digest(try run(&budget))
    }
  }
}

/// The mean squared error of predictions.
func squaredError(_ y: [Double], _ predictions: [Double]) throws -> Double {
  try RegressionMetrics(y: y, predictions: predictions).mse
}

/// The share of rows of which `isRight` holds.
func share(_ rows: Int, _ isRight: (Int) -> Bool) -> Double {
  Double((0..<rows).count(where: isRight)) / Double(rows)
}
