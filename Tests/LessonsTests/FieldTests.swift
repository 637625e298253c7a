import SourceText
import TestSupport
import Testing

@testable import Lessons

@Test func `an expression over several lines may hold comments`() {
  let project = MarkedProject(
    lesson: fence("check: a\nthat:\n  - |\n    1 +  # one\n    1 == 2  # is two\n"))
  #expect(readCourse(project.files).lessons.flatMap(\.diagnostics).isEmpty)
}

@Test func `lessons come by level, then order, then id`() {
  let text = { (order: String) in "---\ntitle: T\nlevel: basics\norder: \(order)\n---\n" }
  let project = MarkedProject(["c.md": text("1"), "a.md": text("2"), "b.md": text("2")])
  #expect(readCourse(project.files).lessons.map(\.id) == ["c", "a", "b"])
}

@Test func `items are sorted after what they depend on, and circles are found`() {
  let edges = ["a": ["b"], "b": ["c"], "c": [], "d": ["e"], "e": ["d"], "f": ["f"]]
  let (order, circles) = sortByDependency(["a", "b", "c", "d", "e", "f"]) { edges[$0] ?? [] }
  #expect(order.prefix(3) == ["c", "b", "a"])
  #expect(Set(order).count == 6)
  #expect(circles == [["d", "e"], ["f"]])
}

@Test func `a chain of 100,000 is sorted without running out of stack`() {
  let (order, circles) = sortByDependency(Array(0..<100_000)) { $0 + 1 < 100_000 ? [$0 + 1] : [] }
  #expect(order.first == 99_999)
  #expect(circles.isEmpty)
}
