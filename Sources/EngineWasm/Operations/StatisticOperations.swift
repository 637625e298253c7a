import Engine

/// Summaries of samples.
enum StatisticOperations {
  static let all = [
    Operation("statistics", "values list", statistics),
    Operation("correlation", "X list, y list", correlation),
  ]

  @Sendable static func statistics(_ call: Call) throws(EngineError) {
    let values = call.list(.values)
    call.put("sum", try Statistics.sum(values))
    call.put("mean", try Statistics.mean(values))
    call.put("var", try Statistics.variance(values))
    call.put("std", try Statistics.standardDeviation(values))
    call.put("min", try Statistics.minimum(values))
    call.put("max", try Statistics.maximum(values))
    call.put("median", try Statistics.median(values))
  }

  @Sendable static func correlation(_ call: Call) throws(EngineError) {
    let (x, y) = (call.list(.x), call.list(.y))
    call.put("cov", try Statistics.covariance(x, y))
    call.put("corr", try Statistics.correlation(x, y))
  }
}
