import Checking
import LessonSyntax
import Lessons

/// Where links to `glossary.yaml` lead.
let glossaryAddress = "glossary.html"

/// The course's terms, in order; nil where it has none.
public func draftOfGlossary(of course: CheckedCourse, theme: Theme) -> Draft? {
  guard let page = course.course.glossaryPage else { return nil }
  var context = PageContext(
    lesson: page, checked: CheckedLesson(), course: course, theme: theme, root: "")
  var letters: [[String: Any]] = []
  var seen: Set<String> = []
  for group in course.course.glossary.chunked(by: \.initial) {
    let terms = group.map { term in
      context.entry(term, isFirst: seen.insert(term.id).inserted)
    }
    letters.append([
      "letter": group[0].initial, "place": "letter-\(letters.count + 1)", "terms": terms,
    ])
  }
  let title = theme.words("glossary.title")
  let main = theme.render(
    "glossary",
    [
      "title": title, "letters": letters,
      "total": theme.words.counted("count.terms", course.course.glossary.count),
      "references": context.citedWorks,
    ])
  let text = frame(
    main, context, title: title,
    description: theme.words(
      "glossary.description", ["course": course.course.settings.title]), at: .glossary,
    sheets: ["lists"])
  var draft = Draft()
  draft.texts = [SlottedText(glossaryAddress, .html, Array(text.utf8))]
  draft.gather(context)
  return draft
}

extension PageContext {
  /// - Parameter isFirst: whether its id is free; of two words with one address, the first has it.
  fileprivate mutating func entry(_ term: GlossaryTerm, isFirst: Bool) -> [String: Any] {
    var entry: [String: Any] = [
      "term": term.term.value,
      "definition": blocks(term.definition?.nodes ?? []),
    ]
    let synonyms = term.synonyms.map(\.value)
    if !synonyms.isEmpty { entry["also"] = synonyms.joined(separator: ", ") }
    if isFirst { entry["id"] = term.id }
    if let lesson = term.lesson.flatMap({ course.course.lesson(id: $0.value) }) {
      entry["lesson"] = ["title": lesson.front.title.value, "href": address(of: lesson)]
    }
    if let link = term.link {
      entry["link"] = ["href": percentEncoded(href(link.value))]
    }
    return entry
  }
}

extension GlossaryTerm {
  /// What it is filed under.
  fileprivate var initial: String { String(id.prefix(1)).uppercased() }
}

extension Array {
  /// Runs of neighbours that have the same key.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    reduce(into: []) { runs, element in
      if let last = runs.last?.last, key(last) == key(element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
  }
}
