/// Which features a split may use: all of them, or a few drawn anew for every split.
struct FeatureSampler {
  private var generator: Xoshiro256
  /// How many are drawn; none: all, in ascending order.
  private let size: Int?

  static var all: FeatureSampler { FeatureSampler(generator: Xoshiro256(seed: 0), size: nil) }

  init(generator: Xoshiro256, size: Int?) {
    self.generator = generator
    self.size = size
  }

  /// The slots to scan in this order, of which the first `enough`, ascending, were drawn; the
  /// others follow in random order, for nodes that the drawn ones cannot split.
  mutating func draw(_ count: Int) -> (slots: [Int], enough: Int) {
    guard let size, size < count else { return (Array(0..<count), count) }
    var slots = generator.permutation(count)
    for index in 1..<max(size, 1) {
      var place = index
      while place > 0, slots[place - 1] > slots[place] {
        slots.swapAt(place - 1, place)
        place -= 1
      }
    }
    return (slots, size)
  }

  /// The rows of a bootstrap sample: as many as there are, each drawn from all.
  mutating func bootstrap(_ rows: Int) -> [Int] {
    var sample = [Int](repeating: 0, count: rows)
    for index in sample.indices { sample[index] = generator.integer(below: rows) }
    return sample
  }
}
