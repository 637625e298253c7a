import EngineWasm

/// Summaries of samples, and scaling.
enum StatisticCases {
  static func run() {
    var samples = Samples(seed: 12)
    for count in [1, 2, 9, 100] {
      statistics(samples.normals(count, scale: 3, offset: 1e6))
      correlation(samples.normals(count), samples.normals(count))
      scale(samples.normals(count * 3, scale: 40), 3)
    }
    statistics([])
    statistics([1, .nan])
    statistics([0.1, 0.1, 0.1])
    correlation([1, 2], [1])
    correlation([1, 1], [3, 4])
    scale([0.3, 1, 0.3, 2, 0.3, 5], 2)
    scale([], 1)
    scale([.infinity], 1)
  }

  private static func statistics(_ values: [Double]) {
    var out = [Double](repeating: 0, count: 7)
    let status = EngineWasm.statistics(values, Int32(values.count), &out)
    let names = [
      "sum", "mean", "variance", "standardDeviation", "minimum", "maximum", "median",
    ]
    Recorder.record("statistics", [.array(values)], status, named(names, out))
  }

  private static func correlation(_ x: [Double], _ y: [Double]) {
    var out = [Double](repeating: 0, count: 2)
    let status = EngineWasm.correlation(x, Int32(x.count), y, Int32(y.count), &out)
    Recorder.record(
      "correlation", [.array(x), .array(y)], status, named(["covariance", "correlation"], out))
  }

  private static func scale(_ x: [Double], _ d: Int) {
    var out = [Double](repeating: 0, count: x.count + 2 * d)
    let (n, columns) = (Int32(x.count / d), Int32(d))
    let arguments: [Recorder.Value] = [.array(x), .number(Double(d))]
    func parts(_ first: String, _ second: String) -> Recorder.Value {
      .record([
        ("values", .array(Array(out[..<x.count]))),
        (first, .array(Array(out[x.count..<x.count + d]))),
        (second, .array(Array(out[(x.count + d)...]))),
      ])
    }
    let standardized = EngineWasm.standardize(x, n, columns, &out)
    Recorder.record("standardize", arguments, standardized, parts("means", "deviations"))
    let ranged = EngineWasm.minMax(x, n, columns, &out)
    Recorder.record("minmax", arguments, ranged, parts("minima", "maxima"))
  }
}

/// A record of numbers.
func named(_ names: [String], _ values: [Double]) -> Recorder.Value {
  .record(zip(names, values).map { ($0, .number($1)) })
}
