extension DecimalExpansion {
  /// As `%.nf` writes it; a number that rounds to zero keeps no sign.
  func fixed(decimals: Int, grouped: Bool = false) -> String {
    let number = rounded(toDigits: point + decimals)
    var whole = number.digit(places: max(number.point, 1) - 1, through: 0)
    if grouped { whole = groupedByThousands(whole) }
    let sign = number.isNegative && !number.digits.isEmpty ? "-" : ""
    guard decimals > 0 else { return sign + whole }
    return sign + whole + "." + number.digit(places: -1, through: -decimals)
  }

  /// As `%.ne` writes it, with the exponent in its shortest form: `1.80e-18`.
  func scientific(decimals: Int) -> String {
    let number = rounded(toDigits: decimals + 1)
    guard !number.digits.isEmpty else {
      return decimals > 0 ? "0." + String(repeating: "0", count: decimals) + "e0" : "0e0"
    }
    let exponent = number.point - 1
    var text = number.isNegative ? "-" : ""
    text += number.digit(places: exponent, through: exponent)
    if decimals > 0 {
      text += "." + number.digit(places: exponent - 1, through: exponent - decimals)
    }
    return text + "e\(exponent)"
  }

  /// `count` significant digits, trailing zeros kept only where `keepsZeros`; an exponent where the
  /// number is below 10⁻⁵ or has more than 15 digits before its point.
  func significant(_ count: Int, keepsZeros: Bool) -> String {
    let number = rounded(toDigits: count)
    guard !number.digits.isEmpty else {
      return keepsZeros && count > 1 ? "0." + String(repeating: "0", count: count - 1) : "0"
    }
    let shown = keepsZeros ? count : number.digits.count
    if number.point < -4 || number.point > 15 {
      return number.scientific(decimals: max(0, shown - 1))
    }
    return number.fixed(decimals: max(0, shown - number.point))
  }

  /// The digits at the powers of ten from `places` down to `last`.
  private func digit(places first: Int, through last: Int) -> String {
    var bytes: [UInt8] = []
    var place = first
    while place >= last {
      let index = point - 1 - place
      let value = digits.indices.contains(index) ? digits[index] : 0
      bytes.append(UInt8(ascii: "0") + value)
      place -= 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private func groupedByThousands(_ digits: String) -> String {
  var bytes: [UInt8] = []
  let all = Array(digits.utf8)
  for (index, byte) in all.enumerated() {
    if index > 0, (all.count - index) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(byte)
  }
  return String(decoding: bytes, as: UTF8.self)
}
