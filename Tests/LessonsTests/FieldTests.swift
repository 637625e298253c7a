import SourceText
import TestSupport
import Testing

@testable import Lessons

/// A lesson's body or a project's files, and the one diagnostic that they earn.
private let faults: [(name: String, code: String, files: [String: String])] = [
  ("an unknown kind", "DW0410", lesson("⟦datset⟧: tips")),
  ("an unknown field", "DW0401", lesson("check: a\n⟦taht⟧: [1 == 1]\nthat: [1 == 1]")),
  ("a missing field", "DW0402", lesson("⟦check⟧: a")),
  (
    "a list where a text belongs", "DW0403",
    lesson("example: a\ntitle: ⟦[x, y]⟧\nsteps: [{ say: a }]")
  ),
  (
    "a word that is none of the few", "DW0404",
    lesson(
      "quiz: q\nask: Why?\npick: ⟦some⟧\nchoices:\n  - { text: a, when: 1 == 1, why: b }\n  - { text: c, when: 1 == 2, why: d }"
    )
  ),
  ("a proof without its claim", "DW0402", lesson("⟦proof⟧: p\nsteps: [{ say: a }]")),
  (
    "a step that says nothing", "DW0402", lesson("proof: p\nclaim: c\nsteps: [⟦{ check: 1 == 1 }⟧]")
  ),
  (
    "a field that a step lacks", "DW0401",
    lesson("proof: p\nclaim: c\nsteps: [{ say: a, ⟦chek⟧: 1 == 1 }]")
  ),
  (
    "a citation that is a mapping", "DW0403",
    lesson("proof: p\nclaim: c\ncite: ⟦{ a: b }⟧\nsteps: [{ say: a }]")
  ),
  ("a list without entries", "DW0417", lesson("example: a\ntitle: T\n⟦steps⟧: []")),
  (
    "a sort of one bucket", "DW0470",
    sort(buckets: "⟦buckets⟧: { a: A }", "{ text: x, bucket: a, why: w }")
  ),
  (
    "a bucket without cards", "DW0471",
    sort(buckets: "buckets: { a: A, ⟦b⟧: B }", "{ text: x, bucket: a, why: w }")
  ),
  (
    "a card dealt twice", "DW0472",
    sort("{ text: x, bucket: a, why: w }", "{ text: ⟦x⟧, bucket: b, why: w }")
  ),
  ("a bucket that is not there", "DW0404", sort("{ text: x, bucket: ⟦bb⟧, why: w }")),
  (
    "a card without a reason", "DW0402",
    sort("{ text: x, bucket: a, why: w }", "⟦{ text: y, bucket: b }⟧")
  ),
  (
    "a bucket that says nothing", "DW0403",
    sort(
      buckets: "buckets: { a: A, ⟦b⟧: }", "{ text: x, bucket: a, why: w }",
      "{ text: y, bucket: b, why: w }")
  ),
  ("an id in capitals", "DW0412", lesson("check: ⟦Lines⟧\nthat: [1 == 1]")),
  ("an id that is a function", "DW0414", lesson("check: ⟦mean⟧\nthat: [1 == 1]")),
  (
    "an id used twice", "DW0413",
    lesson("check: a\nthat: [1 == 1]\n```\n\n```workshop\ncheck: ⟦a⟧\nthat: [1 == 1]")
  ),
  ("a list in place of a block", "DW0411", lesson("⟦- a\n- b⟧")),
  (
    "both choices and a number", "DW0416",
    lesson(
      "quiz: q\nask: Why?\nchoices:\n  - { text: a, when: 1 == 1, why: b }\n⟦number⟧: { value: 1 }")
  ),
  ("a row too short", "DW0420", dataset("rows: [[1, 2], ⟦[3]⟧]")),
  ("text where a number belongs", "DW0421", dataset("rows: [[1, 2], [⟦three⟧, 4]]")),
  ("a NaN", "DW0422", dataset("rows: [[1, 2], [⟦.nan⟧, 4]]")),
  ("an empty cell", "DW0422", dataset("rows: [[1, 2], [3, ⟦''⟧]]")),
  (
    "no rows", "DW0424",
    lesson("⟦dataset⟧: d\ncolumns: { x: { role: feature }, y: { role: target } }\nrows: []")
  ),
  (
    "labels all alike", "DW0425",
    lesson(
      "dataset: d\ncolumns: { x: { role: feature }, ⟦y⟧: { role: label } }\nrows: [[1, a], [2, a]]")
  ),
  (
    "a constant feature", "DW0426",
    lesson(
      "dataset: d\ncolumns: { ⟦x⟧: { role: feature }, y: { role: target } }\nrows: [[1, 1], [1, 2]]"
    )
  ),
  (
    "a column that every dataset has", "DW0423",
    lesson("dataset: d\ncolumns: { ⟦target⟧: { role: feature } }\nrows: [[1], [2]]")
  ),
  ("a data file that is missing", "DW0428", dataset("csv: ⟦nowhere.csv⟧")),
  ("a data file outside the project", "DW0428", dataset("csv: ⟦../secret.csv⟧")),
  ("a header without the column", "DW0427", csv("x,z\n1,2\n", column: "⟦y⟧")),
  ("a CSV row too short", "DW0420", csv("x,y\n1,2\n⟦3⟧\n")),
  ("a CSV cell that is no number", "DW0421", csv("x,y\n1,2\n3,⟦four⟧\n")),
  ("a CSV quote never closed", "DW0429", csv("x,y\n1,2\n3,⟦\"⟧4\n")),
  ("an unknown widget", "DW0430", lesson("widget: w\ntype: ⟦fit_lines⟧\ntitle: T")),
  ("an unknown start", "DW0431", lesson("widget: w\ntype: fit_line\ntitle: T\nstart: { ⟦v⟧: 1 }")),
  ("a level that the course lacks", "DW0442", ["a.md": "---\ntitle: A\nlevel: ⟦basic⟧\n---\n"]),
  (
    "a requirement that is no lesson", "DW0443",
    ["a.md": "---\ntitle: A\nlevel: basics\nrequires: [⟦b⟧]\n---\n"]
  ),
  (
    "an id that is not kebab-case", "DW0440",
    ["a.md": "---\ntitle: A\nid: ⟦My_Lesson⟧\nlevel: basics\n---\n"]
  ),
  (
    "two lessons of one id", "DW0441",
    [
      "a.md": "---\ntitle: A\nlevel: basics\n---\n",
      "b.md": "---\ntitle: B\nid: ⟦a⟧\nlevel: basics\n---\n",
    ]
  ),
  (
    "a circle of requirements", "DW0444",
    [
      "a.md": "---\ntitle: A\nlevel: basics\nrequires: [⟦b⟧]\n---\n",
      "b.md": "---\ntitle: B\nlevel: basics\nrequires: [a]\n---\n",
    ]
  ),
  ("an order in words", "DW0405", ["a.md": "---\ntitle: A\nlevel: basics\norder: ⟦first⟧\n---\n"]),
  ("a newer language", "DW0450", ["course.yaml": "workshop: ⟦2⟧\ntitle: T\nlevels: []\n"]),
  (
    "two references of one key", "DW0453",
    [
      "references.yaml":
        "- { id: a, title: A, issued: 1982 }\n- { id: ⟦a⟧, title: B, issued: 1983 }\n"
    ]
  ),
  ("a reference without a year", "DW0453", ["references.yaml": "- { id: ⟦a⟧, title: A }\n"]),
]

