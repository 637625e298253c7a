import Foundation
import Testing

/// A Markdown file of `Tests/Suites`: cases under headings, prose between them.
///
/// A case is a `##` heading and the `~~~~` fences below it, each a file of a small project. The
/// fence's first word is the file's path; `lesson` is the body of `lesson.md` behind a front matter.
/// Expected diagnostics stand right under the lines they are about:
///
///       answer: 5
///               ^ error[DW0540]: typed 5, computed 4
///               = fix: replace 5 by the computed 4
///
/// `UPDATE_SUITES=1 swift test --filter SuiteTests` writes them anew.
struct Suite {
  let path: String
  /// Every line of the file, without line ends.
  var lines: [String]
  var cases: [SuiteCase] = []

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    readCases()
  }

  private mutating func readCases() {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("## ") {
        cases.append(SuiteCase(name: String(line.dropFirst(3)), suite: path, line: index))
      }
      guard line.hasPrefix("~~~~"), !cases.isEmpty else { continue }
      let words = line.dropFirst(4).split(separator: " ").map(String.init)
      let start = index
      while index < lines.count, lines[index] != "~~~~" { index += 1 }
      cases[cases.count - 1].fences.append(
        SuiteFence(
          name: words.first ?? "", options: Set(words.dropFirst()), range: start..<index,
          lines: Array(lines[start..<index])))
      index += 1
    }
  }
}

/// One case: a small project and what is wrong with it.
struct SuiteCase: CustomTestStringConvertible {
  let name: String
  let suite: String
  /// The heading's line, from 1.
  let line: Int
  var fences: [SuiteFence] = []

  var testDescription: String { "\(suite): \(name)" }
  func has(_ option: String) -> Bool { fences.contains { $0.options.contains(option) } }
}

/// One fence of a case: a file of its project, or the findings in files that it does not show.
struct SuiteFence {
  let name: String
  let options: Set<String>
  /// Its lines in the suite.
  let range: Range<Int>
  let lines: [String]

  static let elsewhere = "elsewhere"
  static let front = "---\ntitle: A lesson\nlevel: basics\n---\n\n"

  var isElsewhere: Bool { name == Self.elsewhere }
  var path: String { name == "lesson" ? "lesson.md" : name }
  private var prefix: String { name == "lesson" ? Self.front : "" }

  /// The lines of the file itself.
  var sourceLines: [SuiteLine] {
    lines.filter { !SuiteLine.isExpectation($0) }.map { SuiteLine($0) }
  }

  /// The file's bytes, and where in them the first shown line begins.
  var bytes: (all: [UInt8], start: Int) {
    let front = Array(prefix.utf8)
    var all = front
    for line in sourceLines { all += line.bytes + [0x0A] }
    if options.contains("unended"), !all.isEmpty { all.removeLast() }
    return (all, front.count)
  }
}
