import Testing

@testable import Publishing

private let lists = [
  "glossary.yaml": """
  - term: inertia
    definition: The sum of squared distances to each [centroid](glossary.yaml#centroid).
    also: [within-cluster sum]
    lesson: lesson
  - term: centroid
    definition: The mean of a group [@lloyd1982].
  """,
  "references.yaml": """
  - id: lloyd1982
    title: Least squares quantization in PCM
    author: [{ family: Lloyd, given: Stuart P. }]
    issued: { date-parts: [[1982]] }
  """,
]

@Test func `the glossary lists its terms in order, each at its anchor`() throws {
  let (_, publication) = try published("Text.\n", more: lists)
  let page = try #require(publication.files["glossary.html"])
  let first = try #require(page.range(of: "<div id=\"centroid\"><dt>centroid</dt>"))
  let second = try #require(page.range(of: "<div id=\"inertia\"><dt>inertia <span>also"))
  #expect(first.lowerBound < second.lowerBound)
  #expect(page.contains("<a href=\"glossary.html#centroid\">centroid</a>"))
  #expect(page.contains("<a href=\"lessons/lesson.html\">A lesson</a> explains it."))
  #expect(page.contains("<li id=\"ref-lloyd1982\">"))
}

@Test func `terms that differ by a plus sign have addresses that differ`() throws {
  let terms = """
    - term: k-means
      definition: A way to group.
    - term: k-means++
      definition: A start for [it](glossary.yaml#k-means), not for [itself](glossary.yaml#k-means-plus-plus).
    """
  let (_, publication) = try published("Text.\n", more: ["glossary.yaml": terms])
  let page = try #require(publication.files["glossary.html"])
  #expect(page.contains("<div id=\"k-means\"><dt>k-means</dt>"))
  #expect(page.contains("<div id=\"k-means-plus-plus\"><dt>k-means++</dt>"))
  #expect(publication.diagnostics.isEmpty)
}

@Test func `of two terms with one address the first has it`() throws {
  let terms = "- { term: a b, definition: One. }\n- { term: a-b, definition: Other. }\n"
  let (_, publication) = try published("Text.\n", more: ["glossary.yaml": terms])
  let page = try #require(publication.files["glossary.html"])
  #expect(page.contains("<div id=\"a-b\"><dt>a b</dt>"))
  #expect(page.contains("<div><dt>a-b</dt>"))
}

@Test func `the references stand on a page of their own`() throws {
  let (lesson, publication) = try published(
    "See [inertia](glossary.yaml#inertia) and [Lloyd](references.yaml#lloyd1982).\n", more: lists)
  #expect(publication.files["references.html"]?.contains("<li id=\"lloyd1982\">") == true)
  #expect(lesson.contains("<a href=\"../glossary.html#inertia\">"))
  #expect(lesson.contains("<a href=\"../references.html#lloyd1982\">"))
}

@Test func `a course without terms and works has neither page nor a link to one`() throws {
  let (lesson, publication) = try published("Text.\n")
  #expect(publication.files["glossary.html"] == nil)
  #expect(!lesson.contains("glossary.html") && !lesson.contains("references.html"))
  #expect(!lesson.contains("authors/"))
}
