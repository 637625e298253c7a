import Engine

/// Which rows are for training, and which for testing.
enum ResamplingOperations {
  static let all = [
    Operation("split", "n integer?, test number = 0.25, seed seed?, order integers?", split),
    Operation("kfold", "n integer, k integer = 5", kFold),
  ]

  /// Of n rows in their order, or in one drawn with a seed, or in a given order.
  @Sendable static func split(_ call: Call) throws(EngineError) {
    let test = call.number(.test)
    let parts: Split
    if let order = try call.optionalIntegers(.order) {
      parts = try Split(order: order, test: test)
    } else {
      guard let n = try call.optionalInteger(.n) else { throw .empty(.n) }
      try call.budget.store(max(n, 0), times: 2)
      if let seed = call.optionalSeed() {
        parts = try Split(n: n, test: test, seed: seed)
      } else {
        parts = try Split(n: n, test: test)
      }
    }
    call.put("train", parts.train)
    call.put("test", parts.test)
  }

  @Sendable static func kFold(_ call: Call) throws(EngineError) {
    let (n, k) = try (call.integer(.n), call.integer(.k))
    try call.budget.store(n, times: k)
    let folds = try KFold(n: n, k: k)
    call.put(folds)
  }
}

extension Call {
  func put(_ folds: KFold) {
    put("folds", count: folds.folds.count) { fold in
      put("train", folds.train(fold))
      put("test", Array(folds.folds[fold]))
    }
  }
}
