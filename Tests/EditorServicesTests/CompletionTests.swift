import EditorServices
import SourceText
import TestSupport
import Testing

/// A place, and labels that must and must not be offered there.
struct CompletionCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var body: String
  var offered: [String]
  var withheld: [String] = []
  var isChecked = true

  init(
    _ description: String, _ body: String, _ offered: [String], not withheld: [String] = [],
    isChecked: Bool = true
  ) {
    testDescription = description
    self.body = body
    self.offered = offered
    self.withheld = withheld
    self.isChecked = isChecked
  }
}

private let data = fence(
  """
  dataset: tips
  columns:
    bill: { role: feature }
    tip: { role: target }
  rows:
    - [1, 2]
    - [2, 4]
    - [3, 6]
  """)
private let game = fence("widget: fit\ntype: fit_line\ntitle: Fit\ndata: tips")
private let model = data + fence("model: line\nfit: linear_regression\non: tips")

struct CompletionTests {
  static let others = [
    "other.md":
      "---\ntitle: Another lesson\nid: another-lesson\nlevel: basics\n---\n\n# A heading\n\n## Second part\n\n"
      + fence("dataset: far\ncolumns:\n  x: { role: feature }\nrows:\n  - [1]\n  - [2]"),
    "references.yaml":
      "- { id: lloyd1982, title: Least squares, author: [{ family: Lloyd, given: S. }], issued: 1982 }\n",
    "data/points.csv": "a,b\n1,2\n", "img/cloud.png": "x",
  ]