private func lesson(_ yaml: String) -> [String: String] {
  ["lesson.md": MarkedProject.front + fence(yaml)]
}

private func sort(buckets: String = "buckets: { a: A, b: B }", _ cards: String...) -> [String:
  String]
{
  lesson("sort: s\ntitle: T\n\(buckets)\ncards:\n" + cards.map { "  - \($0)\n" }.joined())
}

private func dataset(_ rows: String) -> [String: String] {
  lesson("dataset: d\ncolumns: { x: { role: feature }, y: { role: target } }\n" + rows)
}

private func csv(_ text: String, column: String = "y") -> [String: String] {
  var files = lesson(
    "dataset: d\ncolumns: { x: { role: feature }, \(column): { role: target } }\ncsv: d.csv")
  files["d.csv"] = text
  return files
}

@Test(arguments: faults.indices)
func `each fault of form is one diagnostic at its exact place`(_ index: Int) {
  let fault = faults[index]
  let project = MarkedProject(fault.files)
  let course = readCourse(project.files)
  let found = course.diagnostics + course.lessons.flatMap(\.diagnostics)
  let briefs = found.map { $0.brief(in: project.files) }
  #expect(found.map(\.code.name) == [fault.code], "\(fault.name): \(briefs)")
  #expect(found.first?.location == project.marks.first, "\(fault.name): \(briefs)")
}

@Test func `lessons come by level, then order, then id`() {
  let text = { (order: String) in "---\ntitle: T\nlevel: basics\norder: \(order)\n---\n" }
  let project = MarkedProject(["c.md": text("1"), "a.md": text("2"), "b.md": text("2")])
  #expect(readCourse(project.files).lessons.map(\.id) == ["c", "a", "b"])
}

@Test func `items are sorted after what they depend on, and circles are found`() {
  let edges = ["a": ["b"], "b": ["c"], "c": [], "d": ["e"], "e": ["d"], "f": ["f"]]
  let (order, circles) = sortByDependency(["a", "b", "c", "d", "e", "f"]) { edges[$0] ?? [] }
  #expect(order.prefix(3) == ["c", "b", "a"])
  #expect(Set(order).count == 6)
  #expect(circles == [["d", "e"], ["f"]])
}

@Test func `a chain of 100,000 is sorted without running out of stack`() {
  let (order, circles) = sortByDependency(Array(0..<100_000)) { $0 + 1 < 100_000 ? [$0 + 1] : [] }
  #expect(order.first == 99_999)
  #expect(circles.isEmpty)
}
