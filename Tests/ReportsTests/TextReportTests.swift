import Checking
import Lessons
import SourceText
import Testing

@testable import Reports

private let code = DiagnosticCode("DW0540")
private let text = """
  first
    second: ä漢 value
  third
  fourth
  fifth
  sixth
  seventh
  eighth
  """

/// The range of the first occurrence of some words.
private func range(_ words: String) -> ByteRange {
  let all = Array(text.utf8)
  let wanted = Array(words.utf8)
  let start = all.indices.first { all[$0...].starts(with: wanted) } ?? 0
  return start..<start + wanted.count
}

private func place(_ words: String, file: String = "a.md") -> Location {
  Location(file: file, range: range(words))
}

private func report(_ diagnostic: Diagnostic, isColored: Bool = false) -> String {
  TextReport(files: MemoryFileSystem(["a.md": text, "b.md": text]), isColored: isColored)
    .text(diagnostic)
}

struct TextReportTests {
  @Test func `marks stand under wide characters`() {
    #expect(
      report(Diagnostic(code, "m", at: place("value"))) == """
        error[DW0540]: m
         --> a.md:2:14
          |
        2 |   second: ä漢 value
          |               ^^^^^

        """)
  }

  @Test func `notes of the same file join the excerpt in order of lines`() {
    let diagnostic = Diagnostic(
      code, "m", at: place("second"),
      notes: [Note("see here", at: place("sixth")), Note("and know this")])
    #expect(
      report(diagnostic) == """
        error[DW0540]: m
         --> a.md:2:3
          |
        2 |   second: ä漢 value
          |   ^^^^^^
        ...
        6 | sixth
          | ----- see here
          note: and know this

        """)
  }

  @Test func `a note of another file brings its own excerpt`() {
    let diagnostic = Diagnostic(
      code, "m", at: place("third"), notes: [Note("there", at: place("first", file: "b.md"))])
    #expect(
      report(diagnostic) == """
        error[DW0540]: m
         --> a.md:3:1
          |
        3 | third
          | ^^^^^
          note: there
         --> b.md:1:1
          |
        1 | first
          | ^^^^^

        """)
  }

  @Test func `a range over lines has a bracket, and its middle is left out`() {
    #expect(
      report(Diagnostic(code, "m", at: place("third\nfourth"))) == """
        error[DW0540]: m
         --> a.md:3:1
          |
        3 | / third
        4 | | fourth
          | |______^

        """)
    let long = Location(file: "a.md", range: 0..<range("eighth").upperBound)
    #expect(
      report(Diagnostic(code, "m", at: long)) == """
        error[DW0540]: m
         --> a.md:1:1
          |
        1 | / first
        2 | |   second: ä漢 value
        3 | | third
        4 | | fourth
        ...
        8 | | eighth
          | |______^

        """)
  }

  @Test func `a fix is shown as the lines it leaves`() {
    let fix = Fix(
      "say so", isSafe: true,
      edits: [TextEdit(place("third"), "3rd"), TextEdit(place("fourth\n"), "")])
    #expect(
      report(Diagnostic(code, "m", at: place("third"), fixes: [fix])) == """
        error[DW0540]: m
         --> a.md:3:1
          |
        3 | third
          | ^^^^^
          fix: say so
        3 - third
        4 - fourth
        5 - fifth
        3 + 3rd
        4 + fifth

        """)
  }

  @Test func `a place behind the end, or in no file, is no crash`() {
    let end = Location(file: "a.md", range: .at(text.utf8.count))
    #expect(report(Diagnostic(code, "m", at: end)).contains("--> a.md:8:7"))
    let nowhere = Location(file: "c.md", range: 3..<9)
    #expect(report(Diagnostic(code, "m", at: nowhere)).contains("--> c.md"))
    #expect(
      report(Diagnostic(code, "m", at: Location(file: "a.md", range: 70..<900))).contains("a.md:8:")
    )
  }

  @Test func `a long line is cut around the place`() {
    let line = String(repeating: "x", count: 300) + "HERE" + String(repeating: "y", count: 300)
    let files = MemoryFileSystem(["a.md": line])
    let lines = TextReport(files: files, isColored: false)
      .text(Diagnostic(code, "m", at: Location(file: "a.md", range: 300..<304)))
      .split(separator: "\n").map(String.init)
    #expect(lines[3].count < 135)
    let column = lines[4].firstIndex(of: "^").map {
      lines[4].distance(from: lines[4].startIndex, to: $0)
    }
    #expect(column.map { Array(lines[3])[$0] } == "H")
  }

  @Test func `colour is codes around the same words`() {
    let diagnostic = Diagnostic(
      code, "m", at: place("second"), notes: [Note("n", at: place("first"))],
      fixes: [Fix("f", isSafe: true, edits: [TextEdit(place("third"), "3rd")])])
    let plain = report(diagnostic, isColored: true).replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(plain == report(diagnostic))
    #expect(report(diagnostic, isColored: true).contains("\u{1B}[1;31merror[DW0540]\u{1B}[0m"))
  }
}
