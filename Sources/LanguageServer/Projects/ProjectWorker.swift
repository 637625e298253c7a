import Checking
import Foundation
import Lessons
import SourceText
import Workspace

/// One project under an editor's hands, with a thread of its own.
///
/// The thread does one small thing after another, whatever is most wanted first: verdicts on what was
/// edited, then the outlines of all lessons, then verdicts on lessons that are not open.
final class ProjectWorker: @unchecked Sendable {
  /// What requests see of the project: never half of a change.
  struct State: Sendable {
    var edited: EditedCourse
    var earlier = EarlierChecks()

    /// What was found of the lessons that are open and those that they need.
    var checked: CheckedCourse { CheckedCourse(edited.course, lessons: earlier.lessons) }
  }

  let root: String
  private let session: Session
  private let inbox = ProjectInbox()
  private let lock = NSLock()
  private var known: State?

  init(root: String, session: Session) {
    self.root = root
    self.session = session
    startThread(named: "project") { self.run() }
  }

  var state: State {
    lock.withLock {
      if let known { return known }
      let edited = EditedCourse(DiskFileSystem(root: root))
      let state = State(edited: edited)
      known = state
      return state
    }
  }

  /// A file's address: the client's own where it has the file open.
  func uri(of path: String) -> String {
    openDocument(at: path)?.uri ?? DocumentURI.file(root + "/" + path)
  }

  /// A file's text, as the client has it or else as it is on disk.
  func text(of path: String) -> SourceFile? {
    if let open = openDocument(at: path) { return open.text.file }
    return (try? state.edited.files.read(path)).map { SourceFile(path: path, bytes: $0) }
  }

  func openDocument(at path: String) -> OpenDocument? {
    openDocuments.first { $0.place.path == path }
  }

  var openDocuments: [OpenDocument] {
    session.documents.all.filter { $0.place.project === self }
  }

  func read(_ file: SourceFile, after earlier: Lesson?) -> EditedLesson {
    let edited = state.edited
    return EditedLesson(
      file, settings: edited.settings, files: edited.files, after: earlier)
  }

  func edited(_ document: OpenDocument) { inbox.add { $0.edited.insert(document.uri) } }
  func closed(_ document: OpenDocument) { inbox.add { $0.files.insert(document.place.path) } }
  func fileChanged(_ path: String) { inbox.add { $0.files.insert(path) } }

  func settingsChanged() { inbox.add { $0.hasSettings = true } }
  func end() { inbox.close() }

  /// Lets requests and documents see what the project is now.
  func publish(_ state: State) {
    // To let go of the last state takes milliseconds, in which no request shall wait for the lock.
    let last = lock.withLock {
      defer { known = state }
      return known
    }
    withExtendedLifetime(last) {}
  }

  private func run() {
    var work = ProjectWork(self, session, state)
    // What is not open can wait until nobody types.
    var isQuiet = false
    while let news = inbox.take(within: work.isIdle ? 3600 : work.isUrgent || isQuiet ? 0 : 0.1) {
      isQuiet = news.isEmpty
      if !news.isEmpty {
        work.take(news)
      } else if !work.isIdle {
        work.step()
      }
      publish(work.state)
      for uri in work.toTypeset { session.formulas?.look(at: uri) }
      work.toTypeset = []
      if work.hasNewVerdicts {
        work.hasNewVerdicts = false
        session.verdictsChanged()
      }
    }
    work.endProgress()
  }
}
