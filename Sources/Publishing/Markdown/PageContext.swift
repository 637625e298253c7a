import Checking
import LessonSyntax
import Lessons
import SourceText

/// What rendering a page knows and gathers.
struct PageContext {
  let lesson: Lesson
  let checked: CheckedLesson
  let course: CheckedCourse
  let theme: Theme
  /// From the page to the site's top: `../` in a lesson.
  let root: String
  /// What the menu leads to.
  let parts: SiteParts
  /// Where lessons' pages are, from the site's top.
  let folder: String
  /// What its pages ask of the typesetter.
  var slots = TypesetSlots()
  /// References in the order in which the page first cites them.
  var cited: [String] = []
  /// Styles that only pages with such a block need, by name.
  private(set) var sheets: [String] = []
  /// Files of the project that the page shows.
  var assets: [String] = []
  /// The picture of each widget and dataset that has one, by block.
  var stills: [String: String] = [:]
  /// The block being rendered: its computed values come before the page's own.
  var block: String?
  let headings: [Int: HeadingID]

  init(
    lesson: Lesson, checked: CheckedLesson, course: CheckedCourse, theme: Theme, root: String,
    parts: SiteParts? = nil, folder: String = "lessons"
  ) {
    self.lesson = lesson
    self.checked = checked
    self.course = course
    self.theme = theme
    self.root = root
    self.parts = parts ?? SiteParts(course.course)
    self.folder = folder
    headings = Dictionary(
      lesson.headings.map { ($0.offset, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func needs(sheet: String) {
    if !sheets.contains(sheet) { sheets.append(sheet) }
  }

  /// A lesson's page, from the site's top.
  func path(of lesson: Lesson) -> String { "\(folder)/\(lesson.id).html" }

  /// The page of the lesson with an id, from this one: for a link, which needs no copy of the lesson.
  func address(ofLesson id: String) -> String { "\(root)\(folder)/\(id).html" }

  /// A lesson's page, from this one.
  func address(of lesson: Lesson) -> String { root + path(of: lesson) }

  /// A formula's slot; what does not typeset is reported at its own bytes.
  mutating func math(_ tex: MappedText, isDisplay: Bool) -> String {
    let filled = filled(tex)
    return slots.slot(
      for: .math(tex: filled.text, isDisplay: isDisplay),
      .formula(tex, isFilled: filled.isChanged))
  }

  /// The TeX with each `\eval` replaced by what was computed.
  private func filled(_ tex: MappedText) -> (text: String, isChanged: Bool) {
    let spans = evaluations(in: tex).spans
    if spans.isEmpty { return (tex.text, false) }
    var text = ""
    var last = 0
    for span in spans {
      text += String(decoding: tex.bytes[last..<span.range.lowerBound], as: UTF8.self)
      let offset = tex.source(span.range).lowerBound
      text += checked.computed(at: offset, in: block) ?? "?"
      last = span.range.upperBound
    }
    return (text + String(decoding: tex.bytes[last...], as: UTF8.self), true)
  }

  mutating func code(_ block: CodeBlock) -> String {
    coloured(
      block.text.text, language: block.info.split(separator: " ").first.map(String.init) ?? "")
  }

  /// Source code as a block, coloured where the language is known.
  mutating func coloured(_ text: String, language: String) -> String {
    let html =
      language.isEmpty
      ? escaped(text) : slots.slot(for: .code(language: language, text: text))
    let name = language.isEmpty ? "" : " class=\"language-\(escaped(language))\""
    return "<pre tabindex=\"0\"><code\(name)>\(html)</code></pre>"
  }

  /// - Parameter location: where it is told that it cannot be drawn; nil where it need not be.
  mutating func picture(_ request: TypesetRequest, at location: Location?) -> String {
    slots.slot(for: request, location.map { .picture($0) })
  }
}
