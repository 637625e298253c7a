// An unevaluated sum of two doubles, hi + lo with |lo| ≤ ulp(hi)/2: about 106 bits.
//
// Source: T. J. Dekker, "A floating-point technique for extending the available precision",
// Numerische Mathematik 18 (1971); D. E. Knuth, The Art of Computer Programming 2, 4.2.2.
// Products are split by Veltkamp's method, because a fused multiply-add would give other bits
// on machines that have none. Splitting overflows beyond 2^996: callers stay below.

struct DoubleDouble {
  var hi: Double
  var lo: Double

  init(_ hi: Double, _ lo: Double = 0) {
    self.hi = hi
    self.lo = lo
  }

  /// a + b exactly, for any a and b.
  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let total = a + b
    let bPart = total - a
    return DoubleDouble(total, (a - (total - bPart)) + (b - bPart))
  }

  /// a + b exactly, where |a| ≥ |b|.
  static func sum(larger a: Double, _ b: Double) -> DoubleDouble {
    let total = a + b
    return DoubleDouble(total, b - (total - a))
  }

  /// a · b exactly.
  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let total = a * b
    let (aHigh, aLow) = split(a)
    let (bHigh, bLow) = split(b)
    let error = ((aHigh * bHigh - total) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    return DoubleDouble(total, error)
  }

  /// Two halves of 26 bits each.
  private static func split(_ value: Double) -> (high: Double, low: Double) {
    let scaled = 134_217_729 * value
    let high = scaled - (scaled - value)
    return (high, value - high)
  }

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let total = sum(a.hi, b.hi)
    return sum(larger: total.hi, total.lo + (a.lo + b.lo))
  }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let total = product(a.hi, b.hi)
    return sum(larger: total.hi, total.lo + (a.hi * b.lo + a.lo * b.hi))
  }
}
