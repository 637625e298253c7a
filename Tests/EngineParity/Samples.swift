import Engine

/// The data of the parity cases: made by the engine's own generator, so that it needs no files.
struct Samples {
  private var generator: Xoshiro256

  init(seed: UInt64) { generator = Xoshiro256(seed: seed) }

  mutating func normals(_ count: Int, scale: Double = 1, offset: Double = 0) -> [Double] {
    (0..<count).map { _ in offset + scale * generator.normal() }
  }

  mutating func uniforms(_ count: Int) -> [Double] { (0..<count).map { _ in generator.uniform() } }

  mutating func labels(_ count: Int) -> [Double] {
    (0..<count).map { _ in generator.uniform() < 0.4 ? 1 : 0 }
  }

  /// Doubles with random bits, of any magnitude and sign.
  mutating func anyDoubles(_ count: Int) -> [Double] {
    (0..<count).map { _ in Double(bitPattern: generator.next()) }
  }

  static let specials: [Double] = [
    0, -0.0, 1, -1, 0.5, 2, 10, -3, 1e-300, 0x1p-1074, 1e308, -1e308, .infinity, -.infinity, .nan,
    .pi, 709.7, -745, 1e-17, 0x1p100, 0.9999999999999999, 1e22, -2.5,
  ]
}
