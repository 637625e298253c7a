import Checking
import LessonSyntax
import Lessons

/// Where the authors' reference is, from the site's top.
private let authorsFolder = "authors"

/// A page of the authors' reference, which is a course of its own, within the site of another.
public func draft(
  ofAuthorsPage lesson: Lesson, in reference: CheckedCourse, site: Course, theme: Theme
) -> Draft {
  guard let checked = reference.lessons[lesson.id] else { return Draft() }
  var reference = reference
  reference.course.settings.title = site.settings.title
  reference.course.settings.language = site.settings.language
  var context = PageContext(
    lesson: lesson, checked: checked, course: reference, theme: theme, root: "../",
    parts: SiteParts(site), folder: authorsFolder)
  let page = authorsPage(&context)
  var draft = Draft()
  draft.texts = [SlottedText(context.path(of: lesson), .html, Array(page.utf8))]
  draft.gather(context)
  return draft
}

private func authorsPage(_ context: inout PageContext) -> String {
  let course = context.course.course
  let lesson = context.lesson
  let position = course.index.position(ofID: lesson.id) ?? 0
  let level = course.index.places[position].level.map { course.settings.levels[$0] }
  let summary = lesson.front.summary?.nodes.map(\.plainText).joined() ?? ""
  let isIndex = position == 0
  var page: [String: Any] = [
    "title": lesson.front.title.value, "summary": context.inlineHTML(lesson.front.summary),
    "section": level?.title ?? "", "isIndex": isIndex,
    "body": context.body(lesson.tree.blocks), "index": context.address(of: course.lessons[0]),
  ]
  let tryout = lesson.tryout
  page["tryout"] = tryout ?? ""
  page["hasTryout"] = tryout != nil
  page["contents"] = context.contents()
  page["references"] = context.citedWorks
  if isIndex { page["sections"] = context.sections() }
  if position > 0 { page["previous"] = context.link(to: course.lessons[position - 1]) }
  if position + 1 < course.lessons.count {
    page["next"] = context.link(to: course.lessons[position + 1])
  }
  return frame(
    context.theme.render("authors", page), context,
    title: "\(lesson.front.title.value) · \(context.theme.words("authors.title"))",
    description: summary, at: .authors, sheets: ["lists"])
}

extension Lesson {
  /// On pages about expressions the first that is computed there, for a reader to change.
  fileprivate var tryout: String? {
    guard id == "expressions" || front.level?.value == "functions" else { return nil }
    var first: String?
    for node in tree.blocks where first == nil {
      node.visit { node in
        guard first == nil, case .computed(let span) = node.kind, span.word == .eval else { return }
        first = span.expression.text
      }
    }
    return first
  }
}

extension PageContext {
  /// All pages by level, the first apart: it is the one that lists them.
  fileprivate mutating func sections() -> [[String: Any]] {
    let course = course.course
    var sections: [[String: Any]] = []
    for (index, level) in course.settings.levels.enumerated() {
      var pages: [[String: Any]] = []
      for position in course.lessons.indices.dropFirst()
      where course.index.places[position].level == index {
        pages.append(link(to: course.lessons[position]))
      }
      sections.append([
        "id": "section-\(level.id)", "title": level.title, "summary": level.summary, "pages": pages,
      ])
    }
    return sections.filter { ($0["pages"] as? [Any])?.isEmpty == false }
  }

  fileprivate mutating func link(to lesson: Lesson) -> [String: Any] {
    [
      "title": lesson.front.title.value, "href": address(of: lesson),
      "summary": inlineHTML(lesson.front.summary),
    ]
  }
}
