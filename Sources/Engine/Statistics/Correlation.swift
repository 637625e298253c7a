// cov(x, y) = Σ (x_i − x̄)(y_i − ȳ) / (n − 1); corr = cov / (s_x s_y).
// Source: K. Pearson (1895). A constant sample has covariance 0 and no correlation: NaN, as for
// n = 1, where both are 0/0.

extension Statistics {
  /// The sample covariance (divided by n − 1); NaN for n = 1.
  public static func covariance(_ x: [Double], _ y: [Double]) throws(EngineError) -> Double {
    try Check.pair(x, .x, y, .y)
    return deviationProducts(x, y).xy / Double(x.count - 1)
  }

  /// Pearson's correlation, from −1 to 1; NaN if either sample is constant.
  public static func correlation(_ x: [Double], _ y: [Double]) throws(EngineError) -> Double {
    try Check.pair(x, .x, y, .y)
    let products = deviationProducts(x, y)
    // One root rounds less than two, unless the product leaves the range.
    let product = products.xx * products.yy
    let scale =
      product.isNormal
      ? product.squareRoot() : products.xx.squareRoot() * products.yy.squareRoot()
    let ratio = products.xy / scale
    return ratio.isNaN ? .nan : min(max(ratio, -1), 1)
  }

  private static func deviationProducts(
    _ x: [Double], _ y: [Double]
  ) -> (xy: Double, xx: Double, yy: Double) {
    let (xMean, yMean) = (plainMean(x), plainMean(y))
    var (xy, xx, yy) = (0.0, 0.0, 0.0)
    for index in 0..<min(x.count, y.count) {
      let (dx, dy) = (x[index] - xMean, y[index] - yMean)
      xy += dx * dy
      xx += dx * dx
      yy += dy * dy
    }
    return (xy, xx, yy)
  }
}
