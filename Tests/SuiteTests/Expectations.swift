import SourceText

/// Writes what was found into a case's fences, under the lines it is about.
struct Expectations {
  let files: SuiteFiles
  private var sources: [String: SourceFile] = [:]

  init(_ files: SuiteFiles) {
    self.files = files
    sources = files.contents.reduce(into: [:]) { sources, entry in
      sources[entry.key] = SourceFile(path: entry.key, bytes: entry.value)
    }
  }

  /// The lines of a fence with its expectations, and what of the findings is shown in it.
  func lines(
    of fence: SuiteFence, _ found: [Diagnostic]
  ) -> (lines: [String], shown: Set<Diagnostic>) {
    let source = fence.sourceLines
    let (_, start) = fence.bytes
    var under: [Int: [String]] = [:]
    var shown: Set<Diagnostic> = []
    var lineStarts = [start]
    for line in source { lineStarts.append((lineStarts.last ?? 0) + line.bytes.count + 1) }
    for diagnostic in found
    where diagnostic.location.file == fence.path && diagnostic.location.range.lowerBound >= start {
      shown.insert(diagnostic)
      let range = diagnostic.location.range
      let row = min(
        (lineStarts.lastIndex { $0 <= range.lowerBound } ?? 0), max(source.count - 1, 0))
      guard row < source.count else {
        under[0, default: []] += [mark(range, column: 0, width: 0) + words(diagnostic)]
        continue
      }
      let line = source[row]
      let column = line.column(at: range.lowerBound - lineStarts[row])
      let end = range.upperBound - lineStarts[row]
      var sign = String(repeating: "^", count: max(line.column(at: end) - column, 0))
      if range.isEmpty { sign = "|" }
      if end > line.bytes.count + 1
        || (end > line.bytes.count && range.upperBound > lineStarts[row + 1])
      {
        let last = lineStarts.lastIndex { $0 <= range.upperBound } ?? row
        let column =
          last < source.count ? source[last].column(at: range.upperBound - lineStarts[last]) : 0
        sign = "^> +\(last - row):\(column + 1)"
      }
      let indent = String(repeating: " ", count: column)
      under[row, default: []].append(indent + sign + words(diagnostic))
      under[row, default: []] += details(diagnostic).map { indent + $0 }
    }
    var result: [String] = []
    for (row, line) in source.enumerated() { result += [line.shown] + (under[row] ?? []) }
    if source.isEmpty { result += under[0] ?? [] }
    return (result, shown)
  }

  /// What was found in files that no fence shows.
  func elsewhere(_ found: [Diagnostic]) -> [String] {
    found.flatMap { diagnostic in
      ["\(place(diagnostic.location, withEnd: true))\(words(diagnostic))"] + details(diagnostic)
    }
  }

  private func mark(_ range: ByteRange, column: Int, width: Int) -> String {
    range.isEmpty ? "|" : String(repeating: "^", count: max(width, 1))
  }

  private func words(_ diagnostic: Diagnostic) -> String {
    " \(diagnostic.severity.rawValue)[\(diagnostic.code.name)]: \(diagnostic.message)"
  }

  private func details(_ diagnostic: Diagnostic) -> [String] {
    diagnostic.notes.map { note in
      "= note\(note.location.map { " at \(place($0))" } ?? ""): \(note.message)"
    }
      + diagnostic.fixes.map { fix in
        let edits = fix.edits.prefix(3).map { edit in
          "\(quoted(edit.location)) → ‘\(shown(edit.text))’"
        }
        let rest = fix.edits.count > 3 ? ", and \(fix.edits.count - 3) more" : ""
        return "= \(fix.isSafe ? "safe fix" : "fix"): \(fix.title): "
          + edits.joined(separator: ", ") + rest
      }
  }

  private func quoted(_ location: Location) -> String {
    "‘\(shown(sources[location.file]?.text(location.range) ?? ""))’"
  }

  private func shown(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\r": "⟨0D⟩"
      case "\n": "⟨0A⟩"
      case "\u{FEFF}": "⟨EF BB BF⟩"
      default: String(scalar)
      }
    }.joined()
  }

  private func place(_ location: Location, withEnd: Bool = false) -> String {
    guard let source = sources[location.file] else { return location.file }
    let start = source.position(at: location.range.lowerBound)
    let end = source.position(at: location.range.upperBound)
    return "\(location.file):\(start.line):\(start.column)"
      + (withEnd ? "-\(end.line):\(end.column)" : "")
  }
}