  static let cases: [CompletionCase] = [
    .init(
      "keys of the front matter", "---\ntitle: A\n1️⃣\n---\n", ["level", "order"], not: ["title"]),
    .init("half-typed key of the front matter", "---\ntitle: A\nle1️⃣\n---\n", ["level"]),
    .init("front matter that nothing closes", "---\ntitle: A\n1️⃣", ["level", "id"]),
    .init("levels", "---\ntitle: A\nlevel: 1️⃣\n---\n", ["basics"]),
    .init("lessons to require", "---\ntitle: A\nrequires: [1️⃣]\n---\n", ["another-lesson"]),
    .init(
      "lessons to require, listed", "---\ntitle: A\nrequires:\n  - 1️⃣\n---\n", ["another-lesson"]),
    .init("block kinds", fence("1️⃣"), ["dataset", "quiz", "widget"]),
    .init("half-typed block kind", "```workshop\nqu1️⃣", ["quiz"]),
    .init("whole blocks in prose", "qu1️⃣", ["quiz", "dataset"]),
    .init("whole blocks behind a fence", "Text.\n\n```1️⃣", ["quiz"]),
    .init("no blocks within a sentence", "I like to qu1️⃣", [], not: ["quiz"]),
    .init(
      "keys that are not given", fence("quiz: a\nask: b\n1️⃣"), ["choices", "let"], not: ["ask"]),
    .init("keys given below", fence("quiz: a\n1️⃣\nask: b"), ["choices"], not: ["ask"]),
    .init(
      "keys of a choice", fence("quiz: a\nchoices:\n  - text: b\n    1️⃣"), ["when", "why"],
      not: ["text", "ask"]),
    .init("keys right behind a dash", fence("quiz: a\nchoices:\n  - 1️⃣"), ["text", "when"]),
    .init("keys of a column", fence("dataset: a\ncolumns:\n  x: { 1️⃣ }"), ["label", "role"]),
    .init(
      "no keys for names of columns", fence("dataset: a\ncolumns:\n  1️⃣"), [], not: ["role", "csv"]),
    .init("roles", fence("dataset: a\ncolumns:\n  x: { role: 1️⃣ }"), ["feature", "target"]),
    .init("words", fence("quiz: a\npick: 1️⃣"), ["one", "many"]),
    .init("data files", fence("dataset: a\ncsv: 1️⃣"), ["data/points.csv"], not: ["other.md"]),
    .init("models", fence("model: a\nfit: 1️⃣"), ["kmeans", "ridge"], not: ["mean"]),
    .init("a model's parameters", fence("model: a\nfit: kmeans\nwith:\n  1️⃣"), ["k", "init"]),
    .init("a model's words", fence("model: a\nfit: svm\nwith: { kernel: 1️⃣ }"), ["rbf"]),
    .init("widget types", fence("widget: a\ntype: 1️⃣"), ["fit_line"]),
    .init("a widget's parameters", fence("widget: a\ntype: fit_line\nwith: { 1️⃣ }"), ["w", "b"]),
    .init("a widget's controls", fence("widget: a\ntype: fit_line\nstart: { 1️⃣ }"), ["w", "b"]),
    .init("a goal's metrics", fence("widget: a\ntype: fit_line\ngoal: 1️⃣"), ["mse", "best"]),
    .init(
      "a widget's columns",
      data + fence("widget: a\ntype: fit_line\ndata: tips\naxes: { x: 1️⃣ }"), ["bill", "tip"]),
    .init(
      "names and functions", data + fence("check: a\nlet:\n  n: 2\nthat:\n  - 1️⃣"),
      ["tips", "n", "kmeans", "pi", "another_lesson"]),
    .init(
      "earlier names only", fence("check: a\nlet:\n  n: 1\n  m: 1️⃣\n  o: 3\nthat: [n == 1]"), ["n"],
      not: ["o"]),
    .init("names of lines", fence("check: a\nlet: |\n  n = 1\nthat: 1️⃣"), ["n"]),
    .init(
      "columns after a dot", data + fence("check: a\nthat:\n  - tips.1️⃣"), ["bill", "features"]),
    .init("a model's fields", model + fence("check: a\nthat: line.1️⃣"), ["w", "predict", "r2"]),
    .init(
      "a model's fields before it is checked", model + fence("check: a\nthat: line.1️⃣"),
      ["w", "predict"], isChecked: false),
    .init("fields of a call", fence("check: a\nthat: kmeans([1, 2], k=1).1️⃣"), ["centroids"]),
    .init(
      "fields of a name", fence("check: a\nlet:\n  km: kmeans([1, 2], k=1, init=[1])\nthat: km.1️⃣"),
      ["centroids", "trace"]),
    .init(
      "fields of a pass",
      fence("check: a\nlet:\n  km: kmeans([1, 2], k=1, init=[1])\nthat: km.trace[0].1️⃣"), ["labels"]),
    .init("blocks of a lesson", fence("check: a\nthat: another_lesson.1️⃣"), ["far"]),
    .init(
      "a call's parameters", fence("check: a\nthat: kmeans([1], 1️⃣"), ["k=", "init="], not: ["X="]),
    .init(
      "parameters not given", fence("check: a\nthat: kmeans([1], k=1, 1️⃣)"), ["init="], not: ["k="]),
    .init("variables", fence("check: a\nthat: \"all([x > 0 for x in 1️⃣\""), ["x"]),
    .init("words of a parameter", fence("check: a\nthat: kmeans([1], init='1️⃣"), ["random"]),
    .init(
      "features in quotes", data + fence("check: a\nthat: tips.only('1️⃣"), ["bill"], not: ["tip"]),
    .init("citation keys", "As shown [@1️⃣", ["lloyd1982"]),
    .init("a later citation key", "As shown [@lloyd1982; @ll1️⃣]", ["lloyd1982"]),
    .init("citations of a choice", fence("quiz: a\nchoices:\n  - cite: 1️⃣"), ["lloyd1982"]),
    .init("lessons to link to", "See [it](1️⃣)", ["other.md"]),
    .init("headings of another lesson", "See [it](other.md#1️⃣)", ["second-part"]),
    .init("own headings", "# Mine\n\nSee [it](#1️⃣)", ["mine"]),
    .init("images", "![Points](1️⃣)", ["img/cloud.png"], not: ["other.md"]),
    .init("kinds of span", "It is `{1️⃣", ["{eval}", "{check}", "{dial}"]),
    .init("widgets of a dial", data + game + "Turn `{dial} 1️⃣`", ["fit"], not: ["tips"]),
    .init("a widget's name, begun", data + game + "Turn `{dial} fi1️⃣`", ["fit"]),
    .init("controls of a dial", data + game + "Turn `{dial} fit.1️⃣`", ["w", "b"]),
    .init("names in a span", data + "It is `{eval} ti1️⃣`", ["tips"]),
    .init("members in a span", data + "It is `{eval} tips.1️⃣`", ["bill"]),
    .init("formats", "It is `{eval} 1 / 3 | 1️⃣`", [".2f", "sig 3"]),
    .init("names in a formula", data + "$n = \\eval{len(ti1️⃣}$", ["tips"]),
    .init(
      "names in a step", data + fence("example: a\nsteps:\n  - say: It is `{eval} ti1️⃣"), ["tips"]),
    .init(
      "buckets", fence("sort: a\nbuckets: { one: A, two: B }\ncards:\n  - bucket: 1️⃣"),
      ["one", "two"]),
    .init("questions", fence("quiz: q\nask: b") + fence("challenge: a\nquizzes: [1️⃣]"), ["q"]),
    .init(
      "generators", fence("dataset: a\ngenerate: { n: 3, seed: 1 }\ncolumns:\n  x: { from: 1️⃣ }"),
      ["normal"]),
    .init(
      "a fence that runs over another", "```workshop\nquiz: a\n1️⃣\n\n# Text\n\n" + data, ["ask"],
      not: ["rows"]),
    .init("a fence in a quote", "> ```workshop\n> quiz: a\n> 1️⃣\n> ```\n", ["ask"]),
    .init("an empty file", "", []),
  ]

  @Test(arguments: cases)
  func `what fits a place is offered there`(place: CompletionCase) {
    let marked = MarkedDocument(
      place.body.isEmpty ? "1️⃣" : place.body, more: Self.others, isChecked: place.isChecked)
    let found = completions(at: marked.marker(), in: marked.document)
    let labels = Set(found.map(\.label))
    #expect(place.offered.filter { !labels.contains($0) } == [], "\(labels.sorted().prefix(60))")
    #expect(place.withheld.filter(labels.contains) == [])
    #expect(
      found.allSatisfy { $0.edit.location.range.upperBound >= $0.edit.location.range.lowerBound })
  }
}
