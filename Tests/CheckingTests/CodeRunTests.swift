import Lessons
import SourceText
import TestSupport
import Testing

@testable import Checking

/// What running some code came to, and the one diagnostic that it earns, marked in the block.
private let runs: [(name: String, run: CodeRun, code: String, block: String)] = [
  (
    "another line", .printed("1\n3\n"), "DW0570",
    "source: |\n  print(1)\nrun: python\noutput: |\n  1\n  ⟦2⟧\n"
  ),
  (
    "a line more", .printed("1\n2\n3\n"), "DW0570",
    "source: |\n  print(1)\nrun: python\noutput: |\n  1\n  ⟦2⟧\n"
  ),
  (
    "a line fewer", .printed("1\n"), "DW0570",
    "source: |\n  print(1)\nrun: python\noutput: |\n  1\n  ⟦2⟧\n"
  ),
  (
    "nothing", .printed(""), "DW0570",
    "source: |\n  print(1)\nrun: python\noutput: ⟦one line⟧\n"
  ),
  (
    "an error at a line", .failed(message: "NameError", line: 2), "DW0571",
    "source: |\n  x = 1\n    ⟦print(y)⟧  \nrun: python\n"
  ),
  (
    "an error at no line", .failed(message: "killed", line: nil), "DW0571",
    "source: |\n  x = 1\nrun: ⟦python⟧\n"
  ),
  ("no end", .stopped(why: "it did not end"), "DW0572", "source: x\nrun: ⟦python⟧\n"),
  ("no Python", .notRun(why: "there is none"), "DW0573", "source: x\nrun: ⟦python⟧\n"),
]

private func code(_ project: MarkedProject) -> SourceCodeBlock? {
  let lesson = readCourse(project.files).lessons.first
  guard case .code(let block)? = lesson?.blocks.first?.content else { return nil }
  return block
}

@Test(arguments: runs.indices)
func `what code came to is marked in its block`(_ index: Int) throws {
  let (name, run, expected, body) = runs[index]
  let project = MarkedProject(lesson: fence("code: c\nlanguage: python\n" + body))
  let block = try #require(code(project), "\(name)")
  let found = diagnostics(of: run, for: block)
  // The line's own indentation is part of the code, not of what is marked.
  let briefs = found.map { $0.brief(in: project.files) }
  #expect(found.map(\.code.name) == [expected], "\(name): \(briefs)")
  let end = project.marks.first?.range.upperBound
  #expect(found.first?.location.range.upperBound == end, "\(name): \(briefs)")
}

@Test func `blanks at the ends of lines and text do not count`() throws {
  let project = MarkedProject(
    lesson: fence("code: c\nlanguage: python\nsource: x\nrun: python\noutput: |\n  1 \n  2\n\n"))
  let block = try #require(code(project))
  #expect(diagnostics(of: .printed("1\n2   \n\n\n"), for: block).isEmpty)
  #expect(!diagnostics(of: .printed(" 1\n2\n"), for: block).isEmpty)
}

@Test func `code without output has only to run`() throws {
  let project = MarkedProject(
    lesson: fence("code: c\nlanguage: python\nsource: x\nrun: python"))
  let block = try #require(code(project))
  #expect(diagnostics(of: .printed("anything"), for: block).isEmpty)
}
