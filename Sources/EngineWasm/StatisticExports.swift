import Engine

/// `out`: sum, mean, variance, standard deviation, minimum, maximum, median.
@_expose(wasm, "dw_statistics")
@_cdecl("dw_statistics")
public func statistics(
  _ values: UnsafePointer<Double>?, _ count: Int32, _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    let values = try list(values, count, .values)
    let summary = [
      try Statistics.sum(values), try Statistics.mean(values), try Statistics.variance(values),
      try Statistics.standardDeviation(values), try Statistics.minimum(values),
      try Statistics.maximum(values), try Statistics.median(values),
    ]
    var writer = Writer(out)
    writer.put(summary)
  }
}

/// `out`: covariance, correlation.
@_expose(wasm, "dw_correlation")
@_cdecl("dw_correlation")
public func correlation(
  _ x: UnsafePointer<Double>?, _ xCount: Int32, _ y: UnsafePointer<Double>?, _ yCount: Int32,
  _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    let (x, y) = (try list(x, xCount, .x), try list(y, yCount, .y))
    var writer = Writer(out)
    writer.put(try Statistics.covariance(x, y))
    writer.put(try Statistics.correlation(x, y))
  }
}

/// `out`: n × d scaled values, d means, d deviations.
@_expose(wasm, "dw_standardize")
@_cdecl("dw_standardize")
public func standardize(
  _ x: UnsafePointer<Double>?, _ n: Int32, _ d: Int32, _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    let x = try matrix(x, n, d, .x)
    let scaler = try Standardizer(x)
    var writer = Writer(out)
    writer.put(try scaler.transform(x).values)
    writer.put(scaler.means)
    writer.put(scaler.deviations)
  }
}

/// `out`: n × d scaled values, d minima, d maxima.
@_expose(wasm, "dw_minmax")
@_cdecl("dw_minmax")
public func minMax(
  _ x: UnsafePointer<Double>?, _ n: Int32, _ d: Int32, _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    let x = try matrix(x, n, d, .x)
    let scaler = try MinMaxScaler(x)
    var writer = Writer(out)
    writer.put(try scaler.transform(x).values)
    writer.put(scaler.minima)
    writer.put(scaler.maxima)
  }
}
