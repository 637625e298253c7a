import AuthorsReference
import Checking
import Lessons
import Publishing

extension Build {
  /// The pages that list what the course has, and the authors' reference where the course shows it.
  /// None of them but the levels' shows anything of a lesson beside its front matter, so an edited
  /// lesson leaves them alone.
  ///
  /// - Parameter lessons: the drafts of the lessons, in the order of the course.
  func listDrafts(
    of course: CheckedCourse, _ lessons: [Draft], _ theme: Theme, _ typesetting: Typesetting
  ) throws(ProjectError) -> [Draft] {
    let cards = lessonCards(course.course.lessons, lessons)
    let lists: [@Sendable () -> Draft?] = [
      { draftOfLevels(of: course, cards: cards, theme: theme) },
      { draftOfGlossary(of: course, theme: theme) },
      { draftOfReferences(of: course, theme: theme) },
      { draftOfSearchPage(of: course, theme: theme) },
      { searchIndex(of: course, lessons: lessons).draft },
    ]
    var drafts = lists.concurrentMap { $0() }.compactMap(\.self)
    // Nobody sees the reference of a build that publishes nothing.
    if course.course.settings.showsAuthorsReference, site != nil {
      drafts += try authorsDrafts(in: course.course, theme)
    }
    for draft in drafts { typesetting.ask(draft.requests) }
    return drafts
  }

  /// The reference is read, checked and rendered as a course of its own. What is wrong with it is
  /// wrong with the installation.
  private func authorsDrafts(
    in site: Course, _ theme: Theme
  ) throws(ProjectError) -> [Draft] {
    let course = readCourse(authorsReference(share.authors))
    let groups = checkGroups(of: course).concurrentMap {
      Checking.check($0, of: course, CheckOptions())
    }
    let checked = CheckedCourse(course, groups)
    if let problem = checked.diagnostics.first(where: { $0.severity == .error }) {
      throw .message(
        "the authors' reference is broken: \(problem.location.file): \(problem.message)")
    }
    return course.lessons.concurrentMap {
      Publishing.draft(ofAuthorsPage: $0, in: checked, site: site, theme: theme)
    }
  }
}
