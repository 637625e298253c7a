import Checking
import LessonSyntax
import Lessons

/// The course's home: its introduction and the board of lessons.
func homePage(_ context: inout PageContext) -> String {
  let course = context.course.course
  let byLevel = Dictionary(
    grouping: course.lessons.indices, by: { course.index.places[$0].level })
  let levels = course.settings.levels.enumerated().compactMap { index, level -> [String: Any]? in
    guard let lessons = byLevel[index]?.map({ course.lessons[$0] }) else { return nil }
    return [
      "number": "\(index + 1)", "levelClass": levelClass(index), "name": level.title,
      "summary": level.summary, "href": levelAddress(index),
      "lessonCount": context.theme.words.counted("count.lessons", lessons.count),
      "pegs": context.theme.render("home/peg", each: lessons.map(context.peg)),
    ]
  }
  // The first paragraph leads; the rest introduces.
  let blocks = context.lesson.tree.blocks
  let lead = context.blocks(Array(blocks.prefix(1)))
  let intro = context.blocks(Array(blocks.dropFirst()))
  var page: [String: Any] = [
    "root": context.root, "title": context.lesson.front.title.value,
    "lead": lead, "intro": intro, "levels": levels,
  ]
  let first = course.settings.levels.indices.lazy.compactMap { byLevel[$0]?.first }.first
  if let first { page["start"] = context.peg(course.lessons[first]) }
  let main = context.theme.render("home", page)
  return frame(
    main, context, title: course.settings.title,
    description: context.lesson.front.summary?.nodes.map(\.plainText).joined() ?? "",
    at: .home, sheets: ["board"])
}

extension PageContext {
  /// A lesson on the board.
  fileprivate func peg(_ lesson: Lesson) -> [String: Any] {
    [
      "id": lesson.id, "title": lesson.front.title.value,
      "summary": lesson.front.summary?.nodes.map(\.plainText).joined() ?? "",
      "href": address(of: lesson), "glyph": theme.glyph(lesson.id),
    ]
  }
}
