// Elementary functions of eight numbers at a time, each within two units in the last place.
// Only operations that IEEE 754 fixes, so every platform gives the same bits.
//
// exp: x = k ln 2 + r with |r| ≤ ln 2 / 2, e^r by its Taylor series to r¹³/13!, times 2^k.
// log1p on [0, 1]: 2 artanh(s) with s = e/(2 + e) ≤ 1/3, by its series to s³⁵/35.
// Source: J.-M. Muller, Elementary Functions, 3rd ed., chapters 3 and 4.

/// Functions of eight numbers at a time.
enum Lanes {
  typealias Eight = SIMD8<Double>

  /// e to the power of numbers of at most 0; numbers below −708 give 0.
  @inline(__always)
  static func exp(nonPositive x: Eight) -> Eight {
    let bounded = x.replacing(with: -708, where: x .< -708)
    // Adding 1.5 · 2^52 rounds to an integer, and leaves k + 1023 in the lowest bits.
    let shifted = bounded * 0x1.71547652b82fep+0 + (0x1.8p52 + 1023)
    let k = shifted - (0x1.8p52 + 1023)
    let r = (bounded - k * 0x1.62e42fee00000p-1) - k * 0x1.a39ef35793c76p-33
    var sum = Eight(repeating: 1 / 6_227_020_800)
    sum = sum * r + (1 / 479_001_600)
    sum = sum * r + (1 / 39_916_800)
    sum = sum * r + (1 / 3_628_800)
    sum = sum * r + (1 / 362_880)
    sum = sum * r + (1 / 40320)
    sum = sum * r + (1 / 5040)
    sum = sum * r + (1 / 720)
    sum = sum * r + (1 / 120)
    sum = sum * r + (1 / 24)
    sum = sum * r + (1 / 6)
    sum = sum * r + 0.5
    let grown = (sum * r) * r + r
    // The bits of two vectors of the same size: no memory is reinterpreted.
    let exponent = unsafeBitCast(shifted, to: SIMD8<UInt64>.self) &<< 52
    let scale = unsafeBitCast(exponent, to: Eight.self)
    return (scale + scale * grown).replacing(with: 0, where: x .< -708)
  }

  /// ln(1 + e) for numbers between 0 and 1.
  @inline(__always)
  static func log1p(fraction e: Eight) -> Eight {
    let s = e / (e + 2)
    let z = s * s
    var sum = Eight(repeating: 1 / 35)
    sum = sum * z + (1 / 33)
    sum = sum * z + (1 / 31)
    sum = sum * z + (1 / 29)
    sum = sum * z + (1 / 27)
    sum = sum * z + (1 / 25)
    sum = sum * z + (1 / 23)
    sum = sum * z + (1 / 21)
    sum = sum * z + (1 / 19)
    sum = sum * z + (1 / 17)
    sum = sum * z + (1 / 15)
    sum = sum * z + (1 / 13)
    sum = sum * z + (1 / 11)
    sum = sum * z + (1 / 9)
    sum = sum * z + (1 / 7)
    sum = sum * z + (1 / 5)
    sum = sum * z + (1 / 3)
    return (s + s) + (s + s) * (z * sum)
  }

  /// The absolute values.
  @inline(__always)
  static func magnitude(_ x: Eight) -> Eight { x.replacing(with: -x, where: x .< 0) }

  /// The greater of each two.
  @inline(__always)
  static func greater(_ x: Eight, _ y: Eight) -> Eight { x.replacing(with: y, where: y .> x) }

  /// The least of the eight.
  @inline(__always)
  static func least(_ x: Eight) -> Double {
    let four = x.lowHalf.replacing(with: x.highHalf, where: x.highHalf .< x.lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .< four.lowHalf)
    return two[1] < two[0] ? two[1] : two[0]
  }

  /// The sum of the eight, halves first.
  @inline(__always)
  static func total(_ x: Eight) -> Double { total(x.lowHalf + x.highHalf) }

  /// The sum of the four, halves first.
  @inline(__always)
  static func total(_ x: SIMD4<Double>) -> Double { (x[0] + x[2]) + (x[1] + x[3]) }
}
