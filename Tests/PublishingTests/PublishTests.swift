import Checking
import Foundation
import Lessons
import SourceText
import TestSupport
import Testing

@testable import Publishing

/// The repository's own templates, so that page and template cannot part.
func theme() throws -> Theme {
  let site = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Site").standardizedFileURL
  var templates: [String: String] = [:]
  let folder = site.appendingPathComponent("templates").path
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
  where path.hasSuffix(".mustache") {
    templates[String(path.dropLast(".mustache".count))] = try String(
      contentsOfFile: folder + "/" + path, encoding: .utf8)
  }
  let sheets = try ["icons", "glyphs"].map {
    try String(contentsOf: site.appendingPathComponent("img/\($0).svg"), encoding: .utf8)
  }
  let strings = try String(
    contentsOf: site.appendingPathComponent("strings/en.yaml"), encoding: .utf8)
  return try Theme(
    templates: templates, symbolSheets: sheets,
    words: Words([SourceFile(path: "en.yaml", bytes: Array(strings.utf8))]))
}

/// Publishes one lesson; every formula is set as `<m>TEX</m>` and every picture as `<svg/>`.
func published(
  _ body: String, more: [String: String] = [:]
) throws -> (page: String, publication: Publication) {
  let project = MarkedProject(
    lesson: body, more: more.merging(["index.md": "---\ntitle: Home\n---\n"]) { first, _ in first })
  let checked = project.checked()
  #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics.map { $0.brief(in: project.files) })")
  let theme = try theme()
  var results: [TypesetRequest: TypesetResult] = [:]
  for request in publish(checked, theme: theme, typeset: [:]).missing {
    switch request {
    case .math(let tex, _): results[request] = .html("<m>\(tex)</m>")
    case .code(_, let text): results[request] = .html("<i>\(text)</i>")
    case .picture: results[request] = .html("<svg/>")
    }
  }
  let publication = publish(checked, theme: theme, typeset: results)
  #expect(publication.missing.isEmpty)
  return (publication.files["lessons/lesson.html"] ?? "", publication)
}

/// What an author writes, and what the page must hold.
private let renderings: [(name: String, body: String, html: String)] = [
  ("a computed value has a true minus sign", "It is `{eval} 1 - 3`.\n", "It is −2."),
  ("a formula takes its computed value", "So $x = \\eval{1 / 4 | .2f}$.\n", "<m>x = 0.25</m>."),
  (
    "punctuation stays with the formula before it", "Take $x$, then.\n",
    "<span class=\"nb\"><m>x</m>,</span> then."
  ),
  ("text is escaped", "a < b & \"c\"\n", "a &lt; b &amp; &quot;c&quot;"),
  (
    "a list behind a formula is its legend", "$$y = wx$$\n\n- $x$: the bill\n- $w$: the slope\n",
    "<dl><dt><m>x</m></dt><dd>the bill</dd><dt><m>w</m></dt><dd>the slope</dd></dl>"
  ),
  ("a quote is an aside", "One.\n\n> Beside it.\n", "<div class=\"aside\"><p>Beside it.</p>"),
  (
    "an aside before one paragraph goes on beside it", "One.\n\n> Beside it.\n\nTwo.\n",
    "<div class=\"aside over-one\">"
  ),
  (
    "an aside before two parts of text goes on beside both",
    "One.\n\n> Beside it.\n\nTwo.\n\n## Three\n\nFour.\n", "<div class=\"aside over-two\">"
  ),
  (
    "an aside ends before the next one", "One.\n\n> Beside it.\n\nTwo.\n\n> Beside that.\n",
    "<div class=\"aside\"><p>Beside it."
  ),
  (
    "an aside before a heading and an aside ends where the heading's text begins",
    "One.\n\n> Beside it.\n\n## Two\n\n> Beside that.\n", "<div class=\"aside meets\">"
  ),
  ("a heading has an id", "## What a miss costs\n", "<h2 id=\"what-a-miss-costs\">"),
  ("a second heading of the same words has another", "## Same\n\n## Same\n", "<h2 id=\"same-2\">"),
  ("code is coloured", "```python\nx = 1\n```\n", "<code class=\"language-python\"><i>x = 1\n</i>"),
  (
    "a check prints nothing", "`{check} 1 == 1`\n\nSeen.\n", "<div class=\"prose\">\n<p>Seen.</p>"
  ),
  (
    "a dial shows where its control stands, with room for the longest it can show",
    fence("widget: cost\ntype: loss_penalties\ntitle: Cost\nstart: { p: 0.9 }")
      + "Turn `{dial} cost.p`.\n",
    "Turn <span class=\"dial\" data-turns=\"cost.p\" style=\"--n:4\">0.90</span>."
  ),
  (
    "a link to a lesson leads to its page", "[other](other.md#there)\n",
    "href=\"../lessons/other.html#there\""
  ),
]

