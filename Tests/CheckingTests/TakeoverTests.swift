import Foundation
import Lessons
import SourceText
import TestSupport
import Testing

@testable import Checking

/// What is taken over from an earlier check must not tell: after any edit all is found that a check
/// from nothing finds.
struct TakeoverTests {
  static let blocks = [
    fence(
      "dataset: d\ncolumns:\n  x: { role: feature }\n  y: { role: target }\nrows:\n  - [1, 2]\n  - [2, 4]\n  - [3, 7]"
    ),
    fence("model: m\nfit: linear_regression\non: d\nexpect:\n  - m.w ~= 2.5"),
    fence("check: c\nlet:\n  a: m.w + 1\nthat:\n  - a == 3.5\n  - d.x == [1, 2, 3]"),
    fence(
      "quiz: q\nask: How many rows has `{eval} count(d.x, 1)`?\nnumber:\n  value: sum(d.x)\n  answer: 6"
    ),
    fence("check: e\nthat:\n  - c.a == 3.5\n  - other.far == 1"),
  ]
  static let other = fence("check: far\nlet:\n  k: 1\nthat:\n  - k == 1")
  static let body =
    "Text `{eval} m.w`.\n\n" + blocks.joined(separator: "More.\n\n") + "[](other.md)\n"

  /// (what is replaced, by what); some give errors, some mend them again.
  static let edits = [
    ("More.", "Much more.\n\nMuch."), ("[3, 7]", "[3, 6]"), ("a: m.w + 1", "a: m.w + 2"),
    ("check: c\n", "check: cc\n"), ("check: cc\n", "check: c\n"), ("a == 3.5", "b == 3.5"),
    ("b == 3.5", "a == 3.5"), ("model: m", "model: n"), ("model: n", "model: m"),
    ("on: d", "on: c"), ("on: c", "on: d"), ("answer: 6", "answer: 5"), ("ask:", "aks:"),
    ("aks:", "ask:"), ("- [2, 4]\n", ""), ("`{eval} m.w`", "`{eval} c.a`"),
    ("c.a == 3.5", "e.a == 3.5"), ("e.a == 3.5", "c.a == 3.5"), ("c.a ==", "c.b =="),
    ("```workshop\nquiz", "```\nquiz"), ("```\nquiz", "```workshop\nquiz"), ("let:", "let: ["),
    ("let: [", "let:"), ("Text", "# Text"), ("other.far", "other.far.k"),
  ]

  @Test func `after every edit the same is found as from nothing`() {
    var text = Self.body
    var earlier = EarlierChecks()
    let options = CheckOptions()
    for (old, new) in [("", "")] + Self.edits {
      if let range = text.range(of: old) { text.replaceSubrange(range, with: new) }
      let project = MarkedProject(
        lesson: text, more: ["other.md": MarkedProject.front + Self.other])
      let course = readCourse(project.files)
      let again = check(course.lessons, of: course, options, after: earlier)
      let fresh = check(course.lessons, of: course, options)
      for lesson in course.lessons {
        let (found, wanted) = (again.lessons[lesson.id], fresh.lessons[lesson.id])
        #expect(
          presented(found?.diagnostics ?? []) == presented(wanted?.diagnostics ?? []), "\(new)")
        for (id, outcome) in wanted?.blocks ?? [:] {
          #expect(found?.blocks[id]?.claims == outcome.claims, "\(new)")
          #expect(found?.blocks[id]?.spans == outcome.spans, "\(new)")
        }
      }
      earlier.take(course.lessons, again, of: course)
    }
  }

  @Test(arguments: [
    ("More.", "Less.", []), ("answer: 6", "answer: 7", ["q"]),
    ("a: m.w", "a: 1 + m.w", ["c", "e"]),
    ("[3, 7]", "[3, 8]", ["d", "m", "c", "q", "e"]),
  ])
  func `a block is checked anew if it or what it names has changed`(
    old: String, new: String, wanted: [String]
  ) {
    var earlier = EarlierChecks()
    _ = Self.checkedAnew(Self.body, after: &earlier)
    #expect(Self.checkedAnew(Self.body.replacing(old, with: new), after: &earlier) == Set(wanted))
  }

  @Test func `a value that changed while its user was not looked at is seen`() {
    var earlier = EarlierChecks()
    _ = Self.checkedAnew(Self.body, after: &earlier)
    // The other lesson alone, and then both.
    let edited = Self.other.replacing("k: 1", with: "k: 2")
    #expect(Self.checkedAnew(Self.body, edited, after: &earlier) { $0.id == "other" } == ["far"])
    #expect(Self.checkedAnew(Self.body, edited, after: &earlier) == ["e"])
  }

  /// The blocks that are not taken over.
  private static func checkedAnew(
    _ text: String, _ other: String = other, after earlier: inout EarlierChecks,
    where isInGroup: (Lesson) -> Bool = { _ in true }
  ) -> Set<String> {
    let files = MarkedProject(lesson: text, more: ["other.md": MarkedProject.front + other]).files
    let course = readCourse(files)
    let group = course.lessons.filter(isInGroup)
    let before = earlier.newest
    let checked = check(group, of: course, CheckOptions(), after: earlier)
    earlier.take(group, checked, of: course)
    return Set(
      checked.lessons.values.flatMap { lesson in
        lesson.blocks.filter { $0.value.stamp > before }.map(\.key)
      })
  }
}
