/// How predictions are scored against what was true.
public enum Scoring: Int32, CaseIterable, Sendable {
  case meanSquaredError, rootMeanSquaredError, meanAbsoluteError, r2
  /// The share of predictions that are equal to the label.
  case accuracy

  /// Whether more is better.
  public var isGain: Bool { self == .r2 || self == .accuracy }

  /// - Throws: `empty`, `shape`, `notFinite`, `overflow`.
  public func score(y: [Double], predictions: [Double]) throws(EngineError) -> Double {
    if self == .accuracy {
      try Check.pair(y, .y, predictions, .predictions)
      var hits = 0
      for index in y.indices where y[index] == predictions[index] { hits += 1 }
      return Double(hits) / Double(y.count)
    }
    let metrics = try RegressionMetrics(y: y, predictions: predictions)
    switch self {
    case .meanSquaredError: return metrics.mse
    case .rootMeanSquaredError: return metrics.rmse
    case .meanAbsoluteError: return metrics.mae
    default: return metrics.r2
    }
  }
}
