import Checking
import Foundation
import Lessons
import Publishing
import SourceText

/// One build of a project, from its files to its site.
struct Build {
  let share: ShareFolder
  let files: RecordingFiles
  let options: CheckOptions
  /// Where it is published; nil for a check alone.
  let site: SiteFolder?
  let cache: CacheFolder?
  /// Whether what an earlier build found may stand for what this one would find.
  let takesOver: Bool
  /// Stands for the tool and all that it brings along.
  let tool: Digest

  /// - Parameter cache: where earlier builds left what this one may use; held until it ends.
  init(
    _ project: Project, _ options: CheckOptions, to site: SiteFolder?, cache: CacheFolder?,
    takesOver: Bool
  ) throws(ProjectError) {
    guard let share = project.share else { throw .message(ShareFolder.missingMessage) }
    self.share = share
    files = RecordingFiles(project.files)
    self.options = options
    self.site = site
    self.cache = cache
    self.takesOver = takesOver
    tool = share.digest
  }

  func run() throws(ProjectError) -> CheckedCourse {
    try site?.refuseForeign()
    let lock: FolderLock? = if let site { try FolderLock(site.parent) } else { nil }
    defer { withExtendedLifetime(lock) {} }
    if takesOver, let record = loadRecord(), site.map(record.matches) ?? true,
      let changes = changes(since: record)
    {
      if changes.isEmpty { return unchanged(record) }
      if let course = try buildChanged(changes, since: record, to: site) { return course }
    }
    return try buildAll(to: site)
  }

  /// A lesson on its way through the build.
  struct ReadLesson: Sendable {
    var reading: LessonReading
    /// The files it was read from, apart from its own.
    var reads: [String]
  }

  func read(_ paths: [String], _ frame: CourseFrame, _ typesetting: Typesetting) -> [ReadLesson] {
    let files = files
    return paths.concurrentMap { path in
      let own = SeenFiles(files)
      let reading = readLesson(at: path, frame, files: own)
      if case .lesson(let lesson) = reading {
        typesetting.ask(lesson.foreseenRequests)
        // Found out when first asked for, which else would be by one thread for all lessons.
        _ = lesson.mentions
      }
      return ReadLesson(reading: reading, reads: own.paths.filter { $0 != path })
    }
  }

  func draft(
    _ lessons: [Lesson], in course: CheckedCourse, _ theme: Theme, _ typesetting: Typesetting
  ) -> [Draft] {
    lessons.concurrentMap { lesson in
      let draft =
        lesson.path == course.course.home?.path
        ? draftOfFront(of: course, theme: theme)
        : Publishing.draft(of: lesson, in: course, theme: theme)
      typesetting.ask(draft.requests)
      return draft
    }
  }

  /// What could not be typeset.
  func failures(
    in drafts: [Draft], _ results: [TypesetRequest: TypesetResult]
  ) -> [Diagnostic] {
    // Seldom anything, and there are many places where it could be.
    guard results.values.contains(where: \.isFailure) else { return [] }
    return drafts.flatMap { $0.diagnostics { results[$0] } }
  }

  func startTypesetting() -> Typesetting {
    let (cache, tool) = (cache, tool)
    return Typesetting(share, cache: Meanwhile { cache.map { TypesetCache($0, key: tool) } })
  }

  func loadTheme(of settings: CourseSettings) -> Meanwhile<Result<Theme, ProjectError>> {
    let (share, files) = (share, files)
    return Meanwhile {
      Result { () throws(ProjectError) in
        try share.theme(in: settings.language, under: ThemeFolder(of: settings, files))
      }
    }
  }
}
