import Checking
import Lessons

/// The search page: a field, and all lessons for whoever has no question yet or no script.
public func draftOfSearchPage(of course: CheckedCourse, theme: Theme) -> Draft {
  let context = PageContext(
    lesson: Lesson(listing: courseFileName), checked: CheckedLesson(), course: course,
    theme: theme, root: "")
  let lessons = course.course.lessons
  let places = course.course.index.places
  let groups = Dictionary(grouping: lessons.indices, by: { places[$0].level ?? .max })
  let shown = groups.sorted { $0.key < $1.key }.map { level, positions -> [String: Any] in
    let rows = positions.map { position -> [String: Any] in
      [
        "title": lessons[position].front.title.value,
        "summary": lessons[position].front.summary?.nodes.map(\.plainText).joined() ?? "",
        "href": context.address(of: lessons[position]),
      ]
    }
    var group: [String: Any] = ["rows": theme.render("search/row", each: rows)]
    if course.course.settings.levels.indices.contains(level) {
      group["head"] = [
        "number": "\(level + 1)", "name": course.course.settings.levels[level].title,
        "href": levelAddress(level), "levelClass": levelClass(level),
      ]
    }
    return group
  }
  let title = theme.words("search.title")
  let text = frame(
    theme.render("search", ["title": title, "levels": shown]), context, title: title,
    description: theme.words("search.description", ["course": course.course.settings.title]),
    at: .search, sheets: ["search"])
  var draft = Draft()
  draft.texts = [SlottedText("search.html", .html, Array(text.utf8))]
  return draft
}

/// The index of a whole course.
///
/// - Parameter lessons: the drafts of the lessons, in the order of the course.
public func searchIndex(of course: CheckedCourse, lessons: [Draft]) -> SearchIndex {
  SearchIndex(
    lessons: lessons.map(\.search), terms: course.course.glossary.map(\.searchEntry))
}
