import Checking
import Lessons
import SourceText
import Workspace

/// What there is to do in a project, and how far it has come. Only the project's thread has it.
struct ProjectWork {
  var state: ProjectWorker.State
  /// Whether an open lesson was checked since the client was last told.
  var hasNewVerdicts = false
  /// Open lessons that were checked and whose formulas were not looked at yet, by address.
  var toTypeset: Set<String> = []
  let project: ProjectWorker
  let session: Session
  var options: CheckOptions
  /// Open lessons to be checked, by path, the newest edit last.
  var unchecked: [String] = []
  /// Open lessons that nothing was told of yet, by path.
  var unlooked: [String] = []
  /// The ids of lessons that are not open, to be checked when there is time.
  var waiting: Set<String> = []
  /// What is wrong with the course as a whole, by file.
  var ofCourse: [String: [Diagnostic]] = [:]
  /// What engine and links say of lessons that are not open, by path.
  var findings: [String: [Diagnostic]] = [:]
  var told: Set<String> = []
  var isIndexed = false
  /// Lessons that changed on disk since those that are not open were queued last, by path.
  var refreshed: Set<String> = []
  var concernsAll = false
  var courseWhenQueued: Course?
  /// Of the first look at all lessons.
  var progress: WorkProgress?

  init(_ project: ProjectWorker, _ session: Session, _ state: ProjectWorker.State) {
    self.project = project
    self.session = session
    self.state = state
    options = session.settings.checkOptions
    progress = WorkProgress(
      session.client, token: "check " + project.root, title: "Checking the course")
  }

  /// Whether somebody who looks at the screen waits for what is next.
  var isUrgent: Bool { !isIndexed || !unchecked.isEmpty }
  var isIdle: Bool { !isUrgent && waiting.isEmpty }

  // MARK: News

  mutating func take(_ news: ProjectNews) {
    if news.hasSettings { takeSettings() }
    var files = news.files
    for path in news.files where document(at: path) == nil { state.edited.lay(nil, over: path) }
    for uri in news.edited {
      guard let document = session.documents[uri] else { continue }
      let path = document.place.path
      state.edited.lay(document.text.bytes, over: path)
      let isKnown = state.edited.lessonPaths.contains(path)
      if document.isLesson, isKnown {
        edit(document)
      } else {
        files.insert(path)
      }
    }
    if !files.isEmpty { refresh(files) }
  }

  private mutating func takeSettings() {
    let wanted = session.settings.checkOptions
    if session.settings.formulas { toTypeset.formUnion(project.openDocuments.map(\.uri)) }
    if wanted == options { return }
    options = wanted
    state.earlier.keep { _ in false }
    for path in openPaths { want(path) }
    concernsAll = true
    if isIndexed { queueClosed() }
  }

  private mutating func edit(_ document: OpenDocument) {
    let before = state.edited.lesson(at: document.place.path)?.outline
    state.edited.put(document.edited)
    if before != document.lesson.outline, isIndexed { lookAtWhole() }
    want(document.place.path)
  }

  mutating func want(_ path: String) {
    unchecked.removeAll { $0 == path }
    unchecked.append(path)
    unlooked.removeAll { $0 == path }
    if !isIndexed { unlooked.append(path) }
  }

  private mutating func refresh(_ files: Set<String>) {
    let change = state.edited.refresh(files)
    isIndexed = false
    let stale = Set(change.lessons.compactMap { state.edited.lesson(at: $0)?.id })
    state.earlier.keep { !change.isOfAll && !stale.contains($0) }
    for path in change.lessons { findings[path] = nil }
    for path in change.lessons.subtracting(state.edited.lessonPaths) {
      ofCourse[path] = nil
      tell(path)
    }
    refreshed.formUnion(change.lessons)
    concernsAll = concernsAll || change.isOfAll || !files.allSatisfy(isLessonPath)
    project.publish(state)
    session.reread { document in
      document.place.project === project && document.isLesson
        && (change.isOfAll || document.edited.reads.contains(where: files.contains))
    }
    for document in project.openDocuments where document.isLesson {
      state.edited.put(document.edited)
      want(document.place.path)
    }
  }

  // MARK: Telling

  func tell(_ path: String) {
    let found = ofCourse[path] ?? []
    guard let document = document(at: path) else {
      let own = state.edited.lesson(at: path)?.diagnostics ?? []
      let all = presented(found + own + (findings[path] ?? []))
      return session.diagnostics.show(all, ofClosed: path, in: project)
    }
    guard document.isLesson else {
      let verdicts = Verdicts(bytes: document.text.file.bytes, diagnostics: found, blocks: [])
      return session.diagnostics.take(verdicts, of: document.uri)
    }
    guard let lesson = state.edited.lesson(at: path) else { return }
    let checked = state.earlier.lessons[lesson.id]?.diagnostics ?? []
    session.diagnostics.take(
      Verdicts(lesson, found + checked),
      of: document.uri)
  }

  func document(at path: String) -> OpenDocument? {
    project.openDocument(at: path)
  }

  var openPaths: [String] {
    project.openDocuments.filter(\.isLesson).map(\.place.path).sorted()
  }

  var pages: [Lesson] {
    state.edited.course.lessons + (state.edited.course.home.map { [$0] } ?? [])
  }
}
