import Checking
import LessonSyntax
import Lessons

/// A lesson's page around its body.
///
/// - Parameter hasSheet: whether a browser can run its checks again.
func lessonPage(
  _ context: inout PageContext, body: String, minutes: Int, hasSheet: Bool
) -> String {
  let lesson = context.lesson
  let course = context.course.course
  let levels = course.settings.levels
  let position = course.index.position(ofID: lesson.id) ?? 0
  let place = course.index.places[position]
  var page: [String: Any] = [
    "root": context.root, "title": lesson.front.title.value, "levelClass": levelClass(place.level),
    "lessonNumber": "\(place.position + 1)",
    "lessonCount": "\(course.index.count(ofLevel: place.level))",
    "minutes": context.theme.words.counted("count.minutes", minutes), "body": body,
    "summary": context.inlineHTML(lesson.front.summary),
    "takeaway": context.inlineHTML(lesson.front.takeaway),
  ]
  if let level = place.level {
    page["level"] = [
      "number": "\(level + 1)", "name": levels[level].title,
      "href": context.root + levelAddress(level),
    ]
  }
  var objectives: [String] = []
  for objective in lesson.front.objectives { objectives.append(context.inlineHTML(objective)) }
  page["objectives"] = objectives
  page["requires"] = lesson.front.requires.compactMap { required -> [String: Any]? in
    course.lesson(id: required.value).map {
      ["title": $0.front.title.value, "href": context.address(of: $0)]
    }
  }
  page["contents"] = context.contents()
  let claims = VerifiedRows(words: context.theme.words).rows(of: lesson, context.checked)
  page["hasVerified"] = !claims.isEmpty
  let held = context.theme.words.counted("verified.held", verifiedCount(context.checked))
  let command = "<code>workshop check \(escaped(lesson.path))</code>"
  let again = context.theme.words.html("verified.again", ["command": command])
  page["verified"] =
    [
      "held": held, "rows": claims, "again": again,
      "sheet": context.root + checkSheetPath(of: lesson), "hasSheet": hasSheet,
    ] as [String: Any]
  page["references"] = context.citedWorks
  if position > 0 { page["previous"] = context.turn(course.lessons[position - 1]) }
  if position + 1 < course.lessons.count {
    page["next"] = context.turn(course.lessons[position + 1])
  }
  return frame(
    context.theme.render("lesson", page), context, title: lesson.front.title.value,
    description: lesson.front.summary?.nodes.map(\.plainText).joined() ?? "",
    levelClass: levelClass(place.level))
}

func levelClass(_ level: Int?) -> String {
  guard let level else { return "" }
  return "level-\(level + 1)"
}

extension PageContext {
  /// The page's sections, for the rule beside it.
  mutating func contents() -> [[String: Any]] {
    var contents: [[String: Any]] = []
    for node in lesson.tree.blocks {
      guard case .heading(level: 2) = node.kind,
        let heading = headings[node.location.range.lowerBound]
      else { continue }
      contents.append(["id": heading.id, "text": inline(node.children)])
    }
    return contents
  }

  /// The works that the page cites, for the list at its end.
  var citedWorks: [[String: Any]] {
    cited.compactMap { key in
      course.course.reference(key).map { ["id": "ref-\(key)", "html": $0.html(theme.words)] }
    }
  }

  mutating func inlineHTML(_ text: MarkdownText?) -> String {
    blocks(text?.nodes ?? [], isTight: true)
  }

  fileprivate func turn(_ lesson: Lesson) -> [String: Any] {
    [
      "title": lesson.front.title.value, "href": address(of: lesson),
      "glyph": theme.glyph(lesson.id),
    ]
  }
}
