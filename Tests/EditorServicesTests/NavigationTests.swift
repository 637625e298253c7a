import EditorServices
import SourceText
import TestSupport
import Testing

struct NavigationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var body: String
    /// The file and the text that a place leads to, or nothing.
    var leads: String?
    init(_ description: String, _ body: String, _ leads: String?) {
      testDescription = description
      self.body = body
      self.leads = leads
    }
  }

  static let cases: [Case] = [
    .init(
      "a name to its block", tips + fence("check: a\nthat: len(ti1️⃣ps.bill) == 3"), "lesson.md tips"),
    .init(
      "a column to its key", tips + fence("check: a\nthat: len(tips.bi1️⃣ll) == 3"), "lesson.md bill"),
    .init("a name to its let", fence("check: a\nlet:\n  n: 1\nthat: 1️⃣n == 1"), "lesson.md n"),
    .init(
      "a name of another block",
      fence("check: a\nlet:\n  n: 1\nthat: n == 1") + fence("check: b\nthat: a.1️⃣n == 1"),
      "lesson.md n"),
    .init(
      "a dial to its widget",
      fence("widget: cost\ntype: loss_penalties\ntitle: Cost") + "Turn `{dial} co1️⃣st.p`.",
      "lesson.md cost"),
    .init(
      "a block of another lesson", fence("check: a\nthat: len(another_lesson.fa1️⃣r.x) == 2"),
      "other.md far"),
    .init(
      "another lesson", fence("check: a\nthat: len(another_less1️⃣on.far.x) == 2"),
      "other.md another-lesson"),
    .init(
      "a column of another lesson", fence("check: a\nthat: len(another_lesson.far.1️⃣x) == 2"),
      "other.md x"),
    .init("a link to its lesson", "See [it1️⃣](other.md).", "other.md "),
    .init("a link to its heading", "See [it1️⃣](other.md#second-part).", "other.md ## Second part"),
    .init("a citation", "Shown [@llo1️⃣yd1982].", "references.yaml lloyd1982"),
    .init(
      "a required lesson", "---\ntitle: A\nlevel: basics\nrequires: [another1️⃣-lesson]\n---\n",
      "other.md another-lesson"),
    .init(
      "a bucket",
      fence(
        "sort: a\ntitle: b\nbuckets: { one: A, two: B }\ncards:\n  - { text: x, bucket: o1️⃣ne, why: y }\n  - { text: z, bucket: two, why: y }"
      ), "lesson.md one"),
    .init(
      "a question",
      fence("quiz: q\nask: b\nnumber: { value: 1 }")
        + fence("challenge: a\ntitle: c\nquizzes: [1️⃣q]"), "lesson.md q"),
    .init(
      "a data file", fence("dataset: a\ncolumns: { a: , b: }\ncsv: data/poi1️⃣nts.csv"),
      "data/points.csv "),
    .init("a name in a span", tips + "There are `{eval} len(ti1️⃣ps.bill)`.", "lesson.md tips"),
    .init("a name in a formula", tips + "$\\eval{len(ti1️⃣ps.bill)}$", "lesson.md tips"),
    .init("nothing", "Only 1️⃣words.", nil),
    .init("a function", fence("check: a\nthat: me1️⃣an([1]) == 1"), nil),
  ]

  @Test(arguments: cases)
  func `a place leads to where it is made`(place: Case) throws {
    let marked = MarkedDocument(place.body, more: CompletionTests.others)
    let found = definition(at: marked.marker(), in: marked.document).first
    let text = try found.map { location in
      let bytes = try marked.document.files.read(location.file)
      return "\(location.file) " + String(decoding: bytes[location.range], as: UTF8.self)
    }
    #expect(text == place.leads)
  }

  @Test func `references are found in all lessons`() {
    let other = "---\ntitle: B\nid: b\nlevel: basics\n---\n\n`{eval} len(lesson.tips.bill)`\n"
    let marked = MarkedDocument(
      tips + "`{eval} len(ti1️⃣ps.tip)`\n\n" + fence("check: a\nthat: tips.bill[0] == 1"),
      more: ["b.md": other])
    let found = references(at: marked.marker(), in: marked.document)
    #expect(found.map(\.file) == ["b.md", "lesson.md", "lesson.md", "lesson.md"])
    #expect(references(at: marked.marker(), in: marked.document, withDefinition: false).count == 3)
    let places = highlights(at: marked.marker(), in: marked.document)
    #expect(places.map { marked.text($0.range) } == ["tips", "tips", "tips"])
    #expect(places.map(\.isDefinition) == [true, false, false])
    #expect(linkedEditingRanges(at: marked.marker(), in: marked.document) == nil)
  }

  @Test func `a name that only this lesson writes is edited in all its places at once`() {
    let marked = MarkedDocument(fence("check: a\nlet:\n  n1️⃣: 1\n  m: n + 1\nthat: n < m"))
    let ranges = linkedEditingRanges(at: marked.marker(), in: marked.document) ?? []
    #expect(ranges.map(marked.text) == ["n", "n", "n"])
  }

  @Test func `headings hold what stands below them`() {
    let marked = MarkedDocument(
      "# One\n\n" + tips + "## Two\n\n" + fence("check: a\nlet:\n  n: 1\nthat: n == 1")
        + "# Three\n")
    func lines(_ symbols: [DocumentSymbol], _ indent: String = "") -> [String] {
      symbols.flatMap {
        ["\(indent)\($0.kind.rawValue) \($0.name)"] + lines($0.children, indent + " ")
      }
    }
    #expect(
      lines(documentSymbols(in: marked.document)) == [
        "heading One", " dataset tips", " heading Two", "  block a", "   name n", "heading Three",
      ])
  }

  @Test func `names of the course are found by their letters`() {
    let marked = MarkedDocument(tips, more: CompletionTests.others)
    let names = { (query: String) in workspaceSymbols(query, marked.document.course).map(\.name) }
    #expect(names("tps").first == "tips")
    #expect(names("second") == ["Second part"])
    #expect(names("zzz") == [])
    #expect(names("").contains("Another lesson"))
  }
}
