import Foundation
import TestSupport
import Testing

@testable import Publishing

@Test func `the search index has a line a lesson with its sections' words`() throws {
  let (_, publication) = try published(
    """
    First $x$ and $\\hat y$ words.

    ## What a miss costs

    It is `{eval} 2 - 1`.
    """,
    more: ["glossary.yaml": "- term: inertia\n  definition: A sum.\n  also: [spread]\n"])
  let index = try #require(publication.files["search.json"])
  #expect(
    index == """
      {"lessons":[
      {"href":"lessons/lesson.html","level":"Basics","parts":[{"id":"","text":"First x and words.","title":""},{"id":"what-a-miss-costs","text":"It is 1.","title":"What a miss costs"}],"summary":"","tags":[],"title":"A lesson"}
      ],"terms":[
      {"also":["spread"],"href":"glossary.html#inertia","text":"A sum.","title":"inertia"}
      ]}

      """)
}

@Test func `words in the index are one blank apart, and lone points follow the word before`() throws
{
  let (_, publication) = try published("Half is\u{A0}.5  of\n*one* . A , b .\n")
  let index = try #require(publication.files["search.json"])
  #expect(index.contains(#""text":"Half is .5 of one. A, b.""#))
}

@Test func `lessons of the index are replaced without the others`() throws {
  let lessons: [[UInt8]] = [Array("1".utf8), Array("2".utf8), Array("3".utf8)]
  let index = SearchIndex(lessons: lessons, terms: [])
  for position in lessons.indices {
    var changed = lessons
    changed[position] = Array("9".utf8)
    let replaced = SearchIndex(index.bytes).replacing([position: changed[position]])
    #expect(replaced.bytes == SearchIndex(lessons: changed, terms: []).bytes)
  }
  let replaced = index.replacing([0: Array("11".utf8), 2: Array("33".utf8)])
  let both = [Array("11".utf8), lessons[1], Array("33".utf8)]
  #expect(replaced.bytes == SearchIndex(lessons: both, terms: []).bytes)
  let read = try JSONSerialization.jsonObject(with: Data(index.bytes)) as? [String: [Int]]
  #expect(read == ["lessons": [1, 2, 3], "terms": []])
}

@Test func `the search page lists all lessons by level`() throws {
  let (_, publication) = try published("Text.\n")
  let page = try #require(publication.files["search.html"])
  #expect(page.contains("<h2><a href=\"levels/1.html\">Level 1, Basics</a></h2>"))
  #expect(page.contains("<li><a href=\"lessons/lesson.html\">A lesson</a>"))
}
