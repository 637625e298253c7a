import Checking
import LessonSyntax
import Lessons
import SourceText

/// A rendered site, or what must be typeset before it can be.
public struct Publication: Sendable {
  /// Texts by path, from the site's top.
  public var files: [String: String] = [:]
  /// Files of the project that pages show, to be copied below `files/`.
  public var assets: [String] = []
  public var diagnostics: [Diagnostic] = []
  /// What the pages asked for and the table did not have: typeset it, and publish again.
  public var missing: [TypesetRequest] = []

  public init() {}
}

/// Renders every page and the bundle of a checked course. Pure: the same input, the same bytes.
public func publish(
  _ course: CheckedCourse, theme: Theme, typeset: [TypesetRequest: TypesetResult]
) -> Publication {
  var publication = Publication()
  var entries: [BundleEntry] = []
  for lesson in course.course.lessons {
    guard let checked = course.lessons[lesson.id] else { continue }
    var context = PageContext(
      lesson: lesson, checked: checked, course: course, theme: theme, root: "../",
      table: TypesetTable(typeset))
    publication.files[address(of: lesson)] = lessonPage(&context)
    entries.append(
      BundleEntry(
        lesson: lesson, checked: checked, html: context.bundleHTML(), stills: context.stills))
    publication.gather(context)
  }
  if let home = course.course.home, let checked = course.lessons[home.id] {
    var context = PageContext(
      lesson: home, checked: checked, course: course, theme: theme, root: "",
      table: TypesetTable(typeset))
    publication.files["index.html"] = homePage(&context)
    let lost = theme.render("404", ["root": ""])
    publication.files["404.html"] = frame(
      lost, context, title: "Page not found", description: "There is no page here.")
    publication.gather(context)
  }
  for (path, json) in bundle(course, entries) { publication.files["bundle/" + path] = json }
  publication.diagnostics = sorted(publication.diagnostics)
  publication.assets = Set(publication.assets).sorted()
  return publication
}

extension Publication {
  fileprivate mutating func gather(_ context: PageContext) {
    diagnostics += context.diagnostics
    assets += context.assets
    missing += context.table.missing
  }
}

extension PageContext {
  /// The body for other front ends: the same HTML without the page around it.
  fileprivate func bundleHTML() -> String {
    var copy = self
    return copy.body(lesson.tree.blocks)
  }
}
