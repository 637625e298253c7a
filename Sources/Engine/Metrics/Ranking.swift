// A least-significant-digit radix sort of doubles by their bits, so mapped to unsigned integers
// that the order is that of the numbers: negative numbers are complemented, others get the top
// bit. Equal numbers, −0 and 0 among them, keep the order they came in.
// Source: D. E. Knuth, The Art of Computer Programming, volume 3, section 5.2.5.

/// Finite numbers in ascending order, with the place each came from.
struct Ranking {
  /// Ascending.
  private(set) var keys: [UInt64]
  /// For each place of the order, the index of the number that is there.
  private(set) var order: [UInt32]

  private static let digitBits: UInt64 = 11
  private static let digits = 6

  init(_ values: [Double]) {
    keys = [UInt64](repeating: 0, count: values.count)
    order = [UInt32](repeating: 0, count: values.count)
    for index in values.indices {
      keys[index] = Ranking.key(values[index])
      order[index] = UInt32(truncatingIfNeeded: index)
    }
    if values.count < 64 { sortByInsertion() } else { sortByDigits() }
  }

  /// Integers in the order of the finite numbers, the same for −0 and 0.
  static func key(_ value: Double) -> UInt64 {
    let bits = (value + 0).bitPattern
    return bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }

  private mutating func sortByInsertion() {
    var index = 1
    while index < keys.count {
      let (key, origin) = (keys[index], order[index])
      var place = index
      while place > 0, keys[place - 1] > key {
        keys[place] = keys[place - 1]
        order[place] = order[place - 1]
        place -= 1
      }
      keys[place] = key
      order[place] = origin
      index += 1
    }
  }

  private mutating func sortByDigits() {
    let size = 1 << Int(Ranking.digitBits)
    let mask = UInt64(size - 1)
    var counts = [UInt32](repeating: 0, count: size * Ranking.digits)
    for key in keys {
      for digit in 0..<Ranking.digits {
        counts[digit * size + Int((key >> (UInt64(digit) * Ranking.digitBits)) & mask)] += 1
      }
    }
    var otherKeys = keys
    var otherOrder = order
    for digit in 0..<Ranking.digits {
      let shift = UInt64(digit) * Ranking.digitBits
      let base = digit * size
      // A digit that all numbers share moves none of them.
      if counts[base + Int((keys[0] >> shift) & mask)] == UInt32(truncatingIfNeeded: keys.count) {
        continue
      }
      var start: UInt32 = 0
      for bucket in base..<base + size {
        let count = counts[bucket]
        counts[bucket] = start
        start += count
      }
      for index in keys.indices {
        let key = keys[index]
        let bucket = base + Int((key >> shift) & mask)
        let place = Int(counts[bucket])
        counts[bucket] += 1
        otherKeys[place] = key
        otherOrder[place] = order[index]
      }
      swap(&keys, &otherKeys)
      swap(&order, &otherOrder)
    }
  }
}
