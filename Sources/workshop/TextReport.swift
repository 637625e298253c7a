import Checking
import SourceText

/// Diagnostics as text for people: the message, the place, the source line, and a caret below it.
final class TextReport {
  private let files: any FileSystem
  private let isColored: Bool
  private var sources: [String: SourceFile] = [:]

  init(files: any FileSystem, isColored: Bool) {
    self.files = files
    self.isColored = isColored
  }

  func text(_ diagnostic: Diagnostic) -> String {
    let tint: Tint =
      switch diagnostic.severity {
      case .error: .red
      case .warning: .yellow
      case .info: .blue
      }
    let name = painted(
      "\(diagnostic.severity.rawValue)[\(diagnostic.code.name)]", tint, isBold: true)
    var lines = ["\(name)\(painted(": " + diagnostic.message, .plain, isBold: true))"]
    lines += excerpt(diagnostic.location, tint, sign: "^")
    for note in diagnostic.notes {
      lines.append("  \(painted("note", .blue, isBold: true)): \(note.message)")
      if let location = note.location { lines += excerpt(location, .blue, sign: "-") }
    }
    for fix in diagnostic.fixes {
      lines.append("  \(painted("fix", .green, isBold: true)): \(fix.title)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func summary(_ summary: Summary) -> String {
    let answers = Answer.Basis.allCases.compactMap { basis -> String? in
      let count = summary.answers[basis] ?? 0
      return count == 0 ? nil : "\(count) \(basis.rawValue)"
    }
    let total = summary.answers.values.reduce(0, +)
    let list = answers.isEmpty ? "" : " (\(answers.joined(separator: ", ")))"
    return "\(counted(summary.lessons, "lesson")): \(counted(total, "answer"))\(list), "
      + "\(counted(summary.claims, "claim")), \(counted(summary.errors, "error")), "
      + counted(summary.warnings, "warning")
  }

  private func excerpt(_ location: Location, _ tint: Tint, sign: Character) -> [String] {
    guard let file = source(location.file) else { return ["  --> \(location.file)"] }
    let start = min(max(location.range.lowerBound, 0), file.bytes.count)
    let (line, column) = file.position(at: start)
    let number = "\(line)"
    let margin = String(repeating: " ", count: number.count)
    let range = file.lines.range(ofLine: line - 1)
    let text = file.text(range).filter { !$0.isNewline }
    let before = file.text(range.lowerBound..<start)
    let end = min(max(location.range.upperBound, start), range.upperBound)
    let marked = file.text(start..<end).filter { !$0.isNewline }
    let (shown, indent, width) = window(text, before: before, marked: marked)
    let carets = String(repeating: sign, count: max(1, width))
    let bar = painted("|", .blue, isBold: true)
    return [
      "\(margin)\(painted("-->", .blue, isBold: true)) \(location.file):\(line):\(column)",
      "\(margin) \(bar)",
      "\(painted(number, .blue, isBold: true)) \(bar) \(shown)",
      "\(margin) \(bar) \(String(repeating: " ", count: indent))\(painted(carets, tint, isBold: true))",
    ]
  }

  /// A long line is cut around the place; tabs become spaces so that the caret stands right.
  private func window(
    _ text: String, before: String, marked: String
  ) -> (shown: String, indent: Int, width: Int) {
    let flat = Array(text.map { $0 == "\t" ? " " : $0 })
    let limit = 120
    let from = before.count > limit - 40 ? before.count - 40 : 0
    let slice = flat.dropFirst(from).prefix(limit)
    let indent = before.count - from + (from > 0 ? 1 : 0)
    let width = min(marked.count, max(1, slice.count - (before.count - from)))
    let shown =
      (from > 0 ? "…" : "") + String(slice) + (from + limit < flat.count ? "…" : "")
    return (shown, indent, width)
  }

  private func source(_ path: String) -> SourceFile? {
    if let known = sources[path] { return known }
    guard let bytes = try? files.read(path) else { return nil }
    let file = SourceFile(path: path, bytes: bytes)
    sources[path] = file
    return file
  }

  private enum Tint: String {
    case plain = ""
    case red = "31"
    case yellow = "33"
    case blue = "34"
    case green = "32"
  }

  private func painted(_ text: String, _ tint: Tint, isBold: Bool) -> String {
    guard isColored else { return text }
    let codes = [isBold ? "1" : "", tint.rawValue].filter { !$0.isEmpty }.joined(separator: ";")
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}

private func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
