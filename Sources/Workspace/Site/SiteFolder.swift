import CExchange
import Foundation

/// The folder that a site is published to.
struct SiteFolder: Sendable {
  /// Its absolute path.
  let path: String

  init(_ path: String) { self.path = URL(fileURLWithPath: path).standardizedFileURL.path }

  /// Marks a folder as one that this tool wrote, and may replace.
  static let marker = ".data-workshop-site"

  var parent: String { (path as NSString).deletingLastPathComponent }
  var name: String { (path as NSString).lastPathComponent }

  /// A folder that holds something else than a site of ours is never replaced.
  func refuseForeign() throws(ProjectError) {
    guard let (kind, _) = System.look(path) else { return }
    guard kind == .folder else { throw .message("\(path) is a file") }
    let names = System.names(in: path) ?? []
    guard !names.isEmpty, !names.contains(Self.marker) else { return }
    throw .message("\(path) holds something else than a published site; it is left as it is")
  }

  /// Puts the stage in the place of the site; where there is one, the old site is then the stage.
  func publish(_ stage: SiteStage) throws(SystemError) {
    if System.look(path) == nil {
      guard rename(stage.folder, path) == 0 else { throw SystemError(path) }
      return
    }
    if exchange_paths(stage.folder, path) == 0 { return }
    if errno == EXDEV { throw SystemError(path) }
    // A file system that knows no exchange: two renames, and for an instant no site.
    let old = stage.folder + ".old"
    try? FileManager.default.removeItem(atPath: old)
    guard rename(path, old) == 0 else { throw SystemError(path) }
    guard rename(stage.folder, path) == 0 else {
      let error = SystemError(path)
      _ = rename(old, path)
      throw error
    }
    try? FileManager.default.removeItem(atPath: old)
  }
}

/// One build into a folder at a time; others wait for it. The folder itself is locked, so that no
/// file has to lie about, and the system drops the lock with the process.
final class FolderLock: Sendable {
  private let descriptor: Int32

  init(_ folder: String) throws(ProjectError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .message("the folder of the site cannot be made: \(error.localizedDescription)")
    }
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
      throw .message("the folder of the site cannot be locked: \(SystemError(folder).message)")
    }
  }

  deinit { close(descriptor) }
}
