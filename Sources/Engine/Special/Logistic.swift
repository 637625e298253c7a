// The logistic function and its relatives, each arranged so that exp never gets a positive
// argument: no overflow, and full accuracy in both tails.
// Source: C. M. Bishop, Pattern Recognition and Machine Learning (2006), section 4.3.2.

/// Functions of probability and counting.
public enum Special {
  /// 1 / (1 + e^−z).
  @inline(never)
  public static func sigmoid(_ z: Double) -> Double {
    let e = Elementary.exp(-z.magnitude)
    return z < 0 ? e / (1 + e) : 1 / (1 + e)
  }

  /// ln(1 + e^z).
  @inline(never)
  public static func softplus(_ z: Double) -> Double {
    let rest = Elementary.log1p(Elementary.exp(-z.magnitude))
    return z > 0 ? z + rest : rest
  }

  /// ln(p / (1 − p)): the inverse of ``sigmoid(_:)``. Infinite at 0 and 1, NaN outside.
  @inline(never)
  public static func logit(_ p: Double) -> Double {
    Elementary.log(p) - Elementary.log1p(-p)
  }
}
