import SourceText
import TestSupport
import Testing

private func front(_ title: String, _ more: String = "") -> String {
  "---\ntitle: \(title)\nlevel: basics\n\(more)---\n\n"
}

@Test func `two lessons of a level with one order are told apart`() {
  expect(
    ["DW0446"],
    in: MarkedProject([
      "a.md": front("A", "order: 2\n"), "b.md": front("B", "order: ⟦2⟧\n"),
      "c.md": front("C"), "d.md": front("D"),
    ]))
}

@Test func `one order in two levels is no clash`() {
  let course = """
    workshop: 1
    title: T
    levels:
      - { id: basics, title: Basics }
      - { id: more, title: More }

    """
  expect(
    [],
    in: MarkedProject([
      "course.yaml": course, "a.md": front("A", "order: 2\n"),
      "b.md": "---\ntitle: B\nlevel: more\norder: 2\n---\n",
    ]))
}

@Test func `two levels with one id are told apart`() {
  let course = """
    workshop: 1
    title: T
    levels:
      - { id: basics, title: Basics }
      - { id: ⟦basics⟧, title: More }

    """
  expect(["DW0445"], in: MarkedProject(["course.yaml": course, "a.md": front("A")]))
}

@Test func `a lesson that requires a later one is warned of`() {
  expect(
    ["DW0447"],
    in: MarkedProject([
      "a.md": front("A", "order: 1\nrequires: [⟦b⟧]\n"), "b.md": front("B", "order: 2\n"),
    ]))
}

@Test func `lessons that require one another are one error`() {
  expect(
    ["DW0444"],
    in: MarkedProject([
      "a.md": front("A", "requires: [⟦b⟧]\n"), "b.md": front("B", "requires: [a]\n"),
    ]))
}

@Test func `lessons with one id are told apart`() {
  expect(["DW0441"], in: MarkedProject(["a.md": front("A"), "b.md": front("B", "id: ⟦a⟧\n")]))
}

@Test func `a level that is not there is marked`() {
  expect(
    ["DW0442"], in: MarkedProject(["a.md": "---\ntitle: A\nlevel: ⟦bascis⟧\n---\n"]))
}

@Test func `a reference that nobody cites is warned of, one cited by a choice is not`() {
  let references = """
    - { id: lloyd1982, title: T, issued: 1982 }
    - { id: ⟦steinhaus1956⟧, title: T, issued: 1956 }
    - { id: macqueen1967, title: T, issued: 1967 }

    """
  let quiz = fence(
    """
    quiz: first
    ask: Who?
    choices:
      - { text: He, correct: true, why: Yes., cite: macqueen1967 }
      - { text: She, correct: false, why: No. }
    """)
  expect(
    ["DW0464"],
    in: MarkedProject([
      "references.yaml": references, "a.md": front("A") + quiz + "As shown [@lloyd1982, p. 131].\n",
    ]))
}

@Test func `each key of a citation is looked up`() {
  expect(
    ["DW0463", "DW0463"],
    in: MarkedProject(["a.md": front("A") + "As shown [⟦@lloyd1982⟧, p. 131; ⟦@macqueen1967⟧].\n"]))
}

@Test func `headings go down one level at a time below one title`() {
  expect(
    ["DW0465", "DW0466"],
    in: MarkedProject([
      "a.md": front("A lesson")
        + "# A lesson\n\n## Part\n\n### Detail\n\n## Part\n\n⟦#### Deep⟧\n\n⟦# Another⟧\n\n## End\n"
    ]))
}

@Test func `a data file that nothing reads is warned of`() {
  expect(
    ["DW0467"],
    in: MarkedProject([
      "a.md": front("A") + fence("dataset: d\ncolumns: { x: { role: feature } }\ncsv: used.csv")
        + "[The file](linked.csv)\n", "linked.csv": "y\n1\n", "unused.csv": "⟦⟧z\n1\n",
      "used.csv": "x\n1\n2\n",
    ]))
}

@Test func `links and images stay inside the project and lead to something`() {
  expect(
    ["DW0460", "DW0460", "DW0460"],
    in: MarkedProject([
      "sub/a.md": front("A")
        + "⟦[Out](../../b.md)⟧ ⟦![Out](../../c.png)⟧ ⟦[Nothing](notes.pdf)⟧ [There](two%20words.txt) "
        + "[A folder](../data) [The web](https://example.org)\n",
      "sub/two words.txt": "x", "data/d.json": "{}",
    ]))
}

@Test func `names of other lessons are looked up behind their dot`() {
  expect(
    ["DW0310", "DW0303", "DW0303"],
    in: MarkedProject([
      "first-one.md": front("First") + fence("check: sums\nlet: { m: 1 + 2 }\nthat: [m == 3]"),
      "second.md": front("Second")
        + "`{eval} first_one.sums.m` `{eval} first_one.⟦sms⟧.m` `{eval} ⟦first_on⟧.sums.m` "
        + "`{eval} ⟦first_one⟧`\n",
    ]))
}

@Test func `a broken block of another lesson is passed over in silence`() {
  expect(
    ["DW0421"],
    in: MarkedProject([
      "first.md": front("First")
        + fence("dataset: d\ncolumns: { x: { role: feature } }\nrows: [[1], [⟦two⟧]]"),
      "second.md": front("Second") + "`{eval} mean(first.d.x)`\n",
    ]))
}
