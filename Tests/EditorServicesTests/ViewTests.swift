import EditorServices
import SourceText
import TestSupport
import Testing

struct ViewTests {
  @Test func `values stand beside claims, answers, choices and spans`() {
    let body =
      fence("check: a\nthat:\n  - 1 + 1 == 2\n  - 1 + 1 == 3")
      + fence(
        "quiz: b\nask: c\nchoices:\n  - { text: d, when: 1 == 1, why: e }\n  - { text: f, when: 1 == 2, why: g }"
      )
      + fence("quiz: h\nask: c\nnumber: { value: 2 * 3 }")
      + "It is `{eval} 1 / 4` and $\\eval{2^3}$.\n"
    let marked = MarkedDocument(body)
    let whole = 0..<marked.text.utf8.count
    let labels = inlayHints(in: whole, of: marked.document).map(\.label)
    #expect(labels == ["2 ✓", "2 ✗", "✓", "✗", "= 6", "= 0.25", "= 8"])
    #expect(inlayHints(in: 0..<5, of: marked.document) == [])
  }

  @Test func `values move with the text that they belong to`() throws {
    let earlier = "It is `{eval} 1 / 4`.\n\n" + fence("check: a\nthat: 1 == 1")
    let marked = MarkedDocument("More words. " + earlier, checkedBody: earlier)
    let hints = inlayHints(in: 0..<marked.text.utf8.count, of: marked.document)
    let first = try #require(hints.first)
    #expect(marked.text(first.offset - 1..<first.offset + 1) == "`." && first.label == "= 0.25")
    #expect(hints.map(\.label) == ["= 0.25", "✓"])
  }

  @Test func `nothing is shown of a lesson that was not checked`() {
    let marked = MarkedDocument(fence("check: a\nthat: 1 == 1"), isChecked: false)
    #expect(inlayHints(in: 0..<1000, of: marked.document) == [])
  }

  @Test func `a block tells how much of it is verified`() {
    let marked = MarkedDocument(fence("check: a\nthat:\n  - 1 == 1\n  - 1 == 2") + tips)
    #expect(
      codeLenses(in: marked.document).map(\.title) == [
        "check", "verified 1 of 2", "check", "preview",
      ])
  }

  struct Tokens: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var body: String
    var tokens: String
  }

  @Test(arguments: [
    Tokens(
      testDescription: "a check",
      body: fence("check: a\nlet:\n  n: mean([1, 2], axis=1)\nthat: n.x == 2 # yes"),
      tokens:
        "kind check|id a|key let|name n|function mean|operator (|operator [|number 1|operator ,|number 2|operator ]|operator ,|parameter axis|operator =|number 1|operator )|key that|name n|operator .|member x|operator ==|number 2"
    ),
    Tokens(
      testDescription: "words and own names",
      body: fence("# first\ndataset: a\ncolumns:\n  x: { role: feature }\nshow: none"),
      tokens:
        "comment # first|kind dataset|id a|key columns|name x|key role|word feature|key show|word none"
    ),
    Tokens(
      testDescription: "prose", body: "As [@lloyd1982] says `{eval} 1 | .2f`.",
      tokens: "citation @lloyd1982|span {eval}|number 1|word .2f"),
    Tokens(
      testDescription: "lines of names",
      body: fence("check: a\nlet: |\n  n = 1 # one\nthat: n == 1"),
      tokens:
        "kind check|id a|key let|name n|number 1|comment # one|key that|name n|operator ==|number 1"
    ),
    Tokens(
      testDescription: "a half-typed block", body: "```workshop\ncheck: a\nthat: 1 +",
      tokens: "kind check|id a|key that"),
  ])
  func `tokens tell what stands where`(example: Tokens) {
    let marked = MarkedDocument(example.body)
    let front = MarkedProject.front.utf8.count
    let tokens = semanticTokens(in: front..<marked.text.utf8.count, of: marked.document)
    let words = tokens.map { "\($0.kind.rawValue) \(marked.text($0.range))" }
    #expect(words.joined(separator: "|") == example.tokens)
  }

  @Test func `headings, blocks and fields fold`() {
    let marked = MarkedDocument("# One\n\n" + tips + "Words.\n")
    let lines = foldingRanges(in: marked.document).map {
      "\($0.kind.rawValue) \($0.lines.lowerBound)-\($0.lines.upperBound)"
    }
    #expect(lines == ["block 0-3", "heading 5-19", "block 7-17", "field 9-11", "field 12-15"])
  }

  @Test func `a selection grows from the word to the lesson`() {
    let marked = MarkedDocument(fence("check: a\nthat:\n  - mean([11️⃣, 2]) == 1.5"))
    let texts = selectionRanges(at: marked.marker(), in: marked.document).map(marked.text)
    #expect(Array(texts.prefix(4)) == ["1", "[1, 2]", "mean([1, 2])", "mean([1, 2]) == 1.5"])
    #expect(texts.last == marked.text)
  }

  @Test func `links lead to files, headings and addresses`() {
    let marked = MarkedDocument(
      "[a](other.md#second-part) [b](https://example.org/x) ![c](img/cloud.png) [d](gone.md)\n\n"
        + fence("dataset: e\ncolumns: { a: , b: }\ncsv: data/points.csv"),
      more: CompletionTests.others)
    let links = documentLinks(in: marked.document).map { marked.text($0.range) }
    #expect(
      links == [
        "other.md#second-part", "https://example.org/x", "img/cloud.png", "data/points.csv",
      ])
  }

  @Test(arguments: [
    ("kmeans(1️⃣", 0), ("kmeans([1, 2], 1️⃣", 1), ("kmeans([1], seed=1️⃣", 3), ("kmeans([1], mean(1️⃣", 0),
    ("sum(1, 2, 3, 1️⃣", 0),
  ])
  func `a call shows the parameter that is being written`(text: String, active: Int) {
    for body in [fence("check: a\nthat: " + text), "It is `{eval} " + text] {
      let marked = MarkedDocument(body)
      #expect(signatureHelp(at: marked.marker(), in: marked.document)?.active == active)
    }
  }

  @Test func `a signature's parameters are marked in it`() throws {
    let marked = MarkedDocument("`{eval} kmeans(1️⃣`")
    let help = try #require(signatureHelp(at: marked.marker(), in: marked.document))
    let bytes = Array(help.label.utf8)
    let names = help.parameters.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(names.prefix(3) == ["X", "k=", "init=\"k-means++\""])
    #expect(signatureHelp(at: 0, in: marked.document) == nil)
  }
}
