/// The data of a gradient descent, with room for the gradient at the last point evaluated.
struct Descent {
  let units: Units
  private(set) var gradient: [Double]
  private let x: Matrix
  private let y: [Double]
  private let loss: GradientDescent.Loss
  private var outputs: [Double]

  static func check(
    _ x: Matrix, _ y: [Double], _ start: [Double], _ options: GradientDescent.Options
  ) throws(EngineError) {
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    if options.loss == .logistic { try Check.binary(y, .y) }
    try Check.finite(y, .y)
    try Check.count(start, x.columns + 1, .start)
    try Check.finite(start, .start)
    try Check.finite(options.rate, .rate)
    guard options.rate >= 0 else { throw .negative(.rate) }
    guard options.steps >= 0 else { throw .negative(.steps) }
  }

  init(_ x: Matrix, _ y: [Double], _ options: GradientDescent.Options) throws(EngineError) {
    if options.standardize {
      let standardizer = try Standardizer(x)
      units = Units(means: standardizer.means, scales: standardizer.scales)
      self.x = try standardizer.transform(x)
    } else {
      units = Units(means: [], scales: [])
      self.x = x
    }
    var targets = y
    if options.loss == .logistic {
      for index in targets.indices { targets[index] = max(targets[index], 0) }
    }
    self.y = targets
    loss = options.loss
    gradient = [Double](repeating: 0, count: x.columns + 1)
    outputs = [Double](repeating: 0, count: x.rows)
  }

  /// The loss at a point, whose gradient it keeps; nil if the loss is not finite.
  mutating func evaluate(_ point: [Double]) -> Double? {
    let width = x.columns
    LinearModel.values(x, point, point[width], into: &outputs)
    for index in gradient.indices { gradient[index] = 0 }
    let n = Double(x.rows)
    let factor = loss == .logistic ? 1 / n : 2 / n
    var total = 0.0
    var slopes = gradient
    let (data, values, wanted) = (x, outputs, y)
    let (entries, scores, targets) = (data.values.span, values.span, wanted.span)
    var sums = slopes.mutableSpan
    for row in 0..<x.rows {
      let (value, slope) = term(scores[row], targets[row])
      total += value
      for column in 0..<width { sums[column] += slope * entries[row * width + column] }
      sums[width] += slope
    }
    gradient = slopes
    for index in gradient.indices { gradient[index] *= factor }
    return total.isFinite ? total / n : nil
  }

  /// One example's loss, and half its derivative (mse) or its derivative (logistic).
  private func term(_ output: Double, _ target: Double) -> (value: Double, slope: Double) {
    switch loss {
    case .meanSquaredError:
      let residual = output - target
      return (residual * residual, residual)
    case .logistic:
      // ln(1 + e^f) − y f is softplus(−f) for a positive and softplus(f) for a negative label.
      let value = Special.softplus(target == 1 ? -output : output)
      return (value, Special.sigmoid(output) - target)
    }
  }
}

/// The two ways to write a linear model of standardised features; none if there are no scales.
struct Units {
  let means: [Double]
  let scales: [Double]

  /// From weights for the data as it is to weights for the standardised data.
  func inner(_ point: [Double]) -> [Double] {
    var result = point
    for index in scales.indices {
      result[index] *= scales[index]
      result[scales.count] += point[index] * means[index]
    }
    return result
  }

  /// The inverse of ``inner(_:)``.
  func outer(_ point: [Double]) -> [Double] {
    var result = point
    for index in scales.indices {
      result[index] /= scales[index]
      result[scales.count] -= result[index] * means[index]
    }
    return result
  }
}
