import EditorServices
import SourceText
import TestSupport
import Testing

struct RenameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var body: String
    var name: String
    /// What the lesson is afterwards, or a part of the reason why not.
    var becomes: String
    init(_ description: String, _ body: String, to name: String, _ becomes: String) {
      testDescription = description
      self.body = body
      self.name = name
      self.becomes = becomes
    }
  }

  static let cases: [Case] = [
    .init(
      "a name of a let", fence("check: a\nlet:\n  n1️⃣: 1\n  m: n + 1\nthat: n < m"), to: "k",
      fence("check: a\nlet:\n  k: 1\n  m: k + 1\nthat: k < m")),
    .init(
      "a block", fence("check: a1️⃣\nlet:\n  n: 1\nthat: n == 1") + "`{eval} a.n`", to: "b",
      fence("check: b\nlet:\n  n: 1\nthat: n == 1") + "`{eval} b.n`"),
    .init(
      "a widget and its dials",
      fence("widget: cost1️⃣\ntype: loss_penalties\ntitle: Cost") + "Turn `{dial} cost.p`.",
      to: "paid",
      fence("widget: paid\ntype: loss_penalties\ntitle: Cost") + "Turn `{dial} paid.p`."),
    .init(
      "a variable of the same name stays",
      fence("check: a\nlet:\n  n1️⃣: 1\nthat: all([n > 0 for n in [1, n]])"), to: "k",
      fence("check: a\nlet:\n  k: 1\nthat: all([n > 0 for n in [1, k]])")),
    .init(
      "a word of the language", fence("check: a1️⃣\nthat: 1 == 1"), to: "mean",
      "word of the expression language"),
    .init(
      "a name that is taken", fence("check: a1️⃣\nthat: 1 == 1") + fence("check: b\nthat: 1 == 1"),
      to: "b", "already has a block"),
    .init("no id", fence("check: a1️⃣\nthat: 1 == 1"), to: "B-b", "is not an id"),
    .init("a function", fence("check: a\nthat: me1️⃣an([1]) == 1"), to: "b", "is a function"),
    .init(
      "a column", tips + fence("check: a\nthat: tips.bi1️⃣ll[0] == 1"), to: "b",
      "a column may be named"),
    .init(
      "a lesson without an id of its own", "---\ntitle: A\nlevel: basics\n---\n\n[a1️⃣](lesson.md)",
      to: "b", "rename the file"),
    .init("words", "Only 1️⃣words.", to: "b", "no name here"),
  ]

  @Test(arguments: cases)
  func `a name changes in all its places, or there is a reason`(place: Case) {
    let marked = MarkedDocument(place.body, more: CompletionTests.others)
    switch rename(at: marked.marker(), to: place.name, in: marked.document) {
    case .success(let edits):
      #expect(marked.edited(edits["lesson.md"] ?? []) == MarkedProject.front + place.becomes)
    case .failure(let refusal): #expect(refusal.reason.contains(place.becomes), "\(refusal.reason)")
    }
  }

  @Test func `a lesson's id changes in expressions, requirements and itself`() throws {
    let marked = MarkedDocument(
      "---\ntitle: A\nid: my-lesson1️⃣\nlevel: basics\n---\n\n" + tips,
      more: [
        "b.md":
          "---\ntitle: B\nlevel: basics\nrequires: [my-lesson]\n---\n\n`{eval} my_lesson.tips.bill[0]`\n"
      ])
    let edits = try rename(at: marked.marker(), to: "new-name", in: marked.document).get()
    #expect(edits.keys.sorted() == ["b.md", "lesson.md"])
    #expect(edits["b.md"]?.map(\.text).sorted() == ["new-name", "new_name"])
  }

  @Test func `a reference's key changes where it is cited`() throws {
    let marked = MarkedDocument("As [@lloyd11️⃣982, p. 3] says.", more: CompletionTests.others)
    #expect(try prepareRename(at: marked.marker(), in: marked.document).get().name == "lloyd1982")
    let edits = try rename(at: marked.marker(), to: "l82", in: marked.document).get()
    let text = marked.edited(edits["lesson.md"] ?? [])
    #expect(text.hasSuffix("As [@l82, p. 3] says."))
    #expect(edits["references.yaml"]?.map(\.text) == ["l82"])
  }

  @Test func `links follow files that move`() throws {
    let marked = MarkedDocument(
      "See [it](other.md#second-part) and ![a](img/cloud.png) and [by label][x].\n\n[x]: other.md\n\n"
        + fence("dataset: a\ncolumns: { a: , b: }\ncsv: data/points.csv"),
      more: CompletionTests.others)
    let edits = editsForMovedFiles(
      ["other.md": "deep/renamed.md", "data": "tables", "img/cloud.png": "img/sky.png"],
      in: marked.document.course, files: marked.document.files)
    let text = marked.edited(edits["lesson.md"] ?? [])
    #expect(text.contains("[it](deep/renamed.md#second-part)"))
    #expect(text.contains("![a](img/sky.png)") && text.contains("[x]: deep/renamed.md"))
    #expect(text.contains("csv: tables/points.csv"))
  }

  @Test func `a lesson that moves keeps its own links`() {
    let marked = MarkedDocument("See [it](other.md).\n", more: CompletionTests.others)
    let edits = editsForMovedFiles(
      ["lesson.md": "deep/lesson.md"], in: marked.document.course, files: marked.document.files)
    let text = marked.edited(edits["lesson.md"] ?? [])
    #expect(text.contains("[it](../other.md)"))
  }
}

