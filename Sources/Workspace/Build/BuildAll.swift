import Checking
import Lessons
import Publishing
import SourceText

/// Everything that a build makes before it writes.
struct BuiltCourse {
  var course: CheckedCourse
  /// In the order of the course, then the home page (or what stands in for it), then the pages that
  /// belong to no lesson.
  var pages: [(lesson: Lesson?, draft: Draft)]
  var results: [TypesetRequest: TypesetResult]
  /// By the lesson's path.
  var reads: [String: [String]]
  var typesetting: Typesetting
}

extension Build {
  /// Reads, checks and renders all there is.
  func checkAll() throws(ProjectError) -> BuiltCourse {
    let typesetting = startTypesetting()
    typesetting.startIfEmpty()
    let frame = CourseFrame(files)
    let loading = loadTheme(of: frame.settings)
    let read = read(frame.lessonPaths, frame, typesetting)
    let course = Course(frame, read.map(\.reading))
    let options = options
    let groups = checkGroups(of: course).concurrentMap {
      Checking.check($0, of: course, options)
    }
    var checked = CheckedCourse(course, groups)
    let lessons = course.lessons + (course.home.map { [$0] } ?? [])
    let theme = try loading.value.get()
    var drafts = draft(lessons, in: checked, theme, typesetting)
    var pages: [Lesson?] = lessons
    if course.home == nil {
      drafts.append(draftOfFront(of: checked, theme: theme))
      pages.append(nil)
    }
    let lessonDrafts = Array(drafts.prefix(course.lessons.count))
    for draft in try listDrafts(of: checked, lessonDrafts, theme, typesetting) {
      drafts.append(draft)
      pages.append(nil)
    }
    let results = try typesetting.finish()
    checked.add(failures(in: drafts, results))
    var reads: [String: [String]] = [:]
    for (path, lesson) in zip(frame.lessonPaths, read) { reads[path] = lesson.reads }
    return BuiltCourse(
      course: checked, pages: Array(zip(pages, drafts)), results: results, reads: reads,
      typesetting: typesetting)
  }

  func buildAll(to site: SiteFolder?) throws(ProjectError) -> CheckedCourse {
    let built = try checkAll()
    let keeping = Meanwhile { built.typesetting.keep() }
    defer { keeping.value }
    if built.course.hasErrors { return built.course }
    var stamps: [SiteFile] = []
    if let site {
      var contents = SiteContents(drafts: built.pages.map(\.draft), results: built.results)
      contents.assets = Set(contents.drafts.flatMap(\.assets)).sorted()
      contents.copies = share.published
      contents.theme = ThemeFolder(of: built.course.course.settings, files)
      stamps = try write(contents, to: site)
    }
    save(
      BuildRecord(
        files: [], pages: pageRecords(built), site: stamps,
        diagnostics: built.course.diagnostics, summary: built.course.summary))
    cache?.prune()
    return built.course
  }

  private func pageRecords(_ built: BuiltCourse) -> [BuildRecord.Page] {
    let course = built.course.course
    return built.pages.compactMap { lesson, draft in
      lesson.map { lesson in
        BuildRecord.Page(
          outline: lesson.outline, isHome: lesson.path == course.home?.path,
          names: course.lessonsNamed(in: lesson).sorted(), reads: built.reads[lesson.path] ?? [],
          assets: draft.assets, texts: draft.texts.map(\.path), card: draft.card,
          findings: built.course.lessons[lesson.id]?.findings(with: lesson) ?? LessonFindings())
      }
    }
  }
}
