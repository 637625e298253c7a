import EngineWasm

/// Elementary functions, counting and random numbers.
enum FunctionCases {
  static func run() {
    var samples = Samples(seed: 11)
    let values =
      Samples.specials + samples.normals(300, scale: 5) + samples.normals(100, scale: 1e7)
      + samples.uniforms(200) + samples.anyDoubles(300)
    for function in UnaryFunction.allCases { apply(function, values) }
    power(values, samples.normals(values.count, scale: 3))
    power(samples.uniforms(200), samples.normals(200, scale: 100))
    power(Samples.specials, Samples.specials.reversed())
    power([1, 2], [1])
    softmax(samples.normals(20, scale: 10))
    softmax([1000, 1000])
    softmax([])
    softmax([1, .infinity])
    for (n, k) in [(5.0, 2.0), (100, 50), (52, 5), (3, 4), (-1, 0), (3, 1.5), (5000, 2500)] {
      combinations(n, k)
    }
    for seed: UInt64 in [0, 1, 42, .max] {
      random(seed, "uniform", 100)
      random(seed, "normal", 100)
      permutation(seed, 30)
    }
  }

  private static func apply(_ function: UnaryFunction, _ values: [Double]) {
    var out = values
    let status = EngineWasm.apply(function.rawValue, values, Int32(values.count), &out)
    Recorder.record(
      "apply", [.number(Double(function.rawValue)), .array(values)], status, .array(out))
  }

  private static func power(_ x: [Double], _ y: [Double]) {
    var out = x
    let status = EngineWasm.power(x, Int32(x.count), y, Int32(y.count), &out)
    Recorder.record("pow", [.array(x), .array(y)], status, .array(out))
  }

  private static func softmax(_ values: [Double]) {
    var out = values
    let status = EngineWasm.softmax(values, Int32(values.count), &out)
    Recorder.record("softmax", [.array(values)], status, .array(out))
  }

  private static func combinations(_ n: Double, _ k: Double) {
    var out = 0.0
    let status = EngineWasm.combinations(n, k, &out)
    Recorder.record("combinations", [.number(n), .number(k)], status, .number(out))
  }

  private static func random(_ seed: UInt64, _ kind: String, _ count: Int) {
    var out = [Double](repeating: 0, count: count)
    let status = EngineWasm.random(seed, kind == "normal" ? 1 : 0, Int32(count), &out)
    Recorder.record(
      "random", [.seed(seed), .number(Double(count)), .text(kind)], status, .array(out))
  }

  private static func permutation(_ seed: UInt64, _ count: Int) {
    var out = [Int32](repeating: 0, count: count)
    let status = EngineWasm.permutation(seed, Int32(count), &out)
    Recorder.record(
      "permutation", [.seed(seed), .number(Double(count))], status, .array(out.map(Double.init)))
  }
}
