import CheckSheets
import Checking
import Expressions
import Lessons
import TestSupport
import Testing

@testable import Publishing

/// A lesson with every kind of claim.
private let lesson = """
  The slope is `{eval} line.w | .2f`, $m = \\eval{mean(tips.bill)}$, and `{check} line.w > 0`. Next
  door, `{eval} sum(other_lesson.pairs.a)` in all.

  ```workshop
  dataset: tips
  columns:
    bill: { label: bill ($) }
    who: { role: id }
    tip: { role: target }
  rows: [[10, "Ann", 1.5], [20, "Bo", 3], [30, "Cy", 4.5]]
  expect: [len(tips.bill) == 3, "tips.who[1] == 'Bo'"]
  ```

  ```workshop
  model: line
  fit: ridge
  on: tips.only("bill")
  with: { alpha: 0 + 0 }
  expect: [line.w ~= 0.15, line.b ~= 0.0]
  ```

  ```workshop
  check: facts
  let: { total: sum(tips.tip), half: total / 2 }
  that: [half == 4.5, (total + 1) * 2 == 20, mean([1, 2]) == 1.5, (total == 9)]
  ```

  ```workshop
  example: worked
  title: By hand
  let: { m: mean(tips.tip) }
  steps:
    - { say: "The mean is `{eval} m`. `{check} m > 2`", math: "m = \\\\eval{m}", check: [m == 3] }
  ```

  ```workshop
  proof: shown
  claim: It doubles to `{eval} 2 * facts.half`.
  steps:
    - { say: Because., check: [2 * facts.half == 9] }
  ```

  ```workshop
  table: small
  columns: [what, how much]
  rows: [[mean, "`{eval} mean(tips.tip) | .1f`"]]
  ```

  ```workshop
  quiz: which
  ask: Which?
  let: { t: sum(tips.tip) }
  choices:
    - { text: Nine, when: t == 9, why: Added. }
    - { text: Eight, when: t == 8, why: Miscounted. }
  ```

  ```workshop
  quiz: near
  ask: Which is it?
  value: 2 / 3
  choices:
    - { is: 0.67, why: Rounded. }
    - { is: 1.5, slip: 3 / 2, why: Upside down. }
  ```

  ```workshop
  quiz: told
  ask: Is it so?
  choices:
    - { text: Yes, correct: true, evidence: [line.w > 0.1], why: It rises. }
    - { text: No, correct: false, why: It rises. }
  ```

  ```workshop
  quiz: typed
  ask: How much?
  number: { value: sum(tips.tip) / 7 }
  ```

  ```workshop
  sort: piles
  title: Even or odd
  buckets: { even: Even, odd: Odd }
  cards:
    - { text: Two, bucket: even, why: It halves., evidence: [2 % 2 == 0] }
    - { text: Three, bucket: odd, why: It does not., evidence: [3 % 2 == 1] }
  ```
  """

/// One that it takes a dataset from.
private let other = """
  ---
  title: Other lesson
  level: basics
  ---

  ```workshop
  dataset: pairs
  columns: { a: , b: { role: target } }
  rows: [[1, 2], [3, 4]]
  ```
  """

private func sheet() throws -> String {
  let (_, publication) = try published(lesson, more: ["other-lesson.md": other])
  return try #require(publication.files["bundle/checks/lesson.txt"])
}

private func report(_ text: String) -> SheetReport { run(sheet: Array(text.utf8)) }

@Test func aLessonsSheetRunsToTheSameVerdictsWithoutTheLesson() throws {
  let report = report(try sheet())
  #expect(report.failures.map(\.explanation) == [])
  #expect(
    report.rows.map { "\($0.row): \($0.held) of \($0.checked)" } == [
      "tips: 2 of 2", "line 1: 1 of 1", "line 2: 1 of 1", "in checks: 4 of 4", "worked: 2 of 2",
      "in blocks: 6 of 6", "shown: 1 of 1", "of questions: 4 of 4", "piles: 2 of 2",
      "in text: 4 of 4",
    ])
  #expect(report.total == report.checked)
}

@Test func everyClaimOfASheetIsOneThatCanFail() throws {
  let lines = try sheet().split(separator: "\n").map(String.init)
  var tried = 0
  for (place, line) in lines.enumerated() {
    guard let (row, wrong) = try spoiled(line) else { continue }
    tried += 1
    var changed = lines
    changed[place] = wrong
    let report = report(changed.joined(separator: "\n"))
    #expect(report.failures.map(\.row) == [row], "\(wrong)")
    #expect(report.held == report.checked - 1, "\(wrong)")
  }
  #expect(tried == 29)
}

