import Foundation
import Lessons
import SourceText
import Workspace

/// One project under an editor's hands.
final class ProjectWorker: @unchecked Sendable {
  let root: String
  private let session: Session
  private let disk: DiskFileSystem
  private let lock = NSLock()
  private var knownFrame: CourseFrame?

  init(root: String, session: Session) {
    self.root = root
    self.session = session
    disk = DiskFileSystem(root: root)
  }

  func uri(of path: String) -> String { DocumentURI.file(root + "/" + path) }

  /// A file's text, as the client has it or else as it is on disk.
  func text(of path: String) -> SourceFile? {
    if let open = session.documents[uri(of: path)] { return open.text.file }
    return (try? disk.read(path)).map { SourceFile(path: path, bytes: $0) }
  }

  var frame: CourseFrame {
    lock.withLock {
      let frame = knownFrame ?? CourseFrame(disk)
      knownFrame = frame
      return frame
    }
  }

  func readLesson(_ file: SourceFile) -> Lesson {
    Lessons.readLesson(
      file, settings: frame.settings, isHome: file.path == "index.md", files: disk)
  }

  func edited(_ document: OpenDocument) {}
  func closed(_ document: OpenDocument) {}
}
