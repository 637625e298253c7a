import Engine

/// Labels against predicted labels. `out`: tp, fp, fn, tn, accuracy, precision, recall, f1,
/// specificity, mcc, balanced accuracy.
@_expose(wasm, "dw_confusion")
@_cdecl("dw_confusion")
public func confusion(
  _ y: UnsafePointer<Double>?, _ yCount: Int32, _ predictions: UnsafePointer<Double>?,
  _ predictionCount: Int32, _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    let counts = try Confusion(
      y: list(y, yCount, .y), predictions: list(predictions, predictionCount, .predictions))
    write(counts, to: out)
  }
}

/// Labels against scores, positive from the threshold on. `out` as ``confusion(_:_:_:_:_:)``.
@_expose(wasm, "dw_confusion_at")
@_cdecl("dw_confusion_at")
public func confusionAt(
  _ y: UnsafePointer<Double>?, _ yCount: Int32, _ scores: UnsafePointer<Double>?,
  _ scoreCount: Int32, _ threshold: Double, _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    let counts = try Confusion(
      y: list(y, yCount, .y), scores: list(scores, scoreCount, .scores), threshold: threshold)
    write(counts, to: out)
  }
}

private func write(_ counts: Confusion, to out: UnsafeMutablePointer<Double>?) {
  var writer = Writer(out)
  for count in [counts.tp, counts.fp, counts.fn, counts.tn] { writer.put(Double(count)) }
  writer.put(counts.accuracy)
  writer.put(counts.precision)
  writer.put(counts.recall)
  writer.put(counts.f1)
  writer.put(counts.specificity)
  writer.put(counts.mcc)
  writer.put(counts.balancedAccuracy)
}

/// `out`: mse, rmse, mae, r2, largest absolute error, median absolute error.
@_expose(wasm, "dw_regression_metrics")
@_cdecl("dw_regression_metrics")
public func regressionMetrics(
  _ y: UnsafePointer<Double>?, _ yCount: Int32, _ predictions: UnsafePointer<Double>?,
  _ predictionCount: Int32, _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    let metrics = try RegressionMetrics(
      y: list(y, yCount, .y), predictions: list(predictions, predictionCount, .predictions))
    var writer = Writer(out)
    writer.put([metrics.mse, metrics.rmse, metrics.mae, metrics.r2])
    writer.put([metrics.maximumError, metrics.medianAbsoluteError])
  }
}

/// `out`: log loss, Brier score.
@_expose(wasm, "dw_probability_metrics")
@_cdecl("dw_probability_metrics")
public func probabilityMetrics(
  _ y: UnsafePointer<Double>?, _ yCount: Int32, _ probabilities: UnsafePointer<Double>?,
  _ probabilityCount: Int32, _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    let labels = try list(y, yCount, .y)
    let p = try list(probabilities, probabilityCount, .probabilities)
    var writer = Writer(out)
    writer.put(try ProbabilityMetrics.logLoss(y: labels, probabilities: p))
    writer.put(try ProbabilityMetrics.brier(y: labels, probabilities: p))
  }
}
