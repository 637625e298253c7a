import SourceText
import TestSupport
import Testing

@testable import Checking

/// The mutants of a lesson's body, each as `kind original -> replacement`, with `!` in front
/// where it survives.
private func mutants(_ body: String, more: [String: String] = [:]) -> [String] {
  let project = MarkedProject(lesson: body, more: more)
  let checked = project.checked()
  #expect(!checked.hasErrors, "\(checked.diagnostics.map { $0.brief(in: project.files) })")
  let run = MutationRun(checked)
  return run.mutants.map { mutant in
    let mark = run.fate(of: mutant) == .killed ? "" : "! "
    return "\(mark)\(mutant.kind) \(mutant.original) -> \(mutant.replacement)"
  }
}

@Test func `comparisons are inverted and the numbers in them moved by one digit`() {
  #expect(
    mutants(fence("check: c\nlet: { x: 0.5 }\nthat: [x ~= 0.50, x < 1 and 2*x == 1]")) == [
      "comparison x ~= 0.50 -> not (x ~= 0.50)", "number 0.50 -> 0.49", "number 0.50 -> 0.51",
      "comparison < -> >=", "number 2 -> 1", "number 2 -> 3", "comparison == -> !=",
      "number 1 -> 0", "number 1 -> 2",
    ])
}

@Test func `bounds, arguments and either side of an or are left alone`() {
  #expect(
    mutants(fence("check: c\nthat: [mean([1, 3]) > 1 or 1 == 1, decreasing([2, 1])]")) == [
      "comparison mean([1, 3]) > 1 or 1 == 1 -> not (mean([1, 3]) > 1 or 1 == 1)",
      "comparison decreasing([2, 1]) -> not (decreasing([2, 1]))",
    ])
}

@Test func `claims in prose and evidence are broken too`() {
  #expect(
    mutants(
      "Two `{check} 1 + 1 == 2`.\n\n"
        + fence(
          """
          quiz: q
          ask: Which?
          choices:
            - { text: a, correct: true, why: w, evidence: "sqrt(4) == 2" }
            - { text: b, correct: false, why: w }
          """)
    ).filter { $0.hasPrefix("!") } == [])
}

@Test func `the key of a question is moved, its right number and its slips changed`() {
  let found = mutants(
    fence(
      """
      quiz: q
      ask: What?
      value: 80/120
      choices:
        - { is: 0.667, why: w }
        - { is: 0.8, why: w, slip: 80/100 }
        - { is: 0.5, why: w }
      """)
      + fence("quiz: n\nask: What?\nnumber: { value: 20/3, answer: 6.67 }"))
  #expect(
    found == [
      "answer 0.667 -> 0.666", "answer 0.667 -> 0.668", "answer 0.8 -> 0.7", "answer 0.8 -> 0.9",
      "answer 6.67 -> 6.66", "answer 6.67 -> 6.68",
    ])
}

@Test func `an asserted answer survives, since nothing vouches for it`() {
  let found = mutants(
    fence(
      """
      quiz: q
      ask: Which?
      choices:
        - { text: a, correct: true, why: w }
        - { text: b, correct: false, why: w }
      """))
  #expect(
    found == [
      "! truth this choice -> choice 2 as the right one", "truth true -> false",
      "truth false -> true",
    ])
}

@Test func `a cell is broken where a claim depends on its column`() {
  let data = """
    dataset: d
    columns: { x: {}, z: {}, kind: { role: label } }
    rows: [[1, 5, a], [2, 6, b], [4, 7, b]]
    """
  #expect(
    mutants(fence(data + "\nexpect: [len(d.x) == 3, sum(d.x) == 7]")).filter {
      $0.contains("cell") || $0.contains("label")
    } == ["cell 1 -> 3", "cell 2 -> 4", "cell 4 -> 3"])
  #expect(
    mutants(fence(data + "\nexpect: [len(d.kind) == 3]")).filter { $0.contains("label") } == [
      "! label 'a' -> 'b'", "! label 'b' -> 'a'", "! label 'b' -> 'a'",
    ])
}

@Test func `a broken cell is looked for in all that depends on it`() {
  let body =
    fence(tips) + fence("model: line\nfit: linear_regression\non: tips")
    + fence("check: c\nlet: { slope: line.w }\nthat: [1 < 2]")
    + "The slope `{check} c.slope ~= 0.18`.\n"
  let found = mutants(body).filter { $0.contains("cell") }
  #expect(found.count == 8)
  #expect(found.filter { $0.hasPrefix("!") } == [])
}

@Test func `columns that no claim depends on are listed, not broken`() {
  let project = MarkedProject(
    lesson: fence(
      "dataset: d\ncolumns: { x: {}, z: {} }\nrows: [[1, 5], [2, 6]]\nexpect: [sum(d.x) == 3]")
      + "The mean is `{eval} mean(d.z)`.\n")
  let report = MutationRun(project.checked()).report([])
  #expect(report.unused.map(\.column) == ["z"])
  #expect(report.unused.map(\.cells) == [2])
}

@Test func `a cell of a data file is broken at its place in the file`() {
  let project = MarkedProject(
    lesson: fence(
      "dataset: d\ncolumns: { x: {} }\ncsv: d.csv\nexpect: [max(d.x) == 3]"),
    more: ["d.csv": "x\n⟦1⟧\n⟦2⟧\n⟦3⟧\n"])
  let run = MutationRun(project.checked()) { $0 == "d.csv" }
  #expect(run.mutants.map(\.location) == project.marks)
  #expect(run.mutants.map { run.fate(of: $0) == .killed } == [false, false, true])
}

@Test func `a goal is made unreachable and turned round`() {
  let found = mutants(
    fence(tips)
      + fence("widget: game\ntype: fit_line\ntitle: Game\ndata: tips\ngoal: mse <= 1.5 * best"))
  #expect(
    found.filter { $0.contains("goal") || $0.contains("comparison") } == [
      "goal <= -> >", "goal 1.5 * best -> best - 0.01*abs(best) - 1e-6",
    ])
}

@Test func `a signal is claimed the other way`() {
  let found = mutants(
    fence(
      "dataset: d\ncolumns: { x: { from: 'uniform(0, 1)', signal: true }, "
        + "y: { role: target, from: 'x + normal(0, 0.1)' } }\ngenerate: { n: 30, seed: 1 }"))
  #expect(found == ["signal true -> false"])
}

@Test func `the report counts, and tells what survives where`() throws {
  let project = MarkedProject(
    lesson: fence(
      """
      quiz: q
      ask: Which?
      choices:
        - { text: a, correct: ⟦true⟧, why: w }
        - { text: b, correct: false, why: w }
      """))
  let run = MutationRun(project.checked())
  let report = run.report(run.mutants.map { run.fate(of: $0) })
  #expect(report.summary == MutationSummary(mutants: 3, killed: 2))
  let diagnostic = try #require(report.survivors.first?.diagnostic)
  #expect(diagnostic.code == .survivingMutant)
  #expect(diagnostic.location == project.marks.first)
  #expect(diagnostic.notes.first?.message.contains("its author") == true)
}
