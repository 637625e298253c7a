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

/// A figure as readers see it: with a true minus sign, so that columns of figures align.
func dressed(_ figure: String) -> String { figure.replacingOccurrences(of: "-", with: "−") }
