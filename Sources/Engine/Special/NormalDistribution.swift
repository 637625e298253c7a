// Φ(x) = ½ + φ(x) · (x + x³/3 + x⁵/(3·5) + …) near 0, and in the tails the continued fraction
// 1 − Φ(x) = φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))), which keeps its relative accuracy there.
// Source: G. Marsaglia, "Evaluating the normal distribution", Journal of Statistical Software
// 11(4), 2004; M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 26.2.14.

extension Special {
  /// The standard normal density e^(−x²/2) / √(2π).
  public static func normalDensity(_ x: Double) -> Double {
    0.398_942_280_401_432_7 * Elementary.exp(-0.5 * x * x)
  }

  /// The probability that a standard normal variable is at most x.
  public static func normalCDF(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x.magnitude < 2.5 { return 0.5 + normalDensity(x) * normalSeries(x) }
    let tail = normalTail(x.magnitude)
    return x < 0 ? tail : 1 - tail
  }

  private static func normalSeries(_ x: Double) -> Double {
    let square = x * x
    var term = x
    var sum = x
    var divisor = 1.0
    while true {
      divisor += 2
      term *= square / divisor
      let next = sum + term
      if next == sum { return sum }
      sum = next
    }
  }

  /// 1 − Φ(x) for x ≥ 2.5.
  private static func normalTail(_ x: Double) -> Double {
    if x > 39 { return 0 }
    var fraction = x
    var level = 120.0
    while level >= 1 {
      fraction = x + level / fraction
      level -= 1
    }
    return normalDensity(x) / fraction
  }
}
