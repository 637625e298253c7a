import Foundation
import Lessons
import SourceText
import Workspace

/// Where an open document belongs.
enum Place: Sendable {
  /// A file of a project, by its path from the project's folder.
  case project(ProjectWorker, path: String)
  /// A file on its own, in a folder of which nothing but what it names is read.
  case alone(path: String, files: any FileSystem)

  var path: String {
    switch self {
    case .project(_, let path), .alone(let path, _): path
    }
  }
  var project: ProjectWorker? {
    if case .project(let project, _) = self { project } else { nil }
  }
}

/// A document that the client has open, at one version. It never changes; what is read of it is read
/// when first asked for, and once.
final class OpenDocument: @unchecked Sendable {
  let uri: String
  let text: TextDocument
  let place: Place
  /// Held while it is read. An edit does not wait for that.
  private let reading = NSLock()
  private let lock = NSLock()
  private var read: EditedLesson?
  /// The lesson before the edit, until this one is read.
  private var earlier: Lesson?

  init(uri: String, text: TextDocument, place: Place, after earlier: Lesson? = nil) {
    self.earlier = earlier
    self.uri = uri
    self.text = text
    self.place = place
  }

  var version: Int { text.version }
  var isLesson: Bool { place.project == nil || isLessonPath(place.path) }

  var lesson: Lesson { edited.lesson }

  /// The document as a lesson, with what it was read from.
  var edited: EditedLesson {
    reading.withLock {
      let (known, earlier) = lock.withLock { (read, self.earlier) }
      if let known { return known }
      let edited =
        switch place {
        case .project(let project, _): project.read(text.file, after: earlier)
        case .alone(_, let files):
          EditedLesson(
            text.file, settings: CourseSettings(), files: files, after: earlier)
        }
      lock.withLock {
        read = edited
        self.earlier = nil
      }
      return edited
    }
  }

  /// The document after an edit.
  func edited(_ text: TextDocument) -> OpenDocument {
    let earlier = lock.withLock { read?.lesson ?? self.earlier }
    return OpenDocument(uri: uri, text: text, place: place, after: earlier)
  }

  /// The document with nothing read of it.
  var unread: OpenDocument { OpenDocument(uri: uri, text: text, place: place) }
}

/// The open documents by address. The reader of messages alone opens, changes and closes them.
final class OpenDocuments: @unchecked Sendable {
  private let lock = NSLock()
  private var documents: [String: OpenDocument] = [:]

  subscript(uri: String) -> OpenDocument? {
    get { lock.withLock { documents[uri] } }
    set { lock.withLock { documents[uri] = newValue } }
  }

  var all: [OpenDocument] { lock.withLock { Array(documents.values) } }

  /// Forgets what was read of some documents: what they are read with has changed.
  func reread(where isConcerned: (OpenDocument) -> Bool) -> [OpenDocument] {
    lock.withLock {
      let concerned = documents.values.filter(isConcerned).map { $0.unread }
      for document in concerned { documents[document.uri] = document }
      return concerned
    }
  }
}
