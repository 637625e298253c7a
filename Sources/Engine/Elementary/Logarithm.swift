// ln(2^e · m) = e · ln 2 + ln m with √½ ≤ m < √2, and
// ln m = 2 artanh(s) = 2s + 2s³ · (1/3 + s²/5 + s⁴/7 + …) with s = (m − 1)/(m + 1).
//
// The first two terms are carried in two doubles, the rest (below 2^-12 of them) in one, so the
// sum is good to about 64 bits: enough for `pow`, and `log` is nearly always correctly rounded.
// Source of the series: J.-M. Muller, Elementary Functions, 3rd ed., chapter 4.

extension Elementary {
  /// The natural logarithm: −infinity at 0, NaN below.
  @inline(never)
  public static func log(_ x: Double) -> Double {
    guard x > 0, x < .infinity else {
      if x == 0 { return -.infinity }
      return x == .infinity ? x : .nan
    }
    return logarithm(x).hi
  }

  /// The natural logarithm of 1 + x, accurate for small x too.
  @inline(never)
  public static func log1p(_ x: Double) -> Double {
    let grown = 1 + x
    guard grown > 0, grown < .infinity else { return log(grown) }
    // `grown` has lost a rounding error of x; its effect on the logarithm is put back.
    let sum = logarithm(grown)
    return sum.hi + (sum.lo + (x - (grown - 1)) / grown)
  }

  /// The natural logarithm of a positive finite number.
  @inline(never)
  static func logarithm(_ x: Double) -> DoubleDouble {
    let (mantissa, exponent) = reduced(x)
    let logarithm = logarithmNearOne(mantissa)
    guard exponent != 0 else { return logarithm }
    let e = Double(exponent)
    // The first part of ln 2 has 40 bits, so its product with e is exact.
    let whole = DoubleDouble.sum(larger: e * 0x1.62e42fefa2000p-1, e * 0x1.9ef35793c7673p-41)
    return whole + logarithm
  }

  /// x = mantissa · 2^exponent with √½ ≤ mantissa < √2.
  private static func reduced(_ x: Double) -> (mantissa: Double, exponent: Int) {
    var bits = x.bitPattern
    var exponent = -1023
    if bits < 0x0010_0000_0000_0000 {
      bits = (x * 0x1p54).bitPattern
      exponent -= 54
    }
    exponent += Int(bits >> 52)
    let mantissa = Double(bitPattern: (bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000)
    return mantissa < 0x1.6a09e667f3bcdp+0 ? (mantissa, exponent) : (mantissa / 2, exponent + 1)
  }

  private static func logarithmNearOne(_ m: Double) -> DoubleDouble {
    let numerator = m - 1
    let denominator = DoubleDouble.sum(m, 1)
    let quotient = numerator / denominator.hi
    let back = DoubleDouble.product(quotient, denominator.hi)
    let rest = ((numerator - back.hi) - back.lo) - quotient * denominator.lo
    let s = DoubleDouble.sum(larger: quotient, rest / denominator.hi)

    let square = s * s
    let z = square.hi
    let high = 1 / 17 + z * (1 / 19 + z * (1 / 21 + z * (1 / 23 + z * (1 / 25 + z * (1 / 27)))))
    let low = 1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15)))))
    let z3 = z * z * z
    let tail = z * (low + z3 * z3 * high)
    let third = DoubleDouble(0x1.5555555555555p-2, 0x1.5555555555555p-56)
    let cubic = s * (square * (third + DoubleDouble(tail)))
    let half = s + cubic
    return DoubleDouble(2 * half.hi, 2 * half.lo)
  }
}
