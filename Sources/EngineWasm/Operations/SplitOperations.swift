import Engine

/// Single splits, and what makes one better than another.
enum SplitOperations {
  static let all = [
    Operation(
      "split_scan",
      "X list, y list, criterion gini|entropy|misclassification|squared_error = gini", scan),
    Operation(
      "split_gain", "left list, right list, criterion gini|entropy|misclassification = gini", gain),
    Operation("impurity", "counts list?, labels list?", impurity),
  ]

  @Sendable static func scan(_ call: Call) throws(EngineError) {
    let (x, y) = (call.list(.x), call.list(.y))
    let criterion = Impurity(rawValue: Int32(try call.integer(.criterion)))
    let scan =
      if let criterion {
        try SplitScan(x, labels: y, criterion: criterion, budget: &call.budget)
      } else {
        try SplitScan(x, targets: y, budget: &call.budget)
      }
    call.put("thresholds", scan.thresholds)
    call.put("parent", scan.parentImpurity)
    call.put("children", scan.childImpurities)
    call.put("gains", scan.gains)
    call.put("best", scan.best)
  }

  @Sendable static func gain(_ call: Call) throws(EngineError) {
    let gain = try SplitGain(
      left: call.list(.left), right: call.list(.right), criterion: call.choice(.criterion))
    call.put("parent", gain.parent)
    call.put("children", gain.children)
    call.put("gain", gain.gain)
  }

  /// Of counts a class, or of labels.
  @Sendable static func impurity(_ call: Call) throws(EngineError) {
    let counts =
      if let labels = call.optionalList(.labels) {
        try Impurity.counts(labels: labels)
      } else if let counts = call.optionalList(.counts) {
        counts
      } else {
        throw EngineError.empty(.counts)
      }
    call.put("counts", counts)
    call.put("gini", try Impurity.gini.value(counts: counts))
    call.put("entropy", try Impurity.entropy.value(counts: counts))
    call.put("misclassification", try Impurity.misclassification.value(counts: counts))
    call.put("purity", try Impurity.purity(counts: counts))
  }
}
