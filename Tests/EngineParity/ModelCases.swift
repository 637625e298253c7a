import EngineWasm

/// Linear models, gradient descent and k-means.
enum ModelCases {
  static func run() {
    var samples = Samples(seed: 14)
    for (n, d) in [(1, 1), (2, 1), (30, 1), (50, 3), (4, 6), (300, 8)] {
      let x = samples.normals(n * d, scale: 2, offset: 1)
      let y = samples.normals(n)
      linear(x, n, d, y, samples.normals(d))
      let start = samples.normals(d + 1)
      for standardize in [false, true] {
        descend(x, n, d, y, start, "mse", rate: 0.05, steps: 40, standardize)
        descend(x, n, d, samples.labels(n), start, "logistic", rate: 0.5, steps: 20, standardize)
      }
    }
    descend([1, 2], 2, 1, [1, 2], [0, 0], "mse", rate: 100, steps: 300, false)
    descend([1, 2], 2, 1, [1, 2], [0], "mse", rate: 1, steps: 1, false)
    descend([1, 2], 2, 1, [1, 2], [0, 0], "mse", rate: -1, steps: 1, false)
    linear([1, 1, 2, 2, 3, 3], 3, 2, [1, 2, 4], [1, 1])
    linear([0.1, 0.1, 0.1], 3, 1, [1, 2, 4], [1])
    linear([1, 2], 2, 1, [1], [1, 2])
    linear([.nan, 2], 2, 1, [1, 2], [.infinity])
    for (n, d, k) in [(1, 1, 1), (20, 1, 3), (60, 2, 4), (120, 3, 7)] {
      let x = samples.normals(n * d, scale: 3)
      cluster(x, n, d, Array(x[..<(k * d)]), k, 50)
      cluster(x, n, d, samples.normals(k * d, scale: 30), k, 2)
    }
    cluster([1, 2], 2, 1, [1, 2, 3], 3, 5)
    cluster([1, 2], 2, 1, [1], 1, -1)
  }

  private static func linear(
    _ x: [Double], _ n: Int, _ d: Int, _ y: [Double], _ weights: [Double]
  ) {
    let (rows, columns, targets) = (Int32(n), Int32(d), Int32(y.count))
    let data: [Recorder.Value] = [.array(x), .number(Double(d))]
    var fit = [Double](repeating: 0, count: d + 6)
    let fitted = EngineWasm.linearRegression(x, rows, columns, y, targets, &fit)
    let rest = named(["intercept", "mse", "rmse", "mae", "r2", "rank"], Array(fit[d...]))
    Recorder.record(
      "linearRegression", data + [.array(y)], fitted,
      .record([("weights", .array(Array(fit[..<d])))] + rest.fields))

    let size = Int32(weights.count)
    var loss = 0.0
    let judged = EngineWasm.linearLoss(
      x, rows, columns, y, targets, weights, size, 0.25, &loss)
    let model: [Recorder.Value] = [.array(weights), .number(0.25)]
    Recorder.record("linearLoss", data + [.array(y)] + model, judged, .number(loss))

    var values = [Double](repeating: 0, count: n)
    let predicted = EngineWasm.linearPredict(x, rows, columns, weights, size, 0.25, &values)
    Recorder.record("linearPredict", data + model, predicted, .array(values))
  }

  private static func descend(
    _ x: [Double], _ n: Int, _ d: Int, _ y: [Double], _ start: [Double], _ loss: String,
    rate: Double, steps: Int, _ standardize: Bool
  ) {
    var path = [Double](repeating: 0, count: (steps + 1) * (d + 1))
    var losses = [Double](repeating: 0, count: steps + 1)
    var info: [Int32] = [0, 0]
    let status = EngineWasm.gradientDescent(
      x, Int32(n), Int32(d), y, Int32(y.count), start, Int32(start.count),
      loss == "mse" ? 0 : 1, rate, Int32(steps), standardize ? 1 : 0, &path, &losses, &info)
    let rows = Int(info[0])
    let options: Recorder.Value = .record([
      ("start", .array(start)), ("lr", .number(rate)), ("steps", .number(Double(steps))),
      ("standardize", .bool(standardize)), ("loss", .text(loss)),
    ])
    Recorder.record(
      "gradientDescent", [.array(x), .number(Double(d)), .array(y), options], status,
      .record([
        ("path", .array(Array(path[..<(rows * (d + 1))]))),
        ("losses", .array(Array(losses[..<rows]))), ("diverged", .bool(info[1] == 1)),
      ]))
  }

  private static func cluster(
    _ x: [Double], _ n: Int, _ d: Int, _ start: [Double], _ k: Int, _ passes: Int
  ) {
    let most = max(passes, 0)
    var centroids = start
    var (labels, info): ([Int32], [Int32]) = (Array(repeating: 0, count: n), [0, 0])
    var inertia = 0.0
    var traceLabels = [Int32](repeating: 0, count: n * most)
    var traceInertia = [Double](repeating: 0, count: most)
    var traceCentroids = [Double](repeating: 0, count: k * d * most)
    let status = EngineWasm.kMeans(
      x, Int32(n), Int32(d), start, Int32(k), Int32(passes), &centroids, &labels, &inertia, &info,
      &traceLabels, &traceInertia, &traceCentroids)
    let trace = (0..<Int(info[0])).map { pass -> Recorder.Value in
      let size = k * d
      return .record([
        ("labels", .array(traceLabels[pass * n..<(pass + 1) * n].map(Double.init))),
        ("inertia", .number(traceInertia[pass])),
        ("centroids", .array(Array(traceCentroids[pass * size..<(pass + 1) * size]))),
      ])
    }
    Recorder.record(
      "kmeans",
      [.array(x), .number(Double(d)), .array(start), .number(Double(k)), .number(Double(passes))],
      status,
      .record([
        ("centroids", .array(centroids)), ("labels", .array(labels.map(Double.init))),
        ("inertia", .number(inertia)), ("iterations", .number(Double(info[0]))),
        ("converged", .bool(info[1] == 1)), ("trace", .list(trace)),
      ]))
  }
}

extension Recorder.Value {
  /// A record's fields; none of anything else.
  var fields: [(String, Recorder.Value)] {
    if case .record(let fields) = self { fields } else { [] }
  }
}
