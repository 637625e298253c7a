import Checking
import Foundation
import Lessons
import Publishing
import SourceText
import Workspace

/// Typesets the formulas of open lessons, on a thread of its own, once nobody has typed for a moment:
/// what KaTeX cannot read is told as a build would tell it.
final class FormulaWork: @unchecked Sendable {
  private static let pause = 0.15
  private let session: Session
  private let share: ShareFolder
  private let typesetting: LiveTypesetting
  private let queue = LatestQueue()

  /// nil where the tool is not whole.
  init?(_ session: Session) {
    guard let share = session.share else { return nil }
    self.session = session
    self.share = share
    typesetting = LiveTypesetting(share)
    startThread(named: "formulas") { [self] in run() }
  }

  /// Has a lesson looked at that was checked as it stands.
  func look(at uri: String) { queue.add(uri) }

  private func run() {
    var theme: Theme?
    while true {
      let uri = queue.take()
      guard let document = session.documents[uri] else { continue }
      Thread.sleep(forTimeInterval: Self.pause)
      // The next text will be looked at when it has been checked.
      guard session.documents[uri] === document, session.settings.formulas else { continue }
      theme = theme ?? (try? share.theme())
      if let theme, let found = failures(in: document, theme) {
        session.diagnostics.take(formulas: found, of: uri)
      }
    }
  }

  private func failures(in document: OpenDocument, _ theme: Theme) -> Verdicts? {
    guard let project = document.place.project else { return nil }
    let checked = project.state.checked
    let path = document.place.path
    guard let lesson = checked.course.lesson(path: path) ?? checked.course.home,
      lesson.path == path, lesson.tree.file.bytes == document.text.file.bytes
    else { return nil }
    let draft =
      path == homePath
      ? draftOfFront(of: checked, theme: theme)
      : Publishing.draft(of: lesson, in: checked, theme: theme)
    let formulas = draft.requests.filter { if case .math = $0 { true } else { false } }
    guard let results = typesetting.results(of: formulas) else { return nil }
    return Verdicts(lesson, draft.diagnostics { results[$0] })
  }
}
