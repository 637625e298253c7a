// x^y = exp(y · ln |x|), with the logarithm and the product carried in two doubles, so that
// results which are exactly representable come out exact. Negative x needs an integer y.
// Special values: ISO C99, F.9.4.4.

extension Elementary {
  /// x to the power y. NaN for a negative x and a y that is not an integer.
  @inline(never)
  public static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return .nan }
    if y.isInfinite { return infinitePower(x.magnitude, y) }
    let isInteger = y.rounded(.towardZero) == y
    let isOdd = isInteger && y.magnitude < 0x1p53 && (y / 2).rounded(.towardZero) != y / 2
    let sign: Double = isOdd && x.sign == .minus ? -1 : 1
    if x == 0 || x.isInfinite {
      return (x == 0) == (y > 0) ? sign * 0 : sign * .infinity
    }
    if x < 0, !isInteger { return .nan }
    return sign * positivePower(x.magnitude, y)
  }

  private static func infinitePower(_ x: Double, _ y: Double) -> Double {
    if x == 1 { return 1 }
    return (x > 1) == (y > 0) ? .infinity : 0
  }

  private static func positivePower(_ x: Double, _ y: Double) -> Double {
    let logarithm = Elementary.logarithm(x)
    guard logarithm.hi != 0 else { return 1 }
    // The smallest logarithm of a double other than 1 is 2^-53: such a power leaves the range.
    if y.magnitude > 0x1p70 { return (logarithm.hi > 0) == (y > 0) ? .infinity : 0 }
    let exponent = DoubleDouble.product(y, logarithm.hi)
    return exp(DoubleDouble.sum(larger: exponent.hi, exponent.lo + y * logarithm.lo))
  }
}
