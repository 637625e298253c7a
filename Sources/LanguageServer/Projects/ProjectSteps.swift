import Checking
import Lessons
import SourceText
import Workspace

extension ProjectWork {
  /// Does the next small piece of work.
  mutating func step() {
    if !isIndexed {
      if let path = unlooked.popLast() { lookAhead(at: path) } else { index() }
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
    if isIdle { endProgress() }
  }

  mutating func endProgress() {
    progress?.end()
    progress = nil
  }

  /// Tells what claims of an open lesson are false as far as the course is known: when it is opened
  /// first, all other lessons have yet to be read. What they could change is not told.
  private mutating func lookAhead(at path: String) {
    guard courseWhenQueued == nil, let document = document(at: path), document.isLesson,
      let lesson = state.edited.lesson(at: path)
    else { return }
    let documents = session.documents
    let isCancelled = { documents[document.uri] !== document }
    let checked = check(
      [lesson], of: state.edited.course, options, after: state.earlier, isCancelled: isCancelled)
    if isCancelled() { return }
    let found = checked.lessons[lesson.id]?.diagnostics ?? []
    session.diagnostics.take(
      Verdicts(lesson, found.filter { [.falseClaim, .wrongAnswer].contains($0.code) }),
      of: document.uri)
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
  mutating func queueClosed() {
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
  mutating func lookAtWhole() {
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
}
