import Checking
import LessonSyntax
import Lessons

/// The course's home: its introduction and the board of lessons.
func homePage(_ context: inout PageContext) -> String {
  let course = context.course.course
  let byLevel = Dictionary(
    grouping: course.lessons.indices, by: { course.index.places[$0].level })
  let levels = course.settings.levels.enumerated().map { index, level -> [String: Any] in
    let lessons = (byLevel[index] ?? []).map { course.lessons[$0] }
    return [
      "number": "\(index + 1)", "levelClass": levelClass(index), "name": level.title,
      "summary": level.summary, "href": levelAddress(index),
      "lessonCount": context.theme.words.counted("count.lessons", lessons.count),
      "lessons": lessons.map { lesson -> [String: Any] in
        [
          "id": lesson.id, "title": lesson.front.title.value,
          "summary": lesson.front.summary?.nodes.map(\.plainText).joined() ?? "",
          "href": context.address(of: lesson), "glyph": context.theme.glyph(lesson.id),
        ]
      },
    ]
  }.filter { ($0["lessons"] as? [Any])?.isEmpty == false }
  // The first paragraph leads; the rest introduces.
  let blocks = context.lesson.tree.blocks
  let lead = context.blocks(Array(blocks.prefix(1)))
  let intro = context.blocks(Array(blocks.dropFirst()))
  let main = context.theme.render(
    "home",
    [
      "root": context.root, "title": context.lesson.front.title.value,
      "lead": lead, "intro": intro, "levels": levels,
    ])
  return frame(
    main, context, title: course.settings.title,
    description: context.lesson.front.summary?.nodes.map(\.plainText).joined() ?? "",
    at: .home, sheets: ["board"])
}
