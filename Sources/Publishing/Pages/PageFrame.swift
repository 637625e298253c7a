/// The frame that all pages share.
///
/// - Parameter sheets: styles that only pages of its kind need, beside those that its parts ask for.
func frame(
  _ main: String, _ context: PageContext, title: String, description: String,
  levelClass: String = "", at place: SitePlace = .course, sheets: [String] = []
) -> String {
  let settings = context.course.course.settings
  let hasMath = context.slots.hasMath
  let styles =
    (hasMath ? ["katex/katex.css"] : []) + (context.sheets + sheets).map { "css/\($0).css" }
  return context.theme.render(
    "page",
    [
      "lang": settings.language, "siteTitle": settings.title, "root": context.root,
      "title": title == settings.title ? title : "\(title) · \(settings.title)",
      "description": description, "levelClass": levelClass,
      "isHome": place == .home, "isGlossary": place == .glossary,
      "isReferences": place == .references, "isSearch": place == .search,
      "isAuthors": place == .authors, "hasGlossary": context.parts.hasGlossary,
      "hasReferences": context.parts.hasReferences, "hasAuthors": context.parts.hasAuthors,
      "hasMath": hasMath, "styles": styles.map { ["href": $0] as [String: Any] },
      "sprite": context.theme.sprite(for: main, and: frameIcons), "main": main,
    ])
}

/// What the frame itself draws.
private let frameIcons: Set = ["i-settings", "i-search", "i-cross"]
