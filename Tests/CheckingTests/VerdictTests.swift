import SourceText
import TestSupport
import Testing

@testable import Checking

/// One way to be wrong: a lesson's body, the code it earns, and in `⟦⟧` where.
struct Fault: CustomTestStringConvertible, Sendable {
  let name: String
  let code: String
  let message: String
  let body: String
  var more: [String: String] = [:]

  var testDescription: String { name }

  init(
    _ name: String, _ code: String, _ message: String, _ body: String,
    more: [String: String] = [:]
  ) {
    self.name = name
    self.code = code
    self.message = message
    self.body = body
    self.more = more
  }
}

private let tips = """
  dataset: tips
  columns:
    bill: { role: feature }
    tip: { role: target }
  rows: [[10, 2], [20, 3], [30, 6], [40, 7]]
  """

private let faults: [Fault] = [
  Fault(
    "a false claim is marked at its written number", "DW0501", "km.inertia is 4, not 5",
    fence(
      """
      check: inertia
      let:
        km: kmeans([1, 2, 3, 9, 10, 11], k=2, init=[2, 4])
      that:
        - km.inertia == ⟦5⟧
      """)),
  Fault(
    "a typed answer is compared with the computed one", "DW0540", "typed 5, computed 4",
    fence(
      """
      quiz: inertia
      ask: How tight is it?
      let:
        km: kmeans([1, 2, 3, 9, 10, 11], k=2, init=[2, 4])
      number:
        value: km.inertia
        answer: ⟦5⟧
      """)),
  Fault(
    "a question of which no choice holds", "DW0530", "no choice",
    fence(
      """
      quiz: ⟦two_plus_two⟧
      ask: What is 2 + 2?
      value: 2 + 2
      choices:
        - { is: 3, why: One short. }
        - { is: 5, why: One over. }
      """)),
  Fault(
    "a second choice that holds is marked", "DW0531", "holds too",
    fence(
      """
      quiz: two_plus_two
      ask: What is 2 + 2?
      choices:
        - { text: four, when: 2 + 2 == 4, why: Count. }
        - { text: more than three, when: ⟦2 + 2 > 3⟧, why: Also. }
      """)),
  Fault(
    "evidence that does not hold", "DW0532", "is 2, not 3",
    fence(
      """
      quiz: squares
      ask: Which?
      choices:
        - { text: yes, correct: true, why: Because., evidence: sqrt(4) == ⟦3⟧ }
        - { text: no, correct: false, why: No. }
      """)),
  Fault(
    "evidence for a card that does not hold", "DW0532", "is 2, not 3",
    fence(
      """
      sort: squares
      title: Which?
      buckets: { even: Even, odd: Odd }
      cards:
        - { text: four, bucket: even, why: Because., evidence: sqrt(4) == ⟦3⟧ }
        - { text: three, bucket: odd, why: It is. }
      """)),
  Fault(
    "a step of a proof that does not hold", "DW0501", "is 3, not 4",
    fence(
      """
      proof: sums
      claim: One and two make `{eval} three`.
      let: { three: 1 + 2 }
      steps:
        - say: Count.
          math: 1 + 2 = \\eval{three}
          check: three == ⟦4⟧
      """)),
  Fault(
    "a step that cites nothing known", "DW0463", "did you mean 'euclid'",
    fence(
      """
      proof: sums
      claim: One and two make three.
      steps:
        - { say: Count., cite: [⟦eucld⟧] }
      """), more: ["references.yaml": "- { id: euclid, title: Elements, issued: -300 }"]),
  Fault(
    "an unclosed evaluation in a step's formula", "DW0510", "never closed",
    fence("proof: p\nclaim: c\nsteps:\n  - say: a\n    math: 1 + ⟦\\eval{⟧2")),
  Fault(
    "a card that cites nothing known", "DW0463", "has no 'nobody'",
    fence(
      """
      sort: squares
      title: Which?
      buckets: { even: Even, odd: Odd }
      cards:
        - { text: four, bucket: even, why: Because., cite: '⟦nobody⟧, p. 3' }
        - { text: three, bucket: odd, why: It is. }
      """)),
  Fault(
    "a slip that does not lead to its choice", "DW0533", "gives 0.8",
    fence(
      """
      quiz: recall_of_it
      ask: What is the recall?
      value: recall(tp=80, fn=40)
      choices:
        - { is: 0.667, why: Right. }
        - { is: 0.75, why: Wrong., slip: '⟦recall(tp=80, fn=20)⟧' }
      """)),
  Fault(
    "a circle of names", "DW0415", "depends on itself",
    fence("check: ⟦a⟧\nlet: { x: b.y }\nthat: [x == 1]")
      + fence("check: b\nlet: { y: a.x }\nthat: [y == 1]")),
  Fault(
    "an unknown name suggests the nearest", "DW03", "tips",
    fence(tips) + fence("model: line\nfit: linear_regression\non: ⟦tipps⟧")),
  Fault(
    "a model on something that is no dataset", "DW0520", "a list",
    fence(tips) + fence("model: line\nfit: linear_regression\non: ⟦tips.bill⟧")),
  Fault(
    "a function that fits no model", "DW0521", "a number",
    fence(
      "dataset: one\ncolumns: { x: { role: feature } }\nrows: [[1], [2]]")
      + fence("model: line\nfit: ⟦len⟧\non: one")),
  Fault(
    "an argument that the function does not have", "DW0401", "no field 'alhpa'",
    fence(tips) + fence("model: line\nfit: linear_regression\non: tips\nwith: { ⟦alhpa⟧: 1 }")),
  Fault(
    "a name bound twice", "DW0502", "bound twice",
    fence("check: twice\nlet: |\n  a = 1\n  ⟦a⟧ = 2\nthat: [a == 1]")),
  Fault(
    "a false claim in the prose", "DW0501", "is 3, not 4",
    "Two and one make three `{check} 2 + 1 == ⟦4⟧`.\n"),
  Fault(
    "a claim in a list that YAML alone could not read", "DW0501", "is 1.5, not 2",
    fence("check: listed\nthat: [1 < 2, mean([1, 2]) == ⟦2⟧]")),
  Fault(
    "an unclosed evaluation in a formula", "DW0510", "never closed",
    "So $J = ⟦\\eval{⟧1 + 1$.\n"),
  Fault(
    "a game whose start wins", "DW0553", "already meets",
    fence(tips)
      + fence(
        "widget: game\ntype: fit_line\ntitle: Game\ndata: tips\nstart: { w: 0.18, b: 0 }\n"
          + "goal: ⟦mse <= 100 * best⟧")),
  Fault(
    "a game that cannot be won", "DW0552", "no position in reach",
    fence(tips)
      + fence(
        "widget: game\ntype: fit_line\ntitle: Game\ndata: tips\ngoal: ⟦mse <= 0.5 * best⟧")),
  Fault(
    "a goal that compares no metric", "DW0551", "compares a metric",
    fence(tips)
      + fence("widget: game\ntype: fit_line\ntitle: Game\ndata: tips\ngoal: ⟦1 < 2⟧")),
  Fault(
    "a start outside its control", "DW0554", "goes from",
    fence(tips)
      + fence(
        "widget: game\ntype: fit_line\ntitle: Game\ndata: tips\nstart: { w: ⟦900⟧, b: 0 }")),
  Fault(
    "a widget on a column that is not there", "DW0550", "did you mean 'bill'",
    fence(tips)
      + fence(
        "widget: game\ntype: fit_line\ntitle: Game\ndata: tips\naxes: { x: ⟦bil⟧, y: tip }")),
  Fault(
    "a link to a lesson that is not there", "DW0460", "did you mean 'lesson.md'",
    "See ⟦[this](leson.md)⟧.\n"),
  Fault(
    "a link to a heading that is not there", "DW0460", "did you mean '#the-first'",
    "## The first\n\nSee ⟦[this](#the-frist)⟧.\n"),
  Fault(
    "an image without words", "DW0461", "no alternative text", "An image: ⟦![](line.png)⟧\n",
    more: ["line.png": "PNG"]),
  Fault(
    "an image that is not there", "DW0460", "did you mean 'line.png'",
    "An image: ⟦![A line](lin.png)⟧\n", more: ["line.png": "PNG"]),
  Fault(
    "an image from elsewhere", "DW0460", "a file of the project",
    "An image: ⟦![A line](https://example.org/line.png)⟧\n"),
  Fault("raw HTML", "DW0462", "raw HTML is off", "Some ⟦<b>⟧bold.\n"),
  Fault(
    "a citation without its reference", "DW0463", "has no 'lloyd1982'",
    "As shown [⟦@lloyd1982⟧].\n"),
]

