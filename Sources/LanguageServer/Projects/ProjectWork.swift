import Checking
import Lessons
import SourceText
import Workspace

/// What there is to do in a project, and how far it has come. Only the project's thread has it.
struct ProjectWork {
  private(set) var state: ProjectWorker.State
  /// Whether an open lesson was checked since the client was last told.
  var hasNewVerdicts = false
  /// Open lessons that were checked and whose formulas were not looked at yet, by address.
  var toTypeset: Set<String> = []
  private let project: ProjectWorker
  private let session: Session
  private var options: CheckOptions
  /// Open lessons to be checked, by path, the newest edit last.
  private var unchecked: [String] = []
  /// The ids of lessons that are not open, to be checked when there is time.
  private var waiting: Set<String> = []
  /// What is wrong with the course as a whole, by file.
  private var ofCourse: [String: [Diagnostic]] = [:]
  /// What engine and links say of lessons that are not open, by path.
  private var findings: [String: [Diagnostic]] = [:]
  private var told: Set<String> = []
  private var isIndexed = false
  /// Lessons that changed on disk since those that are not open were queued last, by path.
  private var refreshed: Set<String> = []
  private var concernsAll = false
  private var courseWhenQueued: Course?
  /// Of the first look at all lessons.
  private var progress: WorkProgress?

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

  private mutating func want(_ path: String) {
    unchecked.removeAll { $0 == path }
    unchecked.append(path)
  }

  private mutating func refresh(_ files: Set<String>) {
    let change = state.edited.refresh(files)
    isIndexed = false
    let stale = Set(change.lessons.compactMap { state.edited.lesson(at: $0)?.id })
    state.earlier.keep { !change.isOfAll && !stale.contains($0) }
    for path in change.lessons { findings[path] = nil }
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

  // MARK: Steps

  /// Does the next small piece of work.
  mutating func step() {
    if !isIndexed {
      index()
    } else if let path = unchecked.popLast() {
      checkOpen(path)
    } else if let id = waiting.popFirst() {
      checkClosed(id)
    }
    reportProgress()
  }

  /// To read a lesson counts as much as to check it.
  private mutating func reportProgress() {
    guard let progress else { return }
    let count = state.edited.lessonPaths.count
    let left = isIndexed ? waiting.count : count + state.edited.unread.count
    progress.report(max(0, 2 * count - left), of: 2 * count)
    if isIdle {
      progress.end()
      self.progress = nil
    }
  }

  /// Reads lessons whose outlines are not known yet, so many as an edit can wait for.
  private mutating func index() {
    let unread = state.edited.unread
    state.edited.outline(Array(unread.prefix(32)))
    if unread.count > 32 { return }
    state.edited.assemble()
    isIndexed = true
    lookAtWhole()
    for path in openPaths { want(path) }
    queueClosed()
  }

  /// Queues the lessons that are not open whose verdicts may have changed: all of them where what
  /// others see of a lesson has.
  private mutating func queueClosed() {
    let course = state.edited.course
    let looksOther = refreshed.contains { path in
      guard let now = state.edited.lesson(at: path),
        let then = courseWhenQueued?.lesson(path: path)
      else { return true }
      return !now.outline.looksLike(then.outline)
    }
    if concernsAll || looksOther || courseWhenQueued == nil {
      waiting = Set(pages.map(\.id))
      courseWhenQueued = course
    } else {
      let lessons = refreshed.compactMap { state.edited.lesson(at: $0) }
      waiting.formUnion(lessons.flatMap { [$0] + state.edited.users(of: $0) }.map(\.id))
    }
    refreshed = []
    concernsAll = false
  }

  /// Finds what is only seen of the course as a whole.
  private mutating func lookAtWhole() {
    let course = state.edited.course
    ofCourse = Dictionary(grouping: course.diagnostics + checkWhole(course)) { $0.location.file }
    for path in Set(ofCourse.keys).union(told) { tell(path) }
    told = Set(ofCourse.keys)
  }

  private mutating func checkOpen(_ path: String) {
    guard let document = document(at: path), document.isLesson else { return }
    let lesson = document.lesson
    let needed = state.edited.needed(by: lesson)
    // Of two lessons with one id only the first is checked.
    guard needed.contains(where: { $0.path == path }) else { return tell(path) }
    keepWhole(needed.map(\.path))
    let course = state.edited.course
    let group = needed.compactMap { state.edited.lesson(at: $0.path) }
    let documents = session.documents
    let isCancelled = { documents[document.uri] !== document }
    let checked = check(group, of: course, options, after: state.earlier, isCancelled: isCancelled)
    if isCancelled() { return }
    state.earlier.take(group, checked, of: course)
    hasNewVerdicts = true
    tell(path)
    toTypeset.insert(document.uri)
    for user in state.edited.users(of: lesson) {
      if self.document(at: user.path) == nil {
        waiting.insert(user.id)
      } else if !unchecked.contains(user.path) {
        unchecked.insert(user.path, at: 0)
      }
    }
  }

  /// Keeps the texts of open lessons and of those that they need.
  private mutating func keepWhole(_ more: [String]) {
    var whole = Set(more).union(openPaths)
    for path in openPaths {
      guard let lesson = state.edited.lesson(at: path) else { continue }
      whole.formUnion(state.edited.needed(by: lesson).map(\.path))
    }
    state.edited.keepWhole(whole.filter { state.edited.lesson(at: $0) != nil })
    let ids = Set(whole.compactMap { state.edited.lesson(at: $0)?.id })
    state.earlier.keep(where: ids.contains)
  }

  /// Checks a lesson that nobody has open, and keeps only what was found.
  private mutating func checkClosed(_ id: String) {
    guard let lesson = pages.first(where: { $0.id == id }), document(at: lesson.path) == nil else {
      return
    }
    var course = state.edited
    let needed = course.needed(by: lesson).map(\.path)
    course.keepWhole(Set(needed).union(openPaths))
    let group = needed.compactMap(course.lesson)
    let checked = check(group, of: course.course, options, after: state.earlier)
    findings[lesson.path] = checked.lessons[id]?.diagnostics
    tell(lesson.path)
  }

  // MARK: Telling

  private func tell(_ path: String) {
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
      Verdicts(
        bytes: lesson.tree.file.bytes, diagnostics: found + checked,
        blocks: lesson.blocks.map(\.location.range)),
      of: document.uri)
  }

  private func document(at path: String) -> OpenDocument? {
    project.openDocument(at: path)
  }

  private var openPaths: [String] {
    project.openDocuments.filter(\.isLesson).map(\.place.path).sorted()
  }

  private var pages: [Lesson] {
    state.edited.course.lessons + (state.edited.course.home.map { [$0] } ?? [])
  }
}
