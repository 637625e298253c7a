import Checking
import Lessons

/// A level's page, from the site's top.
func levelAddress(_ level: Int) -> String { "levels/\(level + 1).html" }

/// What a level's page says of a lesson, beside what every page knows of it.
public struct LessonCard: Sendable, Hashable {
  public var summary: String
  /// About how long it takes.
  public var minutes: Int

  public init(summary: String = "", minutes: Int = 0) {
    self.summary = summary
    self.minutes = minutes
  }
}

/// The cards of lessons, by id.
public func lessonCards(_ lessons: [Lesson], _ drafts: [Draft]) -> [String: LessonCard] {
  Dictionary(
    zip(lessons.map(\.id), drafts.map(\.card)), uniquingKeysWith: { first, _ in first })
}

/// A page for each level that has lessons; nil where none has.
///
/// - Parameters:
///   - cards: of the lessons, by id. Of the lessons themselves outlines are enough.
///   - changed: where only the pages of these lessons' levels are wanted, their ids.
public func draftOfLevels(
  of course: CheckedCourse, cards: [String: LessonCard], changed: Set<String>? = nil, theme: Theme
) -> Draft? {
  let levels = course.course.settings.levels
  let lessons = Dictionary(
    grouping: course.course.lessons.indices, by: { course.course.index.places[$0].level })
  let filled = levels.indices.filter { lessons[$0] != nil }
  if filled.isEmpty { return nil }
  let context = PageContext(
    lesson: Lesson(listing: courseFileName), checked: CheckedLesson(), course: course,
    theme: theme, root: "../")
  var draft = Draft()
  for (position, level) in filled.enumerated() {
    let isWanted = changed.map { changed in
      (lessons[level] ?? []).contains { changed.contains(course.course.lessons[$0].id) }
    }
    guard isWanted ?? true else { continue }
    var page = context.level(level, lessons: lessons[level] ?? [], cards: cards)
    page["isFirst"] = position == 0
    if position > 0 { page["previous"] = context.turn(toLevel: filled[position - 1]) }
    if position + 1 < filled.count { page["next"] = context.turn(toLevel: filled[position + 1]) }
    let text = frame(
      theme.render("level", page), context, title: levels[level].title,
      description: levels[level].summary, levelClass: levelClass(level),
      sheets: ["board", "level"])
    draft.texts.append(SlottedText(levelAddress(level), .html, Array(text.utf8)))
  }
  draft.gather(context)
  return draft
}

extension PageContext {
  /// - Parameter positions: those of its lessons in the course.
  fileprivate func level(
    _ number: Int, lessons positions: [Int], cards: [String: LessonCard]
  ) -> [String: Any] {
    let course = course.course
    let level = course.settings.levels[number]
    func card(_ position: Int) -> LessonCard { cards[course.lessons[position].id] ?? LessonCard() }
    let rows = positions.enumerated().map { place, position -> [String: Any] in
      let lesson = course.lessons[position]
      return [
        "id": lesson.id, "number": "\(place + 1)", "title": lesson.front.title.value,
        "summary": card(position).summary,
        "href": address(of: lesson), "glyph": theme.glyph(lesson.id),
        "minutes": "\(card(position).minutes)",
      ]
    }
    var page: [String: Any] = [
      "root": root, "number": "\(number + 1)", "name": level.title, "summary": level.summary,
      "outcomes": level.outcomes, "rows": theme.render("level/row", each: rows),
      "count": theme.words.counted("count.lessons", rows.count),
      "time": theme.words.duration(positions.reduce(0) { $0 + card($1).minutes }),
    ]
    if let first = rows.first { page["start"] = first }
    return page
  }

  fileprivate func turn(toLevel level: Int) -> [String: Any] {
    [
      "number": "\(level + 1)", "title": course.course.settings.levels[level].title,
      "href": root + levelAddress(level), "levelClass": levelClass(level),
    ]
  }
}

extension Words {
  /// `about 40 minutes`, `about 2½ hours`.
  fileprivate func duration(_ minutes: Int) -> String {
    if minutes < 100 { return self("level.about", ["time": counted("count.minutes", minutes)]) }
    let halves = Int((Double(minutes) / 30).rounded())
    let hours = "\(halves / 2)\(halves % 2 == 0 ? "" : "½")"
    return self("level.about", ["time": self("level.hours", ["hours": hours])])
  }
}
