// xoshiro256**: 256 bits of state, period 2^256 − 1. Seeded by SplitMix64, as its authors advise.
// Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM
// Transactions on Mathematical Software 47 (2021).
//
// The state s₀…s₃ is the first four outputs of SplitMix64, whose own state is the seed. From it:
//
//   uniform      u = (output >> 11) · 2^-53
//   normal       g = √(−2 ln(1 − u₁)) · cos(2π u₂) of two uniforms, u₁ drawn first; the sine, which
//                would be a second number, is not used (G. E. P. Box, M. E. Muller, "A note on the
//                generation of random normal deviates", 1958)
//   integer < b  output mod b, of the first output below M − M mod b, with M = 2^64 − 1; no output
//                is drawn for b < 2
//   permutation  0, 1, …, n − 1; then, for the place n − 1 down to 1, its number is exchanged with
//                that of the place integer < place + 1
//
// RandomTests and ShapeTests hold numbers to check another implementation against.

/// The engine's seeded random generator: the same seed gives the same numbers everywhere.
public struct Xoshiro256: Sendable {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  public init(seed: UInt64) {
    var seeds = SplitMix64(seed: seed)
    self.init(state: (seeds.next(), seeds.next(), seeds.next(), seeds.next()))
  }

  /// A generator in a given state, of which at least one word must not be 0.
  init(state: (UInt64, UInt64, UInt64, UInt64)) { (s0, s1, s2, s3) = state }

  public mutating func next() -> UInt64 {
    let scrambled = rotate(s1 &* 5, 7) &* 9
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = rotate(s3, 45)
    return scrambled
  }

  /// A number from [0, 1), all multiples of 2^-53 equally likely.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number from the standard normal distribution.
  public mutating func normal() -> Double {
    // 1 − u lies in (0, 1], so that its logarithm is finite.
    let radius = (-2 * Elementary.log(1 - uniform())).squareRoot()
    return radius * Elementary.cos(0x1.921fb54442d18p+2 * uniform())
  }

  /// A number from 0..<bound, each equally likely; 0 for a bound below 2.
  public mutating func integer(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let size = UInt64(bound)
    // Numbers from the incomplete last run of `size` would favour the small remainders.
    let limit = UInt64.max - UInt64.max % size
    var draw = next()
    while draw >= limit { draw = next() }
    return Int(draw % size)
  }

  /// The numbers 0..<count in random order (Fisher and Yates).
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<max(count, 0))
    var last = order.count - 1
    while last > 0 {
      order.swapAt(last, integer(below: last + 1))
      last -= 1
    }
    return order
  }

  private func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value << count | value >> (64 - count)
  }
}