@Test(arguments: renderings.indices)
func `what authors write is what readers get`(_ index: Int) throws {
  let rendering = renderings[index]
  let (page, _) = try published(
    rendering.body, more: ["other.md": MarkedProject.front + "## There\n"])
  #expect(page.contains(rendering.html), "\(rendering.name)")
}

@Test func `a citation leads to its reference`() throws {
  let references = """
    - id: lloyd1982
      title: Least squares quantization in PCM
      author: [{ family: Lloyd, given: Stuart P. }]
      issued: { date-parts: [[1982]] }
      container-title: IEEE Transactions on Information Theory
      volume: 28
      page: 129-137
    """
  let (page, _) = try published(
    "As shown [@lloyd1982, p. 131].\n", more: ["references.yaml": references])
  #expect(page.contains("(<a href=\"#ref-lloyd1982\">Lloyd 1982</a>, p. 131)"))
  #expect(page.contains("<li id=\"ref-lloyd1982\">"))
  #expect(page.contains("129–137"))
}

private let game =
  fence(
    "dataset: tips\ncolumns: { bill: { role: feature }, tip: { role: target } }\n"
      + "rows: [[10, 2], [20, 3], [30, 6], [40, 7]]")
  + fence(
    "widget: game\ntype: fit_line\ntitle: Fit\ndata: tips\nstart: { w: 0, b: 1 }\n"
      + "goal: mse <= 1.05 * best")

@Test func `a game's read-out is the engine's number`() throws {
  let (page, publication) = try published(game)
  // Errors of 1, 2, 5 and 6: (1 + 4 + 25 + 36) / 4.
  #expect(page.contains(">16.50</dd>"))
  let json = try #require(JSONValue(text: publication.files["bundle/lessons/lesson.json"] ?? ""))
  guard case .array(let widgets)? = json["widgets"] else {
    Issue.record("the bundle has no widgets")
    return
  }
  #expect(widgets.first?["numbers"]?["mse"]?.number == 16.5)
  #expect(page.contains("within 5% of the best any line can do"))
}

@Test func `a read-out that is a class has its name`() throws {
  let trees =
    "dataset: trees\ncolumns: { height: { role: feature }, girth: { role: feature }, kind: { role: label } }\n"
    + "rows: [[1, 1, oak], [2, 1, oak], [6, 5, elm], [6, 6, elm]]"
  let (page, _) = try published(
    fence(trees)
      + fence(
        "widget: game\ntype: neighbour_vote\ntitle: Vote\ndata: trees\nstart: { x: 6, y: 5, k: 1 }")
  )
  #expect(page.contains(">elm</dd>"))
}

@Test func `a goal of several terms is one sentence`() throws {
  let (page, publication) = try published(
    fence("widget: game\ntype: shatter\ntitle: S\ngoal: rows >= 8 and missing < 1"))
  #expect(
    page.contains(
      "Bring the number of rows of labels within a line's reach up to 8, with the rows that no line gives below 1."
    ))
  let json = try #require(JSONValue(text: publication.files["bundle/lessons/lesson.json"] ?? ""))
  guard case .array(let widgets)? = json["widgets"] else {
    Issue.record("the bundle has no widgets")
    return
  }
  // Three points in a row, of which the middle one cannot be told from both others.
  #expect(widgets.first?["numbers"]?["rows"]?.number == 6)
}

@Test func `the bundle has a node of its own for each kind of computed span`() throws {
  let (_, publication) = try published(
    fence("widget: cost\ntype: loss_penalties\ntitle: Cost\nstart: { p: 0.9 }")
      + "`{eval} 1 + 1` `{check} 2 > 1` `{dial} cost.p`\n")
  let json = publication.files["bundle/lessons/lesson.json"] ?? ""
  for node in [
    #"{"expression":"1 + 1","type":"workshopValue","value":"2"}"#,
    #"{"expression":"2 > 1","type":"workshopCheck","value":null}"#,
    #"{"expression":"cost.p","type":"workshopDial","value":"0.90"}"#,
  ] {
    #expect(json.contains(node), "\(node)")
  }
}

