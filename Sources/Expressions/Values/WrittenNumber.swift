/// A number as an author wrote it: its value, and how precisely it was written.
public struct WrittenNumber: Sendable, Hashable {
  public let text: String
  public let value: Double
  /// Half a unit of the last written digit: 0.005 for `0.50`, 0.5 for `1200`, 5e-20 for `1.8e-18`.
  public let halfUnit: Double
  /// The power of ten of the last written digit: −2 for `0.50`, 0 for `1200`.
  public let lastDigit: Int
  /// Whether it was written with an exponent.
  public let isScientific: Bool

  static let zero = WrittenNumber(
    text: "0", value: 0, halfUnit: 0.5, lastDigit: 0, isScientific: false)

  private init(text: String, value: Double, halfUnit: Double, lastDigit: Int, isScientific: Bool) {
    self.text = text
    self.value = value
    self.halfUnit = halfUnit
    self.lastDigit = lastDigit
    self.isScientific = isScientific
  }

  /// Reads a sign, digits, a decimal point and an exponent; nil for anything else (`1,200`,
  /// `80%`, `inf`) and for what a 64-bit number cannot hold.
  public init?(_ text: String) {
    if let whole = Self.smallWhole(text) {
      self.init(text: text, value: whole, halfUnit: 0.5, lastDigit: 0, isScientific: false)
      return
    }
    var rest = Substring(text)
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    let parts = rest.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
    guard let mantissa = parts.first else { return nil }
    let places = mantissa.split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard !places.joined().isEmpty, places.joined().utf8.allSatisfy(isDigit) else { return nil }
    if places.count == 2, places[1].isEmpty { return nil }
    var exponent = 0
    if parts.count == 2 {
      guard parts[1].utf8.last.map(isDigit) == true, let read = Int(parts[1]) else { return nil }
      exponent = read
    }
    guard (-9_999...9_999).contains(exponent), let value = Double(text), value.isFinite else {
      return nil
    }
    let lastDigit = exponent - (places.count == 2 ? places[1].utf8.count : 0)
    self.init(
      text: text, value: value, halfUnit: Double("5e\(lastDigit - 1)") ?? 0, lastDigit: lastDigit,
      isScientific: parts.count == 2)
  }

  /// A few digits and nothing else, as most numbers are.
  private static func smallWhole(_ text: String) -> Double? {
    guard (1...15).contains(text.utf8.count) else { return nil }
    // Fifteen digits are more than an `Int` of 32 bits holds.
    var value: Int64 = 0
    for byte in text.utf8 {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int64(byte & 0x0F)
    }
    return Double(value)
  }

  /// The same with its sign turned.
  var negated: WrittenNumber {
    WrittenNumber(
      text: "-" + text, value: -value, halfUnit: halfUnit, lastDigit: lastDigit,
      isScientific: isScientific)
  }

  /// `computed` with as many digits as this was written with.
  public func rewritten(as computed: Double) -> String {
    guard computed.isFinite else { return writtenNumber(computed) }
    if !isScientific { return DecimalExpansion(computed).fixed(decimals: max(0, -lastDigit)) }
    let decimals = max(0, significantDigits - 1)
    return DecimalExpansion(computed).scientific(decimals: decimals)
  }

  /// The number of significant digits written, at least one.
  private var significantDigits: Int {
    let mantissa = text.split(whereSeparator: { $0 == "e" || $0 == "E" }).first ?? "0"
    let digits = mantissa.utf8.filter(isDigit).drop { $0 == UInt8(ascii: "0") }
    return max(1, digits.count)
  }
}

/// The `~=` rule: whether `computed` is `written` to the precision of its last written digit.
public func approximatelyEqual(_ computed: Double, _ written: WrittenNumber) -> Bool {
  abs(computed - written.value) <= written.halfUnit + 1e-9 * abs(written.value)
}
