import Engine

/// Least squares. `out`: d weights, intercept, mse, rmse, mae, r2, rank.
@_expose(wasm, "dw_linear_regression")
@_cdecl("dw_linear_regression")
public func linearRegression(
  _ x: UnsafePointer<Double>?, _ n: Int32, _ d: Int32, _ y: UnsafePointer<Double>?,
  _ yCount: Int32, _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    var budget = pageBudget
    let fit = try LinearRegression(matrix(x, n, d, .x), list(y, yCount, .y), budget: &budget)
    var writer = Writer(out)
    writer.put(fit.weights)
    writer.put(fit.intercept)
    writer.put(fit.metrics.mse)
    writer.put(fit.metrics.rmse)
    writer.put(fit.metrics.mae)
    writer.put(fit.metrics.r2)
    writer.put(Double(fit.rank))
  }
}

/// w·x + b for each row. `out`: n values.
@_expose(wasm, "dw_linear_predict")
@_cdecl("dw_linear_predict")
public func linearPredict(
  _ x: UnsafePointer<Double>?, _ n: Int32, _ d: Int32, _ weights: UnsafePointer<Double>?,
  _ weightCount: Int32, _ intercept: Double, _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    var writer = Writer(out)
    writer.put(
      try LinearModel.predict(
        matrix(x, n, d, .query), weights: list(weights, weightCount, .weights),
        intercept: intercept))
  }
}

/// The mean squared error of given weights. `out`: one value.
@_expose(wasm, "dw_linear_loss")
@_cdecl("dw_linear_loss")
public func linearLoss(
  _ x: UnsafePointer<Double>?, _ n: Int32, _ d: Int32, _ y: UnsafePointer<Double>?,
  _ yCount: Int32, _ weights: UnsafePointer<Double>?, _ weightCount: Int32, _ intercept: Double,
  _ out: UnsafeMutablePointer<Double>?
) -> Int32 {
  status { () throws(EngineError) in
    out?.pointee = try LinearModel.loss(
      matrix(x, n, d, .x), list(y, yCount, .y), weights: list(weights, weightCount, .weights),
      intercept: intercept)
  }
}

/// Gradient descent. `path`: room for (steps + 1) × (d + 1) values, `losses` for steps + 1;
/// `info`: the number of rows in use, and 1 if it diverged. Flag 1: standardised.
@_expose(wasm, "dw_gradient_descent")
@_cdecl("dw_gradient_descent")
public func gradientDescent(
  _ x: UnsafePointer<Double>?, _ n: Int32, _ d: Int32, _ y: UnsafePointer<Double>?,
  _ yCount: Int32, _ start: UnsafePointer<Double>?, _ startCount: Int32, _ loss: Int32,
  _ rate: Double, _ steps: Int32, _ flags: Int32, _ path: UnsafeMutablePointer<Double>?,
  _ losses: UnsafeMutablePointer<Double>?, _ info: UnsafeMutablePointer<Int32>?
) -> Int32 {
  status { () throws(EngineError) in
    guard let loss = GradientDescent.Loss(rawValue: loss) else { throw .outOfRange(.data) }
    var budget = pageBudget
    let options = GradientDescent.Options(
      loss: loss, rate: rate, steps: Int(steps), standardize: flags & 1 != 0)
    let descent = try GradientDescent(
      matrix(x, n, d, .x), list(y, yCount, .y), start: list(start, startCount, .start),
      options: options, budget: &budget)
    var pathWriter = Writer(path)
    pathWriter.put(descent.path.values)
    var lossWriter = Writer(losses)
    lossWriter.put(descent.losses)
    write([descent.path.rows, descent.diverged ? 1 : 0], to: info)
  }
}