struct ActionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var body: String
    var title: String
    var becomes: String
    var checkedBody: String?
    init(
      _ description: String, _ body: String, _ title: String, _ becomes: String,
      checkedBody: String? = nil
    ) {
      testDescription = description
      self.body = body
      self.title = title
      self.becomes = becomes
      self.checkedBody = checkedBody
    }
  }

  static let cases: [Case] = [
    .init(
      "a false claim", fence("check: a\nthat: 1 + 1 == 1️⃣3"), "replace by the computed 2",
      fence("check: a\nthat: 1 + 1 == 2")),
    .init(
      "a false claim below an edit", "More.\n\n" + fence("check: a\nthat: 1 + 1 == 1️⃣3"),
      "replace by the computed 2", "More.\n\n" + fence("check: a\nthat: 1 + 1 == 2"),
      checkedBody: fence("check: a\nthat: 1 + 1 == 3")),
    .init(
      "a typed answer", fence("quiz: a\nask: b\nnumber:\n  value: 1 + 1\n  answer: 1️⃣3"),
      "replace 3 by the computed 2", fence("quiz: a\nask: b\nnumber:\n  value: 1 + 1\n  answer: 2")),
    .init(
      "an unknown field", fence("quiz: a\nasc1️⃣: b\nnumber: { value: 1 }"), "replace by 'ask'",
      fence("quiz: a\nask: b\nnumber: { value: 1 }")),
    .init(
      "alternative text", "![1️⃣](img/cloud.png)", "write alternative text",
      "![${1:what the picture shows}](img/cloud.png)"),
    .init(
      "a missing why",
      fence(
        "quiz: a\nask: b\nchoices:\n  - text: c1️⃣\n    when: 1 == 1\n  - text: d\n    when: 1 == 2\n    why: e"
      ),
      "add 'why:' to a choice",
      fence(
        "quiz: a\nask: b\nchoices:\n  - text: c\n    when: 1 == 1\n    why: ${1:Why it is right or wrong.}\n  - text: d\n    when: 1 == 2\n    why: e"
      )),
    .init(
      "a missing field in braces",
      fence(
        "sort: a\ntitle: t\nbuckets: { one: A, two: B }\ncards:\n  - { text: x, bu1️⃣cket: one }"),
      "add 'why:' to a card",
      fence(
        "sort: a\ntitle: t\nbuckets: { one: A, two: B }\ncards:\n  - { text: x, bucket: one, why: ${1:Why it belongs there.} }"
      )),
    .init(
      "a typed key with evidence",
      fence(
        "quiz: a\nask: b\nchoices:\n  - text: c\n    correct: t1️⃣rue\n    evidence: 1 + 1 == 2\n    why: e"
      ),
      "compute whether it is right, with 'when:'",
      fence("quiz: a\nask: b\nchoices:\n  - text: c\n    when: 1 + 1 == 2\n    why: e")),
    .init(
      "an answer that is not written", fence("quiz: a\nask: b\nnumber:\n  value: 11️⃣ + 1"),
      "write the computed 2 as 'answer:'",
      fence("quiz: a\nask: b\nnumber:\n  value: 1 + 1\n  answer: 2")),
    .init(
      "rows into a file",
      fence("dataset: a1️⃣\ncolumns: { x: , y: }\nrows:\n  - [1, 2]\n  - [3, 5]\nshow: none"),
      "move the rows to data/a.csv",
      fence("dataset: a\ncolumns: { x: , y: }\ncsv: data/a.csv\nshow: none")),
    .init(
      "a file into rows", fence("dataset: c1️⃣\ncolumns: { a: , b: }\ncsv: data/points.csv"),
      "write the rows into the lesson", fence("dataset: c\ncolumns: { a: , b: }\nrows:\n  - [1, 2]")
    ),
  ]

  @Test(arguments: cases)
  func `an action does what it says`(place: Case) throws {
    let marked = MarkedDocument(
      place.body, more: CompletionTests.others, checkedBody: place.checkedBody)
    let offset = marked.marker()
    let actions = codeActions(in: offset..<offset, of: marked.document)
    let action = try #require(actions.first { $0.title == place.title }, "\(actions.map(\.title))")
    #expect(marked.edited(action.edits) == MarkedProject.front + place.becomes)
  }

  @Test(arguments: ["  an1️⃣swer: 5", "1️⃣  answer: 5", "  answer: 51️⃣"])
  func `a fix is offered from anywhere on its line`(line: String) {
    let marked = MarkedDocument(fence("quiz: a\nask: b\nnumber:\n  value: 2 + 2\n\(line)"))
    let actions = codeActions(in: marked.marker()..<marked.marker(), of: marked.document)
    #expect(actions.first?.isPreferred == true)
    let text = marked.edited(actions.first?.edits ?? [])
    #expect(text.contains("answer: 4"))
  }

  @Test func `a fix at the place itself comes alone`() {
    let marked = MarkedDocument(fence("check: a\nthat: 1 1️⃣≤ 2 and 3 ≥ 2"))
    let actions = codeActions(in: marked.marker()..<marked.marker(), of: marked.document)
    #expect(actions.count { $0.kind == .quickFix } == 1)
  }

  @Test func `rows become the lines of a file`() throws {
    let marked = MarkedDocument(
      fence(
        "dataset: a1️⃣\ncolumns: { x: , kind: { role: id } }\nrows:\n  - [1, 'a, b']\n  - [2.5, c]"))
    let actions = codeActions(in: marked.marker()..<marked.marker(), of: marked.document)
    let files = actions.first { $0.kind == .extract }?.newFiles
    #expect(files?.map(\.text) == ["x,kind\n1,\"a, b\"\n2.5,c\n"])
  }

  @Test func `all safe fixes are made at once`() {
    let marked = MarkedDocument(fence("check: a\nthat:\n  - 1 ≤ 2\n  - 3 ≥ 21️⃣"))
    let actions = codeActions(in: marked.marker()..<marked.marker(), of: marked.document)
    let edits = actions.first { $0.kind == .fixAll }?.edits ?? []
    let text = marked.edited(edits)
    #expect(text.contains("1 <= 2\n  - 3 >= 2"))
  }

  @Test(arguments: ["", "1️⃣", "---\n1️⃣", "```workshop\n"])
  func `nothing is offered where there is nothing`(body: String) {
    let marked = MarkedDocument(body.isEmpty ? "1️⃣" : body, isChecked: false)
    #expect(codeActions(in: 0..<0, of: marked.document).filter { $0.kind != .quickFix } == [])
  }

  @Test func `layout changes what it must and nothing else`() {
    let marked = MarkedDocument(fence("quiz:   a\nask: b\nnumber: {value: 1}") + "Text  stays.\n")
    let edits = formatting(of: marked.document)
    #expect(edits.count == 1 && marked.edited(edits).contains("quiz: a\n"))
    #expect(formatting(in: 0..<3, of: marked.document) == [])
  }

  @Test(arguments: [
    ("```workshop\nquiz: a\nchoices:\n1️⃣", "```workshop\nquiz: a\nchoices:\n  "),
    (
      "```workshop\nquiz: a\nchoices:\n  - text: b\n1️⃣",
      "```workshop\nquiz: a\nchoices:\n  - text: b\n    "
    ),
    ("```workshop\ncheck: a\nlet: |\n1️⃣", "```workshop\ncheck: a\nlet: |\n  "),
    ("```workshop\n1️⃣", "```workshop\n\n```"),
    ("```workshop\n1️⃣\n```", "```workshop\n\n```"),
    ("Words.\n1️⃣", "Words.\n"),
  ])
  func `a new line goes on as the block does`(body: String, becomes: String) {
    let marked = MarkedDocument(body)
    let edits = formattingOnType("\n", at: marked.marker(), in: marked.document)
    #expect(marked.edited(edits) == MarkedProject.front + becomes)
  }
}
