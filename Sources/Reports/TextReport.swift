import Checking
import SourceText

/// Diagnostics as text for people: the message, the place, the source lines with marks, what the
/// notes say and where, and each fix as the lines it would leave.
public final class TextReport {
  private var places: Places
  private let painter: Painter

  public init(files: any FileSystem, isColored: Bool) {
    places = Places(files)
    painter = Painter(isColored: isColored)
  }

  public func text(_ diagnostic: Diagnostic) -> String {
    let tint: Painter.Tint =
      switch diagnostic.severity {
      case .error: .red
      case .warning: .yellow
      case .info: .blue
      }
    let name = "\(diagnostic.severity.rawValue)[\(diagnostic.code.name)]"
    var lines = [painter.bold(name, tint) + painter.bold(": " + diagnostic.message)]
    // Notes about the same file join its excerpt; those about another one bring their own.
    let near = diagnostic.notes.filter { $0.location?.file == diagnostic.location.file }
    let marks =
      [Snippet.Mark(range: diagnostic.location.range, label: "", isMain: true)]
      + near.compactMap { note in
        note.location.map { Snippet.Mark(range: $0.range, label: note.message, isMain: false) }
      }
    let margin = margin(diagnostic, marks)
    lines += excerpt(diagnostic.location, marks, tint, margin: margin)
    for note in diagnostic.notes where note.location == nil {
      lines.append("  \(painter.bold("note", .blue)): \(note.message)")
    }
    for note in diagnostic.notes {
      guard let location = note.location, location.file != diagnostic.location.file else {
        continue
      }
      lines.append("  \(painter.bold("note", .blue)): \(note.message)")
      let mark = Snippet.Mark(range: location.range, label: "", isMain: true)
      lines += excerpt(location, [mark], .blue, margin: margin)
    }
    for fix in diagnostic.fixes {
      lines.append("  \(painter.bold("fix", .green)): \(fix.title)")
      if let preview = preview(fix) { lines += preview.rows(margin: margin) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  public func summary(_ summary: Summary) -> String {
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

  /// What may be done next: see a page, apply the safe fixes.
  public func advice(_ diagnostics: [Diagnostic]) -> String? {
    guard let first = diagnostics.first(where: { $0.severity == .error }) ?? diagnostics.first
    else { return nil }
    var advice = ["'workshop explain \(first.code.name)' tells more about \(first.code.name)"]
    let safe = diagnostics.count { $0.fixes.contains(where: \.isSafe) }
    if safe > 0 { advice.append("'workshop check --fix' mends \(safe) of them") }
    return advice.joined(separator: "; ")
  }

  // MARK: Parts

  private func excerpt(
    _ location: Location, _ marks: [Snippet.Mark], _ tint: Painter.Tint, margin: Int
  ) -> [String] {
    let pad = String(repeating: " ", count: margin)
    guard let file = places.source(location.file) else {
      return ["\(pad)\(painter.bold("-->", .blue)) \(location.file)"]
    }
    let (line, column) = file.position(at: location.range.lowerBound)
    let snippet = Snippet(file: file, marks: marks, tint: tint, painter: painter)
    return ["\(pad)\(painter.bold("-->", .blue)) \(location.file):\(line):\(column)"]
      + snippet.rows(margin: margin)
  }

  private func preview(_ fix: Fix) -> FixPreview? {
    guard let path = fix.edits.first?.location.file, let file = places.source(path) else {
      return nil
    }
    return FixPreview(fix, in: file, painter: painter)
  }

  /// One margin for all excerpts of a diagnostic, so that their bars stand in line.
  private func margin(_ diagnostic: Diagnostic, _ marks: [Snippet.Mark]) -> Int {
    var widths = [1]
    if let file = places.source(diagnostic.location.file) {
      widths.append(Snippet(file: file, marks: marks, tint: .plain, painter: painter).margin)
    }
    for note in diagnostic.notes {
      guard let location = note.location, let file = places.source(location.file) else { continue }
      let mark = Snippet.Mark(range: location.range, label: "", isMain: true)
      widths.append(Snippet(file: file, marks: [mark], tint: .plain, painter: painter).margin)
    }
    widths += diagnostic.fixes.compactMap { preview($0)?.margin }
    return widths.max() ?? 1
  }
}

/// `1 lesson`, `2 lessons`.
public func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
