import Lessons

/// Where in a site's menu a page is.
enum SitePlace { case home, course, search, glossary, references, authors }

/// What a site has beside its lessons.
struct SiteParts {
  var hasGlossary: Bool
  var hasReferences: Bool
  var hasAuthors: Bool

  init(_ course: Course) {
    hasGlossary = !course.glossary.isEmpty
    hasReferences = !course.references.isEmpty
    hasAuthors = course.settings.showsAuthorsReference
  }
}
