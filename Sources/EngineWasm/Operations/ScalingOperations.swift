import Engine

/// Features on one scale; `x` are new examples on the scale of the old.
enum ScalingOperations {
  static let all = [
    Operation("standardize", "X matrix, x matrix?", standardize),
    Operation("minmax", "X matrix, x matrix?", minMax),
  ]

  @Sendable static func standardize(_ call: Call) throws(EngineError) {
    let x = try call.matrix(.x)
    let scaler = try Standardizer(x)
    call.put("values", try scaler.transform(x))
    call.put("mean", scaler.means)
    call.put("std", scaler.deviations)
    call.put("scale", scaler.scales)
    if let query = try call.optionalMatrix(.query) {
      call.put("transform", try scaler.transform(query))
    }
  }

  @Sendable static func minMax(_ call: Call) throws(EngineError) {
    let x = try call.matrix(.x)
    let scaler = try MinMaxScaler(x)
    call.put("values", try scaler.transform(x))
    call.put("min", scaler.minima)
    call.put("max", scaler.maxima)
    call.put("scale", scaler.scales)
    if let query = try call.optionalMatrix(.query) {
      call.put("transform", try scaler.transform(query))
    }
  }
}
