// x = q · π/2 + r with |r| ≤ π/4, r in two doubles.
//
// Up to 2^20 · π/2: π/2 is subtracted q times in three exact parts of 33 bits and a tail
// (W. J. Cody and W. Waite, Software Manual for the Elementary Functions, 1980).
// Beyond: x · 2/π is computed modulo 4 from just the bits of 2/π that matter
// (M. H. Payne and R. N. Hanek, "Radian reduction for trigonometric functions", SIGNUM 18, 1983).

enum AngleReduction {
  /// The quadrant (only its last two bits count) and the remainder of a finite angle.
  static func reduce(_ x: Double) -> (quadrant: Int, rest: DoubleDouble) {
    let size = x.magnitude
    if size <= 0x1.921fb54442d18p-1 { return (0, DoubleDouble(x)) }
    let (quadrant, rest) = size < 0x1.921fb54442d18p+20 ? subtract(size) : multiply(size)
    if x > 0 { return (quadrant, rest) }
    return (4 - (quadrant & 3), DoubleDouble(-rest.hi, -rest.lo))
  }

  private static func subtract(_ x: Double) -> (quadrant: Int, rest: DoubleDouble) {
    let count = Elementary.nearestInteger(x * 0x1.45f306dc9c883p-1)
    let first = x - count * 0x1.921fb54400000p+0
    let second = DoubleDouble.sum(first, -(count * 0x1.0b4611a600000p-34))
    let third = DoubleDouble.sum(second.hi, -(count * 0x1.3198a2e000000p-69))
    let tail = second.lo + (third.lo - count * 0x1.b839a252049c1p-104)
    return (Int(count), DoubleDouble.sum(third.hi, tail))
  }

  private static func multiply(_ x: Double) -> (quadrant: Int, rest: DoubleDouble) {
    let exponent = Int(x.exponent) - 52
    let mantissa = x.significandBitPattern | 0x0010_0000_0000_0000
    // The product modulo 4 times 2^190. Bits of 2/π above this window give multiples of 4.
    let window = TwoOverPi.words(from: exponent + 62)
    let low = window.2.multipliedFullWidth(by: mantissa)
    let middle = window.1.multipliedFullWidth(by: mantissa)
    let (second, carry) = middle.low.addingReportingOverflow(low.high)
    let top = (window.0 &* mantissa) &+ middle.high &+ (carry ? 1 : 0)
    return split(top, second, low.low)
  }

  /// The quadrant and remainder of a number of right angles given as 2 + 190 bits.
  private static func split(
    _ top: UInt64, _ middle: UInt64, _ bottom: UInt64
  ) -> (quadrant: Int, rest: DoubleDouble) {
    var quadrant = Int(top >> 62)
    var words = (top << 2 | middle >> 62, middle << 2 | bottom >> 62, bottom << 2)
    let isAbove = words.0 >> 63 == 1
    if isAbove {
      quadrant += 1
      words.2 = ~words.2 &+ 1
      words.1 = ~words.1 &+ (words.2 == 0 ? 1 : 0)
      words.0 = ~words.0 &+ (words.1 == 0 && words.2 == 0 ? 1 : 0)
    }
    // 53 bits at a time, so that each part converts exactly.
    let parts = (words.0 >> 11, (words.0 << 42 | words.1 >> 22) & 0x001F_FFFF_FFFF_FFFF)
    let third = (words.1 << 31 | words.2 >> 33) & 0x001F_FFFF_FFFF_FFFF
    let high = DoubleDouble.sum(
      larger: Double(parts.0) * 0x1p-53, Double(parts.1) * 0x1p-106)
    let fraction = DoubleDouble.sum(larger: high.hi, high.lo + Double(third) * 0x1p-159)
    let angle = fraction * DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54)
    return (quadrant, isAbove ? DoubleDouble(-angle.hi, -angle.lo) : angle)
  }
}
