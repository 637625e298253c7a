import SourceText
import TestSupport
import Testing

@testable import Checking

let tips = """
  dataset: tips
  columns:
    bill: { role: feature }
    tip: { role: target }
  rows: [[10, 2], [20, 3], [30, 6], [40, 7]]
  """

@Test func `a lesson without faults has no diagnostics`() {
  let project = MarkedProject(
    lesson: fence(tips)
      + fence("model: line\nfit: linear_regression\non: tips\nexpect: [line.w ~= 0.18]")
      + "The slope is `{eval} line.w | .2f`.\n")
  let checked = project.checked()
  #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics)")
  #expect(checked.summary.claims == 1)
  #expect(checked.lessons["lesson"]?.text.spans.values.first == "0.18")
}

@Test func `one lesson uses the models of another`() {
  let project = MarkedProject([
    "a-first.md": MarkedProject.front + fence(tips)
      + fence("model: line\nfit: linear_regression\non: tips"),
    "second.md": MarkedProject.front + fence("check: c\nthat: [a_first.line.w > 0]"),
  ])
  #expect(project.checked().diagnostics.isEmpty)
}

@Test func `asserted answers are errors only under strict`() {
  let project = MarkedProject(
    lesson: fence(
      """
      quiz: concept
      ask: Which?
      choices:
        - { text: this, correct: true, why: So it is. }
        - { text: that, correct: false, why: Not so. }
      """))
  #expect(project.checked().diagnostics.isEmpty)
  #expect(project.checked().summary.answers == [.asserted: 1])
  #expect(project.checked(isStrict: true).diagnostics.map(\.code.name) == ["DW0534"])
}

@Test func `the id of a proof is a record of what it binds`() {
  let project = MarkedProject(
    lesson: fence("proof: sums\nclaim: So.\nlet: { three: 1 + 2 }\nsteps: [{ say: Count. }]")
      + fence("check: c\nthat: [sums.three == 3]"))
  #expect(project.checked().diagnostics.isEmpty)
}

@Test func `a challenge leaves a broken question to its own lesson`() {
  let project = MarkedProject(
    lesson: fence("quiz: q\nask: Which?\nchoices:\n  - { text: a, when: 1 == 1, wy: b }")
      + fence("challenge: c\ntitle: T\nquizzes: [q]"))
  #expect(!project.checked().diagnostics.contains { $0.code.name.hasPrefix("DW056") })
}

@Test func `each card of a sort is an answer, and asserted ones are counted, not refused`() {
  let project = MarkedProject(
    lesson: fence(
      """
      sort: ⟦numbers⟧
      title: Which?
      buckets: { even: Even, odd: Odd }
      cards:
        - { text: four, bucket: even, why: Because., evidence: 4 % 2 == 0 }
        - { text: three, bucket: odd, why: So it is., cite: 'euclid, VII' }
        - { text: five, bucket: odd, why: So it is. }
      """), more: ["references.yaml": "- { id: euclid, title: Elements, issued: -300 }"])
  let checked = project.checked()
  #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics)")
  #expect(checked.summary.answers == [.evidenced: 1, .cited: 1, .asserted: 1])
  let strict = project.checked(isStrict: true)
  #expect(strict.diagnostics.map(\.code.name) == ["DW0536"])
  #expect(strict.diagnostics.first?.location == project.marks.first)
  #expect(strict.diagnostics.first?.message.hasPrefix("1 of 3 cards") == true)
  #expect(!strict.hasErrors)
}

@Test func `the answers of a question are keyed by the engine`() {
  let project = MarkedProject(
    lesson: fence(
      """
      quiz: recall_of_it
      ask: What is the recall?
      value: recall(tp=80, fn=40)
      choices:
        - { is: 0.8, why: That is the precision., slip: 'recall(tp=80, fn=20)' }
        - { is: 0.667, why: Right. }
      """))
  let checked = project.checked()
  #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics)")
  let answer = checked.lessons["lesson"]?.blocks["recall_of_it"]?.answer
  #expect(answer == Answer(key: .choices([false, true]), basis: .computed))
}
