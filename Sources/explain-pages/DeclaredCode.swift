/// A diagnostic code as a source file declares it.
struct DeclaredCode {
  /// Such as `DW0301`.
  var code: String
  /// What the sources call it, such as `expressionSyntax`.
  var name: String
  var severity: String
  /// The doc comment, line by line.
  var page: [Substring]
}

/// The codes that a Swift source declares as `static let NAME = DiagnosticCode("DW…")`.
func declaredCodes(in source: String) -> [DeclaredCode] {
  let form = /static let (\w+)(?:: DiagnosticCode)? =\s*DiagnosticCode\(\s*"(DW\d{4})"([^)]*)\)/
  let severity = /\.(warning|info)/
  return source.matches(of: form).map { match in
    DeclaredCode(
      code: String(match.output.2), name: String(match.output.1),
      severity: match.output.3.firstMatch(of: severity).map { String($0.output.1) } ?? "error",
      page: commentLines(above: match.range.lowerBound, in: source))
  }
}

/// The `///` lines right above the line that holds `index`, without their marks.
private func commentLines(above index: String.Index, in source: String) -> [Substring] {
  var lines = source[..<index].split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  var page: [Substring] = []
  while let line = lines.popLast()?.drop(while: { $0 == " " }), line.hasPrefix("///") {
    let text = line.dropFirst(3)
    page.append(text.hasPrefix(" ") ? text.dropFirst() : text)
  }
  return page.reversed()
}
