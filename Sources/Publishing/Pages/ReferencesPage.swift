import Checking
import Lessons
import SourceText

/// Where links to `references.yaml` lead.
let referencesAddress = "references.html"

/// Every work that the course cites, by author and year; nil where it cites none.
public func draftOfReferences(of course: CheckedCourse, theme: Theme) -> Draft? {
  guard !course.course.references.isEmpty else { return nil }
  let context = PageContext(
    lesson: Lesson(listing: referencesFileName), checked: CheckedLesson(), course: course,
    theme: theme, root: "")
  let works = course.course.references.sorted { $0.order < $1.order }
  let title = theme.words("references.title")
  let main = theme.render(
    "references",
    [
      "title": title, "total": theme.words.counted("count.works", works.count),
      "works": works.map { ["id": $0.id.value, "html": $0.html(theme.words)] },
    ])
  let text = frame(
    main, context, title: title,
    description: theme.words(
      "references.description", ["course": course.course.settings.title]), at: .references,
    sheets: ["lists"])
  var draft = Draft()
  draft.texts = [SlottedText(referencesAddress, .html, Array(text.utf8))]
  return draft
}

extension Lesson {
  /// What stands for a page that is no lesson.
  /// - Parameter path: the file whose things it lists.
  init(listing path: String) {
    self.init(
      LessonOutline(
        path: path, id: Located("", at: Location(file: path, range: .at(0))), title: "",
        level: nil, order: 0, orderLocation: nil, requires: [], mentions: Mentions(),
        headings: [], front: ""))
  }
}