@Test(arguments: faults)
func `each fault is one diagnostic at its exact place`(_ fault: Fault) {
  let project = MarkedProject(lesson: fault.body, more: fault.more)
  let found = project.checked().diagnostics.filter {
    !$0.code.name.hasPrefix("DW0462") || fault.code == "DW0462"
  }
  let briefs = found.map { $0.brief(in: project.files) }
  let expected = project.marks.first
  #expect(found.first?.code.name.hasPrefix(fault.code) == true, "\(briefs)")
  #expect(found.first?.message.contains(fault.message) == true, "\(briefs)")
  #expect(found.first?.location == expected, "\(briefs)")
}

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

@Test func `one bad row hides no other`() {
  let project = MarkedProject(
    lesson: fence(
      "dataset: d\ncolumns: { x: { role: feature }, y: { role: target } }\n"
        + "rows:\n  - [1, ⟦two⟧]\n  - ⟦[3]⟧\n  - [⟦four⟧, ⟦~⟧]"))
  let found = project.checked().diagnostics
  #expect(found.map(\.location) == project.marks)
  #expect(found.map(\.code.name) == ["DW0421", "DW0420", "DW0421", "DW0422"])
}

@Test func `what depends on a broken block is skipped without a word`() {
  let project = MarkedProject(
    lesson: fence("dataset: d\ncolumns: { x: { role: feature } }\nrows: [[1], [⟦two⟧]]")
      + fence("check: depends\nlet: { m: mean(d.x) }\nthat: [m == 7]")
      + fence("check: independent\nthat: [1 == ⟦2⟧]"))
  let codes = project.checked().diagnostics.map(\.code.name)
  #expect(codes == ["DW0421", "DW0501"])
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
