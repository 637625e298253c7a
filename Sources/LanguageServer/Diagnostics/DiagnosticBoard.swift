import Checking
import Foundation
import Lessons
import Publishing
import SourceText

/// What is known to be wrong with each file, and what the client has been told of it.
///
/// The form of an open lesson is told as soon as it is read; verdicts on an earlier text stay, moved
/// with the text, until those on the new one are there. What the client knows is not told again.
final class DiagnosticBoard: @unchecked Sendable {
  private struct Report {
    var items: JSONValue
    /// Changes with the items: the id that a client gives to ask whether they have changed.
    var number: Int
  }

  private let session: Session
  private let lock = NSLock()
  private var verdicts: [String: Verdicts] = [:]
  private var formulas: [String: Verdicts] = [:]
  private var reports: [String: Report] = [:]
  private var count = 0

  init(_ session: Session) { self.session = session }

  /// Tells what is wrong with an open document as it stands now.
  func show(_ uri: String) {
    lock.withLock {
      guard let document = session.documents[uri] else { return }
      let found = diagnostics(of: document)
      tell(uri, document.text.file, found, version: document.version, of: document.place.project)
    }
  }

  /// Takes verdicts on a text of an open document.
  func take(_ verdicts: Verdicts, of uri: String) {
    lock.withLock { self.verdicts[uri] = verdicts }
    show(uri)
  }

  /// Takes what is wrong with the formulas in a text of an open document.
  func take(formulas: Verdicts, of uri: String) {
    lock.withLock { self.formulas[uri] = formulas }
    show(uri)
  }

  func forgetFormulas() {
    let looked = lock.withLock {
      defer { formulas = [:] }
      return formulas.keys
    }
    for uri in looked { show(uri) }
  }

  /// Tells what is wrong with a file that is not open.
  func show(_ diagnostics: [Diagnostic], ofClosed path: String, in project: ProjectWorker) {
    lock.withLock {
      let uri = project.uri(of: path)
      if session.documents[uri] != nil || !session.has(project) { return }
      if diagnostics.isEmpty, reports[uri] == nil { return }
      let text = project.text(of: path) ?? SourceFile(path: path, bytes: [])
      tell(uri, text, diagnostics, version: nil, of: project)
    }
  }

  /// Forgets a document that was closed; `isGone` where nothing else tells of its file.
  func close(_ uri: String, isGone: Bool) {
    lock.withLock {
      verdicts[uri] = nil
      formulas[uri] = nil
      guard isGone, reports.removeValue(forKey: uri) != nil else { return }
      session.client.notify(
        "textDocument/publishDiagnostics", ["uri": .string(uri), "diagnostics": []])
    }
  }

  /// Takes back what was told of files in a folder that is no longer looked at.
  func forget(below folder: String) {
    let base = DocumentURI.file(folder) + "/"
    lock.withLock {
      for uri in reports.keys.sorted() where uri.hasPrefix(base) {
        reports[uri] = nil
        session.client.notify(
          "textDocument/publishDiagnostics", ["uri": .string(uri), "diagnostics": []])
      }
    }
  }

  /// A report on one file as a client asks for it.
  func report(_ uri: String, since id: String?) -> JSONValue {
    show(uri)
    return lock.withLock { json(reports[uri] ?? Report(items: [], number: 0), since: id) }
  }

  /// A report on each file of which there is something to say.
  func reports(since ids: [String: String]) -> [JSONValue] {
    lock.withLock {
      reports.sorted { $0.key < $1.key }.map { uri, report in
        guard case .object(var fields) = json(report, since: ids[uri]) else { return .null }
        fields["uri"] = .string(uri)
        fields["version"] = session.documents[uri].map { JSONValue($0.version) } ?? .null
        return .object(fields)
      }
    }
  }

  private func json(_ report: Report, since id: String?) -> JSONValue {
    let name = String(report.number)
    return id == name
      ? ["kind": "unchanged", "resultId": .string(name)]
      : ["kind": "full", "resultId": .string(name), "items": report.items]
  }

  private func diagnostics(of document: OpenDocument) -> [Diagnostic] {
    let path = document.place.path
    let later = [verdicts[document.uri], formulas[document.uri]].flatMap {
      $0?.moved(to: document.text.file.bytes, path: path) ?? []
    }
    let own = document.isLesson ? document.lesson.diagnostics : []
    return presented(own + later)
  }

  private func tell(
    _ uri: String, _ file: SourceFile, _ diagnostics: [Diagnostic], version: Int?,
    of project: ProjectWorker?
  ) {
    let writer = session.writer(for: file, uri: uri, in: project)
    let items = JSONValue.array(writer.json(diagnostics))
    if reports[uri]?.items == items { return }
    count += 1
    reports[uri] = Report(items: items, number: count)
    if session.client.pullsDiagnostics { return }
    let params = JSONValue.fields([
      "uri": .string(uri), "version": version.map { JSONValue($0) }, "diagnostics": items,
    ])
    session.client.notify(
      "textDocument/publishDiagnostics", params, replacing: "diagnostics " + uri)
  }
}
