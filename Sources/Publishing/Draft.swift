import Checking
import LessonSyntax
import Lessons
import SourceText

/// A page of the site and what belongs to it, finished but for what must be typeset.
public struct Draft: Sendable {
  public var texts: [SlottedText] = []
  /// By the number of their slots.
  public var requests: [TypesetRequest] = []
  /// Files of the project that the page shows, to be copied below `files/`.
  public var assets: [String] = []
  /// Of a lesson, what its level's page says of it.
  public var card = LessonCard()
  /// Of a lesson, its line of the search index.
  public var search: [UInt8] = []
  var uses: [TypesetUse] = []

  /// What could not be typeset.
  public func diagnostics(_ result: (TypesetRequest) -> TypesetResult?) -> [Diagnostic] {
    uses.compactMap { $0.diagnostic(for: result(requests[$0.request])) }
  }

  /// Its texts with everything in their slots, one after the other in the same memory.
  public func fill<Failure>(
    _ piece: (TypesetRequest) -> TypesetPiece?,
    _ body: (_ path: String, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let pieces = requests.map(piece)
    var bytes: [UInt8] = []
    for text in texts {
      if text.form == .fixed {
        try body(text.path, text.bytes)
        continue
      }
      bytes.removeAll(keepingCapacity: true)
      text.fill(into: &bytes) { pieces.indices.contains($0) ? pieces[$0] : nil }
      try body(text.path, bytes)
    }
  }

  mutating func gather(_ context: PageContext) {
    requests = context.slots.requests
    uses = context.slots.uses
    assets = Set(context.assets).sorted()
  }
}

/// A lesson's page, its file in the bundle and its check sheet. Pure: the same input, the same bytes.
public func draft(of lesson: Lesson, in course: CheckedCourse, theme: Theme) -> Draft {
  guard let checked = course.lessons[lesson.id] else { return Draft() }
  var context = PageContext(
    lesson: lesson, checked: checked, course: course, theme: theme, root: "../")
  let body = context.body(lesson.tree.blocks)
  let text = MDASTContext(checked: checked).text(lesson.tree.blocks)
  let minutes = minutes(text, lesson)
  let sheet = checkSheet(of: lesson, checked, in: course)
  let page = lessonPage(&context, body: body, minutes: minutes, hasSheet: sheet != nil)
  let entry = BundleEntry(
    lesson: lesson, checked: checked, html: body, text: text, stills: context.stills,
    words: theme.words)
  var draft = Draft()
  draft.card = LessonCard(
    summary: lesson.front.summary?.nodes.map(\.plainText).joined() ?? "", minutes: minutes)
  draft.search = searchEntry(
    of: lesson, checked, at: context.path(of: lesson), in: course.course)
  draft.texts = [
    SlottedText(context.path(of: lesson), .html, Array(page.utf8)),
    SlottedText("bundle/" + entry.file, .json, entry.json),
  ]
  if let sheet {
    draft.texts.append(SlottedText(checkSheetPath(of: lesson), .fixed, sheet))
  }
  draft.gather(context)
  return draft
}

/// What belongs to no single lesson: the home page, the page for lost readers, the bundle's own file
/// and its schema.
public func draftOfFront(of course: CheckedCourse, theme: Theme) -> Draft {
  var draft = Draft()
  let words = theme.words
  let home = course.course.home ?? plainHome(of: course.course.settings)
  var context = PageContext(
    lesson: home, checked: course.lessons[home.id] ?? CheckedLesson(), course: course,
    theme: theme, root: "")
  let page = homePage(&context)
  let lost = frame(
    theme.render("404", ["root": ""]), context, title: words("lost.name"),
    description: words("lost.description"))
  draft.texts = [
    SlottedText("index.html", .html, Array(page.utf8)),
    SlottedText("404.html", .html, Array(lost.utf8)),
  ]
  draft.gather(context)
  let settings = course.course.settings
  let offline = frame(
    theme.render("offline", ["root": ""]), context, title: words("offline.name"),
    description: words("offline.description"))
  draft.texts += [
    SlottedText(offlineAddress, .html, Array(offline.utf8)),
    SlottedText(
      manifestAddress, .fixed, manifest(title: settings.title, language: settings.language)),
    SlottedText(stringsAddress, .fixed, words.module),
    SlottedText("bundle/bundle.json", .fixed, bundleRoot(course)),
    SlottedText("bundle/schema.json", .fixed, Array(bundleSchema.utf8)),
  ]
  return draft
}

/// What stands in for an `index.md` that a course does not have: its title above its lessons.
private func plainHome(of settings: CourseSettings) -> Lesson {
  var home = readLesson(
    SourceFile(path: "index.md", bytes: []), settings: settings, isHome: true,
    files: MemoryFileSystem([:]))
  home.front.title.value = settings.title
  return home
}
