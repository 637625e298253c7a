// exp(x) = 2^m · 2^(j/32) · e^r with x = (32m + j) · ln2/32 + r and |r| ≤ ln2/64.
//
// Source: P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE
// floating-point arithmetic", ACM Transactions on Mathematical Software 15 (1989).
// The error is below 0.53 units in the last place where the result is a normal number.

extension Elementary {
  /// e to the power x. Overflows to infinity above 709.78 and underflows to 0 below −745.13.
  @inline(never)
  public static func exp(_ x: Double) -> Double {
    guard x.isFinite else { return x == -.infinity ? 0 : x }
    return exp(DoubleDouble(x))
  }

  /// The exponential of a finite sum of two doubles.
  @inline(never)
  static func exp(_ x: DoubleDouble) -> Double {
    if x.hi > 709.8 { return .infinity }
    if x.hi < -745.2 { return 0 }
    let multiple = nearestInteger(x.hi * 0x1.71547652b82fep+5)
    // The first part of ln2/32 has 36 bits and `multiple` at most 16, so the product is exact.
    let first = x.hi - multiple * 0x1.62e42fefa0000p-6
    let second = x.lo - multiple * 0x1.cf79abc9e3b3ap-45
    let r = first + second
    let tail = r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))))
    let grown = first + (second + tail)
    let whole = Int(multiple)
    let j = whole & 31
    let high = ExponentialTable.high[j]
    let value = high + (ExponentialTable.low[j] + high * grown)
    return scale(value, by: (whole - j) / 32)
  }

  /// value · 2^exponent for −1100 < exponent < 1100, rounded once.
  static func scale(_ value: Double, by exponent: Int) -> Double {
    if exponent > 1023 { return value * powerOfTwo(1023) * powerOfTwo(exponent - 1023) }
    if exponent < -1000 { return value * powerOfTwo(exponent + 1000) * powerOfTwo(-1000) }
    return value * powerOfTwo(exponent)
  }

  private static func powerOfTwo(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(exponent + 1023) << 52)
  }
}