/// The row that a claim is told in, and the claim made false; nil for what is no claim.
private func spoiled(_ text: String) throws -> (row: String, text: String)? {
  let bytes = Array(text.utf8)
  switch try #require(SheetLine(bytes[...])) {
  case .claim(let place, let claim):
    return (place.row, SheetLine.claim(place, "not (\(claim))").text)
  case .figure(let place, let expression, let format, let text):
    return (
      place.row,
      SheetLine.figure(place, expression, format: format, text: text + "1").text
    )
  case .choice(let place, let claim, let isRight):
    return (place.row, SheetLine.choice(place, claim, isRight: !isRight).text)
  case .number(let place, let expression, let written, let isRight):
    return (
      place.row, SheetLine.number(place, expression, written: written, isRight: !isRight).text
    )
  case .value(let place, let expression, let text):
    return (place.row, SheetLine.value(place, expression, text: text + "1").text)
  case .lesson, .dataset, .model, .names, .inside, .total: return nil
  }
}

@Test func whatHasNothingForABrowserHasNoSheet() throws {
  let asserted = """
    Only words.

    ```workshop
    quiz: told
    ask: Is it so?
    choices:
      - { text: Yes, correct: true, why: I say so. }
      - { text: No, correct: false, why: I say so. }
    ```
    """
  let (page, publication) = try published(asserted)
  #expect(publication.files["bundle/checks/lesson.txt"] == nil)
  #expect(!page.contains("data-sheet"))
}

@Test(arguments: [(1000, true), (20, false)]) func aSheetIsNoHeavierThanAPageMayAskFor(
  mostBytes: Int, isThere: Bool
) throws {
  let course = MarkedProject(lesson: "Two and two is `{eval} 2 + 2`.\n").checked()
  let page = try #require(course.course.lessons.first)
  let checked = try #require(course.lessons[page.id])
  let sheet = checkSheet(of: page, checked, in: course, mostBytes: mostBytes)
  #expect((sheet != nil) == isThere)
}

private let lines: [(name: String, line: SheetLine, text: String)] = [
  ("a lesson", .lesson("k_means"), "lesson\tk_means"),
  (
    "what would end a field or a line is escaped", .inside("a\tb\nc\\d\r"),
    #"inside\#ta\tb\nc\\d\r"#
  ),
  (
    "a claim", .claim(SheetPlace(row: "line 1", thing: 7), "a ~= 0.5"),
    "claim\tline 1\t7\ta ~= 0.5"
  ),
  ("signs of other scripts", .inside("ŷ\u{301}"), "inside\tŷ\u{301}"),
]

@Test(arguments: lines) func aLineIsWrittenAndReadAlike(
  name: String, line: SheetLine, text: String
) throws {
  #expect(line.text == text, "\(name)")
  let again = try #require(SheetLine(Array(text.utf8)[...]))
  #expect(again.text == text, "\(name)")
}

private let damaged: [(name: String, text: String, explanation: String)] = [
  ("an unknown line", "poem\tx", "cannot be read"),
  ("a line cut short", "claim\trow", "cannot be read"),
  ("a dataset of too few cells", dataset(rows: "3", cell: "1"), "cannot be read"),
  ("more rows than memory", dataset(rows: "999999999999999999", cell: "1"), "cannot be read"),
  ("a cell that is no number", dataset(rows: "1", cell: "x"), "cannot be read"),
  ("a claim that is no expression", "claim\trow\t1\t1 +", "it cannot be read"),
  ("a name that nothing stands for", "claim\trow\t1\tx == 1", "nothing here is called x"),
  ("a figure that is none", "figure\trow\t1\t1 / 0\t\t1", "not 1"),
  ("a format that is none", "figure\trow\t1\t1\t.9q\t1", "it cannot be computed"),
]

private func dataset(rows: String, cell: String) -> String {
  "dataset\td\tnone\t\t\(rows)\t1\ta\ta\tfeature\tnumbers\t\(cell)"
}

@Test(arguments: damaged) func aDamagedSheetSaysWhatDoesNotHold(
  name: String, text: String, explanation: String
) {
  #expect(report(text).failures.map(\.explanation).joined().contains(explanation), "\(name)")
}

@Test func aSheetMayEndAnywhere() throws {
  let bytes = Array(try sheet().utf8)
  for end in stride(from: 0, to: bytes.count, by: 7) {
    let report = run(sheet: Array(bytes[..<end]))
    #expect(report.failures.count <= 1, "\(end)")
  }
}

private let expressions: [(name: String, text: String, fields: String)] = [
  ("a value", "[1, 2] + 10", "value\t[11, 12]"),
  ("nothing", "", "problem\t0\t0\tan expression is missing here\t"),
  ("a fault at its bytes", "'ŷ' + x", "problem\t7\t8\tnothing here is called x\t"),
  ("a text of two lines is one field", "'a\\nb\\tc'", #"value\#t'a\\nb\\tc'"#),
]

@Test(arguments: expressions) func anExpressionComesToAValueOrAProblemAtItsPlace(
  name: String, text: String, fields: String
) {
  #expect(evaluation(of: text) == fields, "\(name)")
}
