import Engine
import Foundation
import Testing

/// Each function within one unit in the last place of the platform's.
struct ElementaryTests {
  static let specials: [Double] = [
    0, -0.0, 1, -1, 0.5, 2, 10, 100, 1e-300, -1e-300, 0x1p-1074, 0x0.fp-1022, 1e-17, 1e308, -1e308,
    .infinity, -.infinity, .nan, .pi, -.pi, .pi / 2, .pi / 4, 709.78, 709.79, 710, -745.13, -745.14,
    -708.4, -710, -744, 0x1p27, 0x1p53, 0x1p100, 0x1p1000, -0x1p1023, 0.693147180559945,
    0.9999999999999999, 1.0000000000000002, 1.4142135623730951, 0.7071067811865476,
  ]

  /// The worst disagreement over the special values and many random ones.
  static func worst(
    _ scale: [ClosedRange<Double>], _ mine: (Double) -> Double, _ theirs: (Double) -> Double
  ) -> (distance: UInt64, at: Double) {
    var generator = Xoshiro256(seed: 1)
    var worst: (distance: UInt64, at: Double) = (0, 0)
    func compare(_ x: Double) {
      let distance = ulps(mine(x), theirs(x))
      if distance > worst.distance { worst = (distance, x) }
    }
    specials.forEach(compare)
    for range in scale {
      for _ in 0..<40_000 {
        compare(range.lowerBound + (range.upperBound - range.lowerBound) * generator.uniform())
      }
    }
    for _ in 0..<40_000 { compare(Double(bitPattern: generator.next())) }
    return worst
  }

  @Test func `exp agrees with the platform`() {
    let worst = Self.worst([-750...715, -1...1, -1e-5...1e-5], Elementary.exp, Foundation.exp)
    #expect(worst.distance <= 1, "at \(worst.at)")
  }

  @Test func `log agrees with the platform`() {
    let worst = Self.worst([0...10, 0.9...1.1, 0...1e300], Elementary.log, Foundation.log)
    #expect(worst.distance <= 1, "at \(worst.at)")
  }

  @Test func `log1p agrees with the platform`() {
    let worst = Self.worst(
      [-1...10, -0.1...0.1, -1e-8...1e-8], Elementary.log1p, Foundation.log1p)
    #expect(worst.distance <= 1, "at \(worst.at)")
  }

  @Test func `sin agrees with the platform, for huge angles too`() {
    let worst = Self.worst([-10...10, -2e6...2e6, -1e17...1e17], Elementary.sin, Foundation.sin)
    #expect(worst.distance <= 1, "at \(worst.at)")
  }

  @Test func `cos agrees with the platform, for huge angles too`() {
    let worst = Self.worst([-10...10, -2e6...2e6, -1e17...1e17], Elementary.cos, Foundation.cos)
    #expect(worst.distance <= 1, "at \(worst.at)")
  }

  @Test func `angles next to multiples of a right angle keep their accuracy`() {
    // Among them those around the border between the two ways to reduce an angle.
    var angles: [Double] = []
    for count in 1...2000 { angles.append(Double(count) * .pi / 2) }
    for count in 1_048_500...1_048_700 { angles.append(Double(count) * .pi / 2) }
    for angle in angles {
      #expect(ulps(Elementary.sin(angle), Foundation.sin(angle)) <= 1, "sin \(angle)")
      #expect(ulps(Elementary.cos(angle), Foundation.cos(angle)) <= 1, "cos \(angle)")
    }
  }

  @Test func `the double nearest to a multiple of a right angle keeps its accuracy`() {
    // The cosine to 60 digits is −4.68716592425462761112…e−19; C libraries differ here.
    #expect(Elementary.cos(6_381_956_970_095_103 * 0x1p797) == -0x1.14ae72e6ba22fp-61)
  }

  @Test func `pow agrees with the platform`() {
    var generator = Xoshiro256(seed: 2)
    var worst: (distance: UInt64, x: Double, y: Double) = (0, 0, 0)
    func compare(_ x: Double, _ y: Double) {
      let distance = ulps(Elementary.pow(x, y), Foundation.pow(x, y))
      if distance > worst.distance { worst = (distance, x, y) }
    }
    for x in Self.specials { for y in Self.specials + [3, -3, 0.1, -2] { compare(x, y) } }
    for _ in 0..<100_000 {
      compare(20 * generator.uniform(), 40 * generator.uniform() - 20)
      compare(1 + 1e-6 * generator.normal(), 1e8 * generator.normal())
      compare(Double(bitPattern: generator.next()), 4 * generator.uniform() - 2)
    }
    #expect(worst.distance <= 1, "at \(worst.x), \(worst.y)")
  }

  @Test func `powers that are exact come out exact`() {
    for exponent in 0...22 {
      #expect(Elementary.pow(10, Double(exponent)) == Double("1e\(exponent)"))
    }
    for base in 1...300 {
      let x = Double(base)
      #expect(Elementary.pow(x, 2) == x * x)
      #expect(Elementary.pow(x, 3) == x * x * x)
      #expect(Elementary.pow(x * x, 0.5) == x)
    }
    #expect(Elementary.pow(2, -1074) == 0x1p-1074)
    #expect(Elementary.pow(-3, 3) == -27)
  }

  @Test func `e and its logarithm match the constants`() {
    #expect(Elementary.exp(1) == 2.718281828459045)
    #expect(Elementary.log(2.718281828459045) == 1)
    #expect(Elementary.log(2) == 0.6931471805599453)
    #expect(Elementary.cos(0) == 1)
    #expect(Elementary.sin(-0.0).sign == .minus)
  }
}
