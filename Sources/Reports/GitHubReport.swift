import SourceText

/// Findings as GitHub workflow commands, one a line: annotations on the lines of a pull request.
public func githubReport(_ findings: Findings) -> String {
  var places = Places(findings.files)
  var lines = ""
  for diagnostic in findings.diagnostics {
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    let (start, end) = places.span(diagnostic.location)
    var properties = [
      ("file", findings.folder + diagnostic.location.file), ("line", "\(start.line)"),
      ("endLine", "\(end.line)"),
    ]
    // GitHub knows columns within one line only.
    if start.line == end.line {
      properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
    }
    properties.append(("title", diagnostic.code.name))
    let list = properties.map { "\($0.0)=\(escapedProperty($0.1))" }.joined(separator: ",")
    let notes = diagnostic.notes.map { "note: \($0.message)" }
    let fixes = diagnostic.fixes.map { "fix: \($0.title)" }
    let message = ([diagnostic.message] + notes + fixes).joined(separator: "\n")
    lines += "::\(command) \(list)::\(escapedData(message))\n"
  }
  return lines
}

private func escapedData(_ text: String) -> String {
  text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
}

private func escapedProperty(_ text: String) -> String {
  escapedData(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
}