@Test func `a sort reads without a script, and its cards are in the bundle`() throws {
  let (page, publication) = try published(
    fence(
      """
      sort: numbers
      title: Even or odd?
      let: { n: 4 }
      buckets: { even: Even, odd: 'Odd, like $1$' }
      cards:
        - { text: "The number `{eval} n`", bucket: even, why: Halve it., evidence: n % 2 == 0 }
        - { text: three, bucket: odd, why: 'It is $2 + 1$.' }
      """))
  #expect(page.contains("<summary>The number 4</summary><p><strong>Even.</strong> Halve it.</p>"))
  #expect(
    page.contains("<strong>Odd, like <m>1</m>.</strong> It is <span class=\"nb\"><m>2 + 1</m>"))
  #expect(page.contains("1 of 2 cards backed"))
  #expect(page.contains("css/sort.css"))
  let json = try #require(JSONValue(text: publication.files["bundle/lessons/lesson.json"] ?? ""))
  guard case .array(let sorts)? = json["sorts"], case .array(let cards)? = sorts.first?["cards"]
  else {
    Issue.record("the bundle has no sorts")
    return
  }
  #expect(cards.map { $0["basis"]?.string } == ["evidenced", "asserted"])
  #expect(cards.map { $0["bucket"]?.string } == ["even", "odd"])
}

@Test func `a proof has its claim, its steps and what was checked of them`() throws {
  let (page, publication) = try published(
    fence(
      """
      proof: sums
      title: Sums
      claim: Then $1 + 2 = 3$.
      steps:
        - say: Count.
          math: 1 + 2 = \\eval{1 + 2}
          check: 1 + 2 < 4
        - { say: See there., cite: 'euclid, VII' }
      cite: euclid
      """), more: ["references.yaml": "- { id: euclid, title: Elements, issued: 1482 }"])
  #expect(page.contains("<p>Then <span class=\"nb\"><m>1 + 2 = 3</m>.</span></p>"))
  #expect(page.contains("<div class=\"math\"><m>1 + 2 = 3</m></div>"))
  #expect(page.contains("<code>1 + 2 &lt; 4</code>"))
  #expect(page.contains("<a href=\"#ref-euclid\">Elements 1482</a>, VII"))
  #expect(page.contains("<li id=\"ref-euclid\">"))
  #expect(page.contains("1 of 2 steps checked with numbers"))
  let json = try #require(JSONValue(text: publication.files["bundle/lessons/lesson.json"] ?? ""))
  guard case .array(let proofs)? = json["proofs"], case .array(let steps)? = proofs.first?["steps"]
  else {
    Issue.record("the bundle has no proofs")
    return
  }
  #expect(steps.map { $0["math"]?.string } == ["1 + 2 = 3", nil])
}

@Test func `a table's words name its rows, and its figures are flush right`() throws {
  let (page, publication) = try published(
    fence(
      """
      table: sizes
      title: Sizes
      let: { half: 1 / 2 }
      columns: [Thing, $x$, Note]
      rows:
        - [Half, '`{eval} half`', '`{eval} half` of *it*']
        - [Debt, -3, none]
      """))
  #expect(page.contains("<figcaption>Sizes</figcaption>"))
  #expect(page.contains("<th scope=\"col\" class=\"figure\"><m>x</m></th><th scope=\"col\">Note"))
  #expect(
    page.contains(
      "<tr><th scope=\"row\">Half</th><td class=\"figure\">0.5</td><td>0.5 of <em>it</em></td></tr>"
    ))
  let json = try #require(JSONValue(text: publication.files["bundle/lessons/lesson.json"] ?? ""))
  guard case .array(let tables)? = json["tables"], case .array(let rows)? = tables.first?["rows"]
  else {
    Issue.record("the bundle has no tables")
    return
  }
  #expect(rows.count == 2)
}

@Test func `code is coloured, from the lesson or a file, with what it prints`() throws {
  let (page, publication) = try published(
    fence(
      """
      code: one
      language: python
      source: |
        print(1 < 2)
      run: python
      output: |
        True
      """) + fence("code: two\ntitle: Two\nlanguage: python\nfile: two.py"),
    more: ["two.py": "x = 2\n"])
  #expect(page.contains("<code class=\"language-python\"><i>print(1 < 2)\n</i></code>"))
  #expect(page.contains("<samp>True\n</samp>"))
  #expect(
    page.contains(
      "<figcaption>Two</figcaption>\n<pre tabindex=\"0\"><code class=\"language-python\"><i>x = 2"))
  let json = try #require(JSONValue(text: publication.files["bundle/lessons/lesson.json"] ?? ""))
  guard case .array(let codes)? = json["codes"] else {
    Issue.record("the bundle has no codes")
    return
  }
  #expect(codes.map { $0["file"]?.string } == [nil, "two.py"])
  #expect(codes.map { $0["output"]?.string } == ["True\n", nil])
}

