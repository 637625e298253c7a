import Engine

// The numbers that both sides are measured on: whole numbers from SplitMix64, and what is made of
// them by plain additions and multiplications, so that any program gets the same bits.

/// One stream of numbers, each stream with a seed of its own.
struct Stream {
  enum Purpose: UInt64 {
    case features = 101
    case noise, centres, bootstrap, polynomial, queries
  }

  private var generator: SplitMix64

  init(_ purpose: Purpose) { generator = SplitMix64(seed: purpose.rawValue) }

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  /// A number from [0, 1).
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Nearly normal, of mean 0 and variance 1: four uniform numbers added up.
  mutating func normal() -> Double {
    var sum = uniform()
    for _ in 0..<3 { sum += uniform() }
    return (sum - 2) * 1.7320508075688772
  }

  mutating func uniforms(_ count: Int) -> [Double] { (0..<count).map { _ in uniform() } }

  mutating func normals(_ count: Int) -> [Double] { (0..<count).map { _ in normal() } }
}
