/// A number's exact decimal digits, for rounding as C's `printf` does: half to even on the exact
/// value, never on a value that was already rounded once.
struct DecimalExpansion {
  /// The digits from the first that is not zero, empty for zero.
  private(set) var digits: [UInt8]
  /// The power of ten of the first digit plus one: 2 for 34.5, 0 for 0.5.
  private(set) var point: Int
  private(set) var isNegative: Bool

  /// - Parameter value: finite.
  init(_ value: Double) {
    isNegative = value.sign == .minus && value != 0
    digits = []
    point = 0
    guard value != 0, value.isFinite else { return }
    let magnitude = value.magnitude
    // value = whole · 2^shift with a whole number below 2^53.
    let shift = Int(magnitude.exponent) - 52
    let whole = UInt64(magnitude.significand * 0x1p52)
    var limbs = decimalLimbs(of: whole)
    if shift >= 0 {
      for _ in 0..<shift { multiply(&limbs, by: 2) }
    } else {
      // whole / 2^n = whole · 5^n / 10^n.
      for _ in 0..<(-shift) { multiply(&limbs, by: 5) }
    }
    let all = limbs.reversed().flatMap(nineDigits)
    digits = Array(all.drop { $0 == 0 })
    point = digits.count - (shift < 0 ? -shift : 0)
    while digits.last == 0 { digits.removeLast() }
  }

  /// The number times a power of ten, exactly.
  func scaled(byTenTo power: Int) -> DecimalExpansion {
    var copy = self
    if !digits.isEmpty { copy.point += power }
    return copy
  }

  /// With the first `count` digits kept, half to even; a count below zero gives zero.
  func rounded(toDigits count: Int) -> DecimalExpansion {
    guard count < digits.count else { return self }
    var copy = self
    guard count >= 0 else {
      copy.digits = []
      copy.point = 0
      return copy
    }
    let dropped = digits[count...]
    let isTie = dropped.first == 5 && dropped.count == 1
    let isOdd = count > 0 && digits[count - 1] % 2 == 1
    let goesUp = isTie ? isOdd : (dropped.first ?? 0) >= 5
    copy.digits = Array(digits[..<count])
    if goesUp { copy.increment() }
    while copy.digits.last == 0 { copy.digits.removeLast() }
    if copy.digits.isEmpty { copy.point = 0 }
    return copy
  }

  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }
}

/// The number in base 10⁹, least significant first.
private func decimalLimbs(of number: UInt64) -> [UInt32] {
  var limbs: [UInt32] = []
  var rest = number
  while rest > 0 {
    limbs.append(UInt32(rest % 1_000_000_000))
    rest /= 1_000_000_000
  }
  return limbs
}

private func multiply(_ limbs: inout [UInt32], by factor: UInt64) {
  var carry: UInt64 = 0
  for index in limbs.indices {
    let product = UInt64(limbs[index]) * factor + carry
    limbs[index] = UInt32(product % 1_000_000_000)
    carry = product / 1_000_000_000
  }
  if carry > 0 { limbs.append(UInt32(carry)) }
}

private func nineDigits(_ limb: UInt32) -> [UInt8] {
  var rest = limb
  var digits = [UInt8](repeating: 0, count: 9)
  for index in (0..<9).reversed() {
    digits[index] = UInt8(rest % 10)
    rest /= 10
  }
  return digits
}