@Test func `a challenge asks the questions of other lessons with their own numbers`() throws {
  let other = """
    quiz: half
    ask: What is half of `{eval} whole`? [More](#there)
    let: { whole: 8 }
    number: { value: whole / 2, unit: apples }
    """
  let own = """
    quiz: two_plus_two
    ask: What is 2 + 2?
    value: 2 + 2
    choices:
      - { is: 4, why: Count. }
      - { is: 5, why: One over. }
    """
  let (page, publication) = try published(
    fence(own)
      + fence(
        "challenge: every\ntitle: All\nquizzes: [two_plus_two, the_other.half]\npass: 50%\nbadge: Sums"
      ),
    more: ["the-other.md": MarkedProject.front + "## There\n\n" + fence(other)])
  #expect(page.contains("data-pass=\"1\""))
  #expect(page.contains("Answer at least 1 of the 2 questions right and earn the <strong>Sums"))
  #expect(page.contains("id=\"every-1\" data-part=\"asked\" data-key=\"lesson.two_plus_two\""))
  #expect(page.contains("data-key=\"the-other.half\""))
  #expect(page.contains("from <a href=\"../lessons/the-other.html#half\">A lesson</a>"))
  #expect(page.contains("What is half of 8?"))
  #expect(page.contains("data-value=\"4\""))
  #expect(page.contains("css/challenge.css"))
  let json = try #require(JSONValue(text: publication.files["bundle/lessons/lesson.json"] ?? ""))
  guard case .array(let challenges)? = json["challenges"] else {
    Issue.record("the bundle has no challenges")
    return
  }
  #expect(challenges.first?["pass"]?.number == 1)
}

@Test func `a formula that does not typeset is an error at its own bytes`() throws {
  let project = MarkedProject(lesson: "So $a + ⟦\\farc⟧{1}{2}$.\n")
  let failed: [TypesetRequest: TypesetResult] = [
    .math(tex: "a + \\farc{1}{2}", isDisplay: false): .failed(
      message: "undefined", position: 4, length: 5)
  ]
  let publication = publish(project.checked(), theme: try theme(), typeset: failed)
  #expect(publication.diagnostics.map(\.code.name) == ["DW0701"])
  #expect(publication.diagnostics.first?.location == project.marks.first)
}

@Test func `the same course gives the same bytes`() throws {
  let first = try published(game).publication.files
  for _ in 0..<3 { #expect(try published(game).publication.files == first) }
}

@Test func `JSON inside a page cannot end its script`() {
  let value: JSONValue = ["text": "</script><b>"]
  #expect(value.scriptText == "{\"text\":\"\\u003c/script>\\u003cb>\"}")
}

@Test func `a picture that cannot be drawn is reported at its block`() throws {
  let project = MarkedProject(
    lesson: fence(
      "dataset: d\ncolumns: { x: {}, y: { role: target } }\nrows: [[1, 2], [2, 3]]\nshow: scatter"))
  let checked = project.checked()
  let theme = try theme()
  var results: [TypesetRequest: TypesetResult] = [:]
  for request in publish(checked, theme: theme, typeset: [:]).missing {
    results[request] = .failed(message: "d is not a function", position: nil, length: nil)
  }
  let found = publish(checked, theme: theme, typeset: results).diagnostics
  #expect(found.map(\.code.name) == ["DW0702"])
  #expect(found.first?.message == "d is not a function")
  #expect(found.first?.location == checked.course.lessons.first?.blocks.first?.location)
}

@Test(
  arguments: [
    ([1, 2.5, 30], ["1.0", "2.5", "30.0"]),
    ([1, 2, 3], ["1", "2", "3"]),
    ([-0.1, 0.0004], ["−0.1000", "0.0004"]),
    ([0.1234567890123, 12], ["0.12", "12.00"]),
    ([-0.0002, 1234.56789], ["0.00", "1234.57"]),
    ([1e300, 2], ["1e300", "2"]),
    ([0, 0], ["0", "0"]),
  ] as [([Double], [String])])
func `a column of numbers shares its decimals`(values: [Double], expected: [String]) {
  let decimals = sharedDecimals(values)
  #expect(values.map { value in decimals.map { decimal(value, $0) } ?? inProse(value) } == expected)
}

@Test func `a dataset's table lines its numbers up, and has its words at the left`() throws {
  let (page, _) = try published(
    fence(
      "dataset: d\ncolumns: { x: { role: feature }, kind: { role: label } }\n"
        + "rows: [[0.1234567890123, a], [12, b]]"))
  #expect(page.contains("<td>0.12</td><td class=\"words\">a</td>"))
  #expect(page.contains("<td>12.00</td><td class=\"words\">b</td>"))
  #expect(page.contains("<th scope=\"col\">x</th><th scope=\"col\" class=\"words\">kind</th>"))
}
