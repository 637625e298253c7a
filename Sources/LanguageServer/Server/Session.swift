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
  private let changed = LatestQueue()
  private let lock = NSLock()
  private var workers: [String: ProjectWorker] = [:]
  private var board: DiagnosticBoard?

  init(_ client: Client, share: ShareFolder?) {
    self.client = client
    self.share = share
    startThread(named: "reading") { self.readChanged() }
  }

  var diagnostics: DiagnosticBoard {
    lock.withLock {
      let board = self.board ?? DiagnosticBoard(self)
      self.board = board
      return board
    }
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
    set(document.replacing(text))
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
        project.fileChanged(String(path.dropFirst(project.root.count + 1)))
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
    for (capability, method) in [
      ("diagnostics", "diagnostic"), ("inlayHint", "inlayHint"), ("codeLens", "codeLens"),
    ] where client.can("workspace.\(capability).refreshSupport") {
      client.request("workspace/\(method)/refresh", .null)
    }
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
      // What builds leave out, such as a published site, is no part of the course here either.
      let isLeftOut = inner.split(separator: "/").contains {
        $0.hasPrefix("_") || $0.hasPrefix(".")
      }
      return isLeftOut
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

  func writer(for file: SourceFile, uri: String, in project: ProjectWorker?) -> DiagnosticWriter {
    let encoding = client.encoding
    let own = (uri, Positions(file, encoding))
    return DiagnosticWriter(positions: own.1) { path in
      if path == file.path { return own }
      guard let project, let other = project.text(of: path) else { return nil }
      return (project.uri(of: path), Positions(other, encoding))
    } explanation: { _ in
      nil
    }
  }
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
