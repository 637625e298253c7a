/// Colours for terminals; none where they are not wanted.
struct Painter {
  enum Tint: String {
    case plain = ""
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
  }
  let isColored: Bool

  func bold(_ text: String, _ tint: Tint = .plain) -> String { paint(text, ["1", tint.rawValue]) }
  func tinted(_ text: String, _ tint: Tint) -> String { paint(text, [tint.rawValue]) }

  private func paint(_ text: String, _ codes: [String]) -> String {
    let codes = codes.filter { !$0.isEmpty }
    guard isColored, !codes.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}

/// How many columns of a terminal a text takes: wide East Asian characters and emoji take two,
/// combining marks none.
func displayWidth(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  if scalar.properties.isEmojiPresentation { return 2 }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}
