import SourceText

/// What YAML 1.2's core schema makes of a scalar.
public enum CoreScalar: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
}

extension CoreScalar {
  var isText: Bool { if case .text = self { true } else { false } }
}

/// Resolves a scalar by the core schema (YAML 1.2.2, 10.3.2); quoted and block scalars are text.
///
/// A whole number too large for `Int` is a `number`.
public func coreScalar(of scalar: YAMLScalar) -> CoreScalar {
  let text = scalar.value.text
  guard scalar.style == .plain else { return .text(text) }
  switch text {
  case "", "~", "null", "Null", "NULL": return .null
  case "true", "True", "TRUE": return .boolean(true)
  case "false", "False", "FALSE": return .boolean(false)
  case ".nan", ".NaN", ".NAN": return .number(.nan)
  case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .number(.infinity)
  case "-.inf", "-.Inf", "-.INF": return .number(-.infinity)
  default: return coreNumber(text) ?? .text(text)
  }
}

private func coreNumber(_ text: String) -> CoreScalar? {
  let bytes = Array(text.utf8)
  if text.hasPrefix("0o") { return whole(text.dropFirst(2), radix: 8) }
  if text.hasPrefix("0x") { return whole(text.dropFirst(2), radix: 16) }
  var index = 0
  if bytes.first == UInt8(ascii: "+") || bytes.first == ASCII.hyphen { index = 1 }
  let digits = countDigits(bytes, &index)
  if index == bytes.count, digits > 0 {
    return Int(text).map { .integer($0) } ?? Double(text).map { .number($0) }
  }
  var fraction = 0
  if bytes.byte(at: index) == UInt8(ascii: ".") {
    index += 1
    fraction = countDigits(bytes, &index)
  }
  guard digits + fraction > 0 else { return nil }
  if let mark = bytes.byte(at: index), mark | 0x20 == UInt8(ascii: "e") {
    index += 1
    if let sign = bytes.byte(at: index), sign == ASCII.hyphen || sign == UInt8(ascii: "+") {
      index += 1
    }
    guard countDigits(bytes, &index) > 0 else { return nil }
  }
  guard index == bytes.count else { return nil }
  return Double(text).map { .number($0) }
}

private func countDigits(_ bytes: [UInt8], _ index: inout Int) -> Int {
  let start = index
  while let byte = bytes.byte(at: index), byte.isDigit { index += 1 }
  return index - start
}

private func whole(_ digits: Substring, radix: Int) -> CoreScalar? {
  guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
  if let value = Int(digits, radix: radix) { return .integer(value) }
  var value = 0.0
  for digit in digits {
    guard let weight = digit.hexDigitValue, weight < radix else { return nil }
    value = value * Double(radix) + Double(weight)
  }
  return .number(value)
}
