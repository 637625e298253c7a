// Σ from the first value to the last, in that order; mean = Σ/n;
// variance = (Σd² − (Σd)²/n)/n with d = value − mean: two passes, corrected for the mean's own
// rounding, so a large offset does no harm.
// Source: T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for computing the sample variance",
// The American Statistician 37 (1983).
//
// All values equal: the mean is that value and the variance is 0, exactly.

/// Numbers that summarise a sample. Each throws `empty` or `notFinite`.
public enum Statistics {
  /// The sum, added up from left to right; 0 for no values.
  public static func sum(_ values: [Double]) throws(EngineError) -> Double {
    try Check.finite(values, .values)
    return plainSum(values)
  }

  public static func mean(_ values: [Double]) throws(EngineError) -> Double {
    try Check.sample(values, .values)
    return plainMean(values)
  }

  /// The population variance (divided by n).
  public static func variance(_ values: [Double]) throws(EngineError) -> Double {
    try Check.sample(values, .values)
    return plainVariance(values, mean: plainMean(values))
  }

  /// The population standard deviation: the root of ``variance(_:)``.
  public static func standardDeviation(_ values: [Double]) throws(EngineError) -> Double {
    try variance(values).squareRoot()
  }

  public static func minimum(_ values: [Double]) throws(EngineError) -> Double {
    try Check.sample(values, .values)
    var result = values[0]
    for value in values where value < result { result = value }
    return result
  }

  public static func maximum(_ values: [Double]) throws(EngineError) -> Double {
    try Check.sample(values, .values)
    var result = values[0]
    for value in values where value > result { result = value }
    return result
  }

  /// The middle value in order, or the mean of the two middle ones.
  public static func median(_ values: [Double]) throws(EngineError) -> Double {
    try Check.sample(values, .values)
    let sorted = values.sorted()
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return sorted[middle] }
    let sum = sorted[middle - 1] + sorted[middle]
    // Halving first may round, but only tiny numbers: not those whose sum overflows.
    return sum.isFinite ? sum / 2 : sorted[middle - 1] / 2 + sorted[middle] / 2
  }
}

extension Statistics {
  static func plainSum(_ values: [Double]) -> Double {
    var sum = 0.0
    for value in values { sum += value }
    return sum
  }

  static func isConstant(_ values: [Double]) -> Bool {
    for value in values where value != values[0] { return false }
    return true
  }

  /// The mean of a sample that is not empty.
  static func plainMean(_ values: [Double]) -> Double {
    isConstant(values) ? values[0] : plainSum(values) / Double(values.count)
  }

  static func plainVariance(_ values: [Double], mean: Double) -> Double {
    var squares = 0.0
    var deviations = 0.0
    for value in values {
      let deviation = value - mean
      squares += deviation * deviation
      deviations += deviation
    }
    let n = Double(values.count)
    return max((squares - deviations * deviations / n) / n, 0)
  }
}
