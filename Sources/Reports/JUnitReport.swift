import Checking
import Lessons
import SourceText

/// Findings as JUnit XML: a suite a file, a case a block and one for the file's own text. A case
/// counts its claims as assertions, and fails where an error is in it.
public func junitReport(_ findings: Findings) -> String {
  let writer = JUnitWriter(findings)
  let suites = writer.suites()
  let cases = suites.flatMap(\.cases)
  var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  xml +=
    "<testsuites name=\"workshop\" tests=\"\(cases.count)\" failures=\"\(cases.count { $0.hasErrors })\" errors=\"0\">\n"
  for suite in suites {
    xml +=
      "  <testsuite name=\"\(escaped(suite.file))\" tests=\"\(suite.cases.count)\" failures=\"\(suite.cases.count { $0.hasErrors })\" errors=\"0\" skipped=\"0\">\n"
    for one in suite.cases { xml += writer.text(one, in: suite.file) }
    xml += "  </testsuite>\n"
  }
  return xml + "</testsuites>\n"
}

private struct JUnitCase {
  var name: String
  var claims: Int
  var diagnostics: [Diagnostic]
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  var hasErrors: Bool { !errors.isEmpty }
}

private struct JUnitWriter {
  let findings: Findings
  let report: TextReport

  init(_ findings: Findings) {
    self.findings = findings
    report = TextReport(files: findings.files, isColored: false)
  }

  func suites() -> [(file: String, cases: [JUnitCase])] {
    var byFile = Dictionary(grouping: findings.diagnostics, by: \.location.file)
    let course = findings.course.course
    var suites: [(String, [JUnitCase])] = []
    for lesson in (course.home.map { [$0] } ?? []) + course.lessons {
      suites.append((lesson.path, cases(of: lesson, byFile.removeValue(forKey: lesson.path) ?? [])))
    }
    // Settings, references and data files are suites only where something is wrong with them.
    for (file, found) in byFile.sorted(by: { $0.key < $1.key }) {
      suites.append((file, [JUnitCase(name: "file", claims: 0, diagnostics: found)]))
    }
    return suites
  }

  private func cases(of lesson: Lesson, _ found: [Diagnostic]) -> [JUnitCase] {
    let checked = findings.course.lessons[lesson.id]
    var rest = found
    var cases: [JUnitCase] = []
    for block in lesson.blocks {
      let range = block.location.range
      let isInside = { (diagnostic: Diagnostic) in
        range.contains(diagnostic.location.range.lowerBound)
      }
      cases.append(
        JUnitCase(
          name: block.id.value,
          claims: checked?.blocks[block.id.value]?.claims.count ?? 0,
          diagnostics: rest.filter(isInside)))
      rest.removeAll(where: isInside)
    }
    let text = JUnitCase(name: "text", claims: checked?.text.claims.count ?? 0, diagnostics: rest)
    return [text] + cases
  }

  func text(_ one: JUnitCase, in file: String) -> String {
    let head =
      "    <testcase classname=\"\(escaped(file))\" name=\"\(escaped(one.name))\" assertions=\"\(one.claims)\""
    guard !one.diagnostics.isEmpty else { return head + "/>\n" }
    var xml = head + ">\n"
    if let first = one.errors.first {
      let more = one.errors.count > 1 ? " (and \(one.errors.count - 1) more)" : ""
      xml +=
        "      <failure type=\"\(first.code.name)\" message=\"\(escaped(first.message + more))\">"
        + "\(escaped(one.errors.map { report.text($0) }.joined(separator: "\n"), isText: true))</failure>\n"
    }
    let others = one.diagnostics.filter { $0.severity != .error }
    if !others.isEmpty {
      xml +=
        "      <system-out>\(escaped(others.map { report.text($0) }.joined(separator: "\n"), isText: true))</system-out>\n"
    }
    return xml + "    </testcase>\n"
  }
}

/// A text inside XML, in an attribute or between tags; what XML 1.0 cannot hold becomes a replacement
/// character.
private func escaped(_ text: String, isText: Bool = false) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\n": result += isText ? "\n" : "&#10;"
    case "\t": result += "&#9;"
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
