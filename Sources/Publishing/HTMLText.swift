import Foundation

/// Text as HTML character data; also safe inside a double-quoted attribute.
func escaped(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for character in text.unicodeScalars {
    switch character {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(character)
    }
  }
  return result
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
func dressed(_ figure: String) -> String { figure.replacingOccurrences(of: "-", with: "−") }
