import TestSupport
import Testing

@testable import Publishing

private let levels = """
  workshop: 1
  title: Test course
  levels:
    - { id: basics, title: Basics, summary: First steps., outcomes: [Count to ten.] }
    - { id: empty, title: Nothing yet }
    - { id: further, title: Further & beyond }
  """

@Test func `a level has a page with what it leads to and its lessons`() throws {
  let (lesson, publication) = try published(
    "Text.\n",
    more: [
      "course.yaml": levels, "next.md": "---\ntitle: The next\nlevel: further\nsummary: On.\n---\n",
    ])
  let first = try #require(publication.files["levels/1.html"])
  #expect(first.contains("<li>Count to ten.</li>"))
  #expect(first.contains("<h3><a href=\"../lessons/lesson.html\">A lesson</a></h3>"))
  #expect(first.contains("<span data-is=\"start-word\">Start: A lesson</span>"))
  #expect(first.contains("<b>Level 1</b><span>1 lesson</span><span>about 1 minute</span>"))
  // A level without lessons has no page, and its neighbours lead past it.
  #expect(publication.files["levels/2.html"] == nil)
  #expect(first.contains("<a class=\"next level-3\" href=\"../levels/3.html\" rel=\"next\">"))
  let third = try #require(publication.files["levels/3.html"])
  #expect(third.contains("<h1>Further &amp; beyond</h1>"))
  #expect(third.contains("<p class=\"about\">On.</p>"))
  #expect(!third.contains("After it you can"))
  #expect(lesson.contains("<b><a href=\"../levels/1.html\">Level 1, Basics</a></b>"))
  let home = try #require(publication.files["index.html"])
  #expect(home.contains("<span data-is=\"start-word\">Start: A lesson</span>"))
  #expect(home.contains("<h3 id=\"level-1\"><a href=\"levels/1.html\">Basics</a></h3>"))
}
