import Foundation

/// Text as HTML character data; also safe inside a double-quoted attribute. NUL is none of HTML's
/// characters, and marks the slots of what is typeset: it is left out.
///
/// - Parameter inQuotes: whether it is also safe inside a single-quoted attribute.
func escaped(_ text: String, inQuotes: Bool = false) -> String {
  var text = text
  guard text.withUTF8({ $0.contains(where: isSpecial) }) else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count + 32)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): result += "&amp;".utf8
    case UInt8(ascii: "<"): result += "&lt;".utf8
    case UInt8(ascii: ">"): result += "&gt;".utf8
    case UInt8(ascii: "\""): result += "&quot;".utf8
    case UInt8(ascii: "'") where inQuotes: result += "&#39;".utf8
    case 0: break
    default: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
    UInt8(ascii: "'"), 0:
    true
  default: false
  }
}

/// An address with what may not stand in one percent-encoded; what is encoded already stays.
func percentEncoded(_ address: String) -> String {
  if address.utf8.allSatisfy(isAddressByte) { return address }
  var result = ""
  for byte in address.utf8 {
    if isAddressByte(byte) {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return result
}

private func isAddressByte(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}[]".utf8.contains(byte)
}

/// A figure as readers see it: with a true minus sign, so that columns of figures align.
func dressed(_ figure: String) -> String {
  figure.utf8.contains(UInt8(ascii: "-")) ? figure.replacing("-", with: "−") : figure
}

/// A name, with a true minus sign where it is a number: `called` in `Site/js/parts/numbers.js`.
func dressedName(_ name: String) -> String {
  Double(name) == nil ? name : dressed(name)
}
