import Foundation
import Lessons

/// Where in a site's menu a page is.
enum SitePlace: Hashable { case home, course, search, glossary, references, authors }

/// What a site has beside its lessons.
struct SiteParts: Hashable {
  var hasGlossary: Bool
  var hasReferences: Bool
  var hasAuthors: Bool

  init(_ course: Course) {
    hasGlossary = !course.glossary.isEmpty
    hasReferences = !course.references.isEmpty
    hasAuthors = course.settings.showsAuthorsReference
  }
}

/// The frame that all pages share, as the theme's template `page` gives it, cut where a page's own
/// parts go: the template is rendered once for each kind of page, not once a page.
struct PageFrame: Sendable {
  /// What all pages of a kind have in common.
  struct Kind: Hashable {
    var root: String
    var levelClass: String
    var place: SitePlace
    var parts: SiteParts
    var styles: [String] = []
    var hasMath: Bool
  }
  enum Part: Int, CaseIterable { case title, description, sprite, main }

  /// Bytes of the template, each before the part beside it.
  private var pieces: [(text: String, part: Part?)] = []

  init(_ kind: Kind, _ settings: CourseSettings, _ theme: Theme) {
    // No template and no setting can hold such a mark.
    func mark(_ part: Part) -> String { "\0\(part.rawValue)\0" }
    let page = theme.render(
      "page",
      [
        "lang": settings.language, "title": mark(.title), "description": mark(.description),
        "root": kind.root, "levelClass": kind.levelClass, "isHome": kind.place == .home,
        "isGlossary": kind.place == .glossary, "isReferences": kind.place == .references,
        "isSearch": kind.place == .search, "isAuthors": kind.place == .authors,
        "hasGlossary": kind.parts.hasGlossary,
        "hasReferences": kind.parts.hasReferences, "hasAuthors": kind.parts.hasAuthors,
        "siteTitle": settings.title,
        "styles": ((kind.hasMath ? ["katex/katex.css"] : []) + kind.styles).map { ["href": $0] },
        "sprite": mark(.sprite), "main": mark(.main),
      ])
    var text: [UInt8] = []
    var bytes = Array(page.utf8)[...]
    while let byte = bytes.popFirst() {
      guard byte == 0, let digit = bytes.popFirst(), bytes.popFirst() == 0 else {
        text.append(byte)
        continue
      }
      pieces.append((String(decoding: text, as: UTF8.self), Part(rawValue: Int(digit) - 0x30)))
      text = []
    }
    pieces.append((String(decoding: text, as: UTF8.self), nil))
  }

  func filled(_ content: (Part) -> String) -> String {
    pieces.reduce(into: "") { page, piece in
      page += piece.text
      if let part = piece.part { page += content(part) }
    }
  }
}

/// Frames once rendered, for all threads.
final class PageFrames: @unchecked Sendable {
  private struct Key: Hashable {
    var kind: PageFrame.Kind
    var language: String
    var title: String
  }
  private let lock = NSLock()
  private var frames: [Key: PageFrame] = [:]

  func frame(_ kind: PageFrame.Kind, _ settings: CourseSettings, _ theme: Theme) -> PageFrame {
    let key = Key(kind: kind, language: settings.language, title: settings.title)
    if let known = lock.withLock({ frames[key] }) { return known }
    let frame = PageFrame(kind, settings, theme)
    lock.withLock { frames[key] = frame }
    return frame
  }
}
