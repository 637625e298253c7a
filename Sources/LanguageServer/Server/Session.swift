import Foundation
import Lessons
import Publishing
import SourceText
import Workspace

/// What all parts of the server share while one client is connected.
final class Session: @unchecked Sendable {
  let client: Client
  let share: ShareFolder?
  let documents = OpenDocuments()
  let tokens = SentTokens()
  private let pages = ExplanationPages()
  private let changed = LatestQueue()
  private let lock = NSLock()
  private var workers: [String: ProjectWorker] = [:]
  private var board: DiagnosticBoard?
  private var set = Settings()
  private(set) var formulas: FormulaWork?

  init(_ client: Client, share: ShareFolder?) {
    self.client = client
    self.share = share
    formulas = FormulaWork(self)
    startThread(named: "reading") { self.readChanged() }
  }

  var diagnostics: DiagnosticBoard {
    lock.withLock {
      let board = self.board ?? DiagnosticBoard(self)
      self.board = board
      return board
    }
  }

  // MARK: Settings

  var settings: Settings { lock.withLock { set } }

  /// Takes new settings, and does again what they concern.
  func take(_ settings: Settings) {
    let before = lock.withLock {
      defer { set = settings }
      return set
    }
    if before == settings { return }
    if before.inlayHints != settings.inlayHints { refresh("inlayHint") }
    if !settings.formulas { diagnostics.forgetFormulas() }
    if before.reference != settings.reference {
      for document in documents.all { diagnostics.show(document.uri) }
    }
    for project in projects { project.settingsChanged() }
  }

  // MARK: Documents

  func open(_ uri: String, version: Int, text: String) {
    let place = place(of: uri)
    let text = TextDocument(path: place.path, version: version, bytes: Array(text.utf8))
    set(OpenDocument(uri: uri, text: text, place: place))
  }

  func change(_ uri: String, version: Int?, _ changes: [JSONValue]) {
    guard let document = documents[uri] else { return }
    let text = document.text.applying(
      changes, version: version ?? document.version, client.encoding)
    set(document.edited(text))
  }

  func close(_ uri: String) {
    guard let document = documents[uri] else { return }
    documents[uri] = nil
    tokens.forget(uri)
    diagnostics.close(uri, isGone: document.place.project == nil)
    document.place.project?.closed(document)
  }

  private func set(_ document: OpenDocument) {
    documents[document.uri] = document
    changed.add(document.uri)
  }

  /// Reads documents anew whose text is the same, because something else has changed.
  func reread(where isConcerned: (OpenDocument) -> Bool) {
    for document in documents.reread(where: isConcerned) { changed.add(document.uri) }
  }

  /// What the client tells of files that changed on disk, by itself or by moving them.
  func filesChanged(_ uris: [String]) {
    for path in uris.compactMap(DocumentURI.path) {
      for project in projects where path.hasPrefix(project.root + "/") {
        let inner = String(path.dropFirst(project.root.count + 1))
        if !isLeftOut(inner) { project.fileChanged(inner) }
      }
    }
  }

  /// Reads what was edited, and tells what is wrong with its form; what takes longer comes after.
  private func readChanged() {
    while true {
      let uri = changed.take()
      diagnostics.show(uri)
      if let document = documents[uri] { document.place.project?.edited(document) }
    }
  }

  /// Has the client ask again for what it shows of verdicts.
  func verdictsChanged() {
    refresh("diagnostic", capability: "diagnostics")
    refresh("inlayHint")
    refresh("codeLens")
  }

  private func refresh(_ method: String, capability: String? = nil) {
    guard client.can("workspace.\(capability ?? method).refreshSupport") else { return }
    client.request("workspace/\(method)/refresh", .null)
  }

  // MARK: Projects

  var projects: [ProjectWorker] { lock.withLock { Array(workers.values) } }

  /// Where a document belongs: the project of the nearest folder above it with a `course.yaml`.
  private func place(of uri: String) -> Place {
    guard let path = DocumentURI.path(of: uri) else {
      let name = uri.split(separator: "/").last.map(String.init) ?? uri
      return .alone(path: name, files: MemoryFileSystem())
    }
    if let root = courseFolder(above: path) {
      let inner = String(path.dropFirst(root.count + 1))
      return isLeftOut(inner)
        ? .alone(path: inner, files: DiskFileSystem(root: root))
        : .project(project(at: root), path: inner)
    }
    let folder = (path as NSString).deletingLastPathComponent
    return .alone(
      path: (path as NSString).lastPathComponent, files: DiskFileSystem(root: folder))
  }

  /// The project of a folder that holds a `course.yaml`.
  func project(at root: String) -> ProjectWorker {
    lock.withLock {
      if let worker = workers[root] { return worker }
      let worker = ProjectWorker(root: root, session: self)
      workers[root] = worker
      return worker
    }
  }

  /// Whether a project was not let go of.
  func has(_ project: ProjectWorker) -> Bool {
    lock.withLock { workers[project.root] === project }
  }

  /// Lets go of a project: nothing more is told of it, and what was is taken back.
  func end(_ project: ProjectWorker) {
    lock.withLock { workers[project.root] = nil }
    project.end()
    diagnostics.forget(below: project.root)
  }

  func writer(for file: SourceFile, uri: String, in project: ProjectWorker?) -> DiagnosticWriter {
    let encoding = client.encoding
    let (client, pages, reference) = (client, pages, settings.reference)
    let own = (uri, Positions(file, encoding))
    return DiagnosticWriter(positions: own.1) { path in
      if path == file.path { return own }
      guard let project, let other = project.text(of: path) else { return nil }
      return (project.uri(of: path), Positions(other, encoding))
    } explanation: { code in
      guard client.can("textDocument.publishDiagnostics.codeDescriptionSupport") else { return nil }
      return pages.address(of: code, reference: reference)
    }
  }
}

/// Whether builds leave a file out, such as one of a published site: it is no part of the course here
/// either.
private func isLeftOut(_ path: String) -> Bool {
  path.split(separator: "/").contains { $0.hasPrefix("_") || $0.hasPrefix(".") }
}

/// The nearest folder above a file that holds a `course.yaml`. No folder is listed for it.
func courseFolder(above path: String) -> String? {
  var folder = (path as NSString).deletingLastPathComponent
  while folder != "/", !folder.isEmpty {
    if FileManager.default.fileExists(atPath: folder + "/" + courseFileName) { return folder }
    folder = (folder as NSString).deletingLastPathComponent
  }
  return nil
}
