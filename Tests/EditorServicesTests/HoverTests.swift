import EditorServices
import TestSupport
import Testing

let tips = fence(
  """
  dataset: tips
  columns:
    bill: { label: bill ($), role: feature }
    tip: { role: target }
  rows:
    - [1, 2]
    - [2, 4]
    - [3, 6]
  show: scatter
  """)
let line = fence("model: line\nfit: linear_regression\non: tips")

struct HoverTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var body: String
    var says: [String]
    var isChecked = true
    init(_ description: String, _ body: String, _ says: [String], isChecked: Bool = true) {
      testDescription = description
      self.body = body
      self.says = says
      self.isChecked = isChecked
    }
  }

  static let glossary = "- { term: inertia, definition: How tight a grouping is. }\n"

  static let cases: [Case] = [
    .init(
      "a dataset's columns", tips + fence("check: a\nthat: len(ti1️⃣ps.bill) == 3"),
      ["3 rows", "1 to 3", "bill ($)"]),
    .init(
      "a dataset at its id", "```workshop\ndataset: ti1️⃣ps\ncolumns: { a: }\nrows: [[1], [2]]\n```",
      ["2 rows"]),
    .init(
      "a model's numbers", tips + line + fence("check: a\nthat: li1️⃣ne.w == 2"), ["`w` = 2", "r2"]),
    .init(
      "a field of a model", tips + line + fence("check: a\nthat: line.1️⃣w == 2"),
      ["= 2", "the weight"]),
    .init(
      "a field before it is checked", tips + line + fence("check: a\nthat: line.1️⃣w == 2"),
      ["the weight"], isChecked: false),
    .init("a function", fence("check: a\nthat: me1️⃣an([1, 2]) == 1.5"), ["mean("]),
    .init("a value of a name", fence("check: a\nlet:\n  n: 2 + 3\nthat: 1️⃣n == 5"), ["= 5"]),
    .init(
      "a name that was not checked", fence("check: a\nlet:\n  n: 2 + 3\nthat: 1️⃣n == 5"), ["= 5"],
      isChecked: false),
    .init("a computed expression", fence("check: a\nthat: 2 1️⃣+ 3 == 5"), ["`2 + 3` = 5"]),
    .init("a field of a block", fence("quiz: a\nas1️⃣k: b"), ["ask:", "The question."]),
    .init("a kind", fence("qu1️⃣iz: a\nask: b"), ["A question with choices"]),
    .init("a field of front matter", "---\nti1️⃣tle: A\n---\n", ["title:"]),
    .init("a widget type", fence("widget: a\ntype: fit1️⃣_line"), ["Move a straight line", "mse"]),
    .init("a fitting function", fence("model: a\nfit: kme1️⃣ans"), ["centroid"]),
    .init("a parameter", fence("model: a\nfit: kmeans\nwith: { 1️⃣k: 3 }"), ["number of clusters"]),
    .init("a citation", "Shown [@llo1️⃣yd1982].", ["Least squares", "Lloyd"]),
    .init("a link", "See [the 1️⃣other](other.md).", ["Another lesson"]),
    .init(
      "a lesson in an expression", fence("check: a\nthat: len(another_1️⃣lesson.far.x) == 2"),
      ["Another lesson"]),
    .init("a term", "The iner1️⃣tia falls.", ["How tight"]),
    .init("a formula", "Let $x^1️⃣2$ be.", ["x^2"]),
    .init(
      "a computed span in a field", tips + fence("quiz: a\nask: It is `{eval} ti1️⃣ps.bill[0]`?"),
      ["3 rows"]),
    .init(
      "a dial",
      tips + fence("widget: fit\ntype: fit_line\ntitle: Fit\ndata: tips\nstart: { w: 1, b: 0 }")
        + "Turn `{di1️⃣al} fit.w`.", ["readers see 1", "can turn it"]),
    .init("what is wrong", fence("quiz: a\nnonsen1️⃣se: b"), ["DW"]),
    .init(
      "a claim in a half-typed block",
      "```workshop\ncheck: a\nlet:\n  n: 2 + 3\nthat: 1️⃣n == 5\n  x: [", ["= 5"], isChecked: false),
  ]

  @Test(arguments: cases)
  func `what is known of a place is shown`(place: Case) {
    var more = CompletionTests.others
    more["glossary.yaml"] = Self.glossary
    let marked = MarkedDocument(place.body, more: more, isChecked: place.isChecked)
    let found = hover(at: marked.marker(), in: marked.document)
    let text = found?.text ?? ""
    #expect(place.says.filter { !text.contains($0) } == [], "\(text)")
    #expect(found?.range.contains(marked.marker()) ?? false)
  }

  @Test(arguments: ["", "1️⃣", "Only words1️⃣", "```workshop\n1️⃣```"])
  func `where nothing is known nothing is shown`(body: String) {
    let marked = MarkedDocument(body.isEmpty ? "1️⃣" : body)
    #expect(hover(at: marked.marker(), in: marked.document) == nil)
  }

  @Test func `a dataset comes with its picture`() {
    let marked = MarkedDocument("1️⃣" + tips)
    let place = marked.marker() + "```workshop\ndataset: t".utf8.count
    #expect(hover(at: place, in: marked.document)?.picture != nil)
  }
}
