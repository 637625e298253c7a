import EngineWasm

/// Metrics of predictions.
enum MetricCases {
  static func run() {
    var samples = Samples(seed: 13)
    for count in [1, 5, 80] {
      let labels = samples.labels(count)
      confusion(labels, samples.labels(count), nil)
      confusion(labels, samples.normals(count), 0.2)
      regression(samples.normals(count), samples.normals(count))
      probability(labels, samples.uniforms(count))
    }
    confusion([1, 2], [1, 1], nil)
    confusion([1, 0], [1], nil)
    confusion([1, 0], [0.5, 0.5], 0.5)
    confusion([1, 0], [0.5, 0.5], .nan)
    regression([], [])
    regression([2, 2], [2, 2])
    regression([1e308, -1e308], [-1e308, 1e308])
    probability([1, 0], [1, 0])
    probability([1, 0], [0, 2])
  }

  private static func confusion(_ y: [Double], _ predicted: [Double], _ threshold: Double?) {
    var out = [Double](repeating: 0, count: 11)
    let (n, m) = (Int32(y.count), Int32(predicted.count))
    let status =
      if let threshold {
        EngineWasm.confusionAt(y, n, predicted, m, threshold, &out)
      } else {
        EngineWasm.confusion(y, n, predicted, m, &out)
      }
    let names = [
      "tp", "fp", "fn", "tn", "accuracy", "precision", "recall", "f1", "specificity", "mcc",
      "balancedAccuracy",
    ]
    let limit: [Recorder.Value] = threshold.map { [.number($0)] } ?? []
    Recorder.record(
      "confusion", [.array(y), .array(predicted)] + limit, status, named(names, out))
  }

  private static func regression(_ y: [Double], _ predicted: [Double]) {
    var out = [Double](repeating: 0, count: 6)
    let status = EngineWasm.regressionMetrics(
      y, Int32(y.count), predicted, Int32(predicted.count), &out)
    let names = ["mse", "rmse", "mae", "r2", "maximumError", "medianAbsoluteError"]
    Recorder.record(
      "regressionMetrics", [.array(y), .array(predicted)], status, named(names, out))
  }

  private static func probability(_ y: [Double], _ p: [Double]) {
    var out = [Double](repeating: 0, count: 2)
    let status = EngineWasm.probabilityMetrics(y, Int32(y.count), p, Int32(p.count), &out)
    Recorder.record(
      "probabilityMetrics", [.array(y), .array(p)], status, named(["logLoss", "brier"], out))
  }
}
