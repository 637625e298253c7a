import Checking
import Lessons
import SourceText

/// A whole site in memory.
public struct Publication: Sendable {
  /// Texts by path, from the site's top.
  public var files: [String: String] = [:]
  /// Files of the project that pages show, to be copied below `files/`.
  public var assets: [String] = []
  public var diagnostics: [Diagnostic] = []
  /// What the table does not have.
  public var missing: [TypesetRequest] = []

  public init() {}
}

/// Renders every page and the bundle of a checked course at once. Pure: the same input, the same
/// bytes. What stands on a disk is published a draft at a time instead.
public func publish(
  _ course: CheckedCourse, theme: Theme, typeset: [TypesetRequest: TypesetResult]
) -> Publication {
  var publication = Publication()
  let lessons = course.course.lessons.map { draft(of: $0, in: course, theme: theme) }
  let cards = lessonCards(course.course.lessons, lessons)
  let drafts =
    lessons
    + [
      draftOfLevels(of: course, cards: cards, theme: theme),
      draftOfFront(of: course, theme: theme), draftOfGlossary(of: course, theme: theme),
      draftOfReferences(of: course, theme: theme), draftOfSearchPage(of: course, theme: theme),
      searchIndex(of: course, lessons: lessons).draft,
    ].compactMap(\.self)
  for draft in drafts {
    draft.fill({ TypesetPiece($0, typeset[$0]) }) { path, bytes in
      publication.files[path] = String(decoding: bytes, as: UTF8.self)
    }
    publication.diagnostics += draft.diagnostics { typeset[$0] }
    publication.assets += draft.assets
    publication.missing += draft.requests.filter { typeset[$0] == nil }
  }
  publication.diagnostics = sorted(publication.diagnostics)
  publication.assets = Set(publication.assets).sorted()
  return publication
}
