import Foundation
import SourceText

/// A project's folder on disk. Nothing outside it is read, whatever a path or a link says.
public struct DiskFileSystem: FileSystem {
  /// The folder's real path.
  public let root: String
  /// Larger files are refused.
  public static let sizeLimit = 64 * 1_048_576

  public init(root: String) { self.root = realPath(root) ?? root }

  public func read(_ path: String) throws(FileError) -> [UInt8] { try readStamped(path).bytes }

  /// A file's bytes, and the stamp that belongs to just these.
  func readStamped(_ path: String) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || parts.contains("..") { throw .outside }
    guard let real = realPath(root + "/" + path) else { throw .missing }
    guard real.hasPrefix(root == "/" ? "/" : root + "/") else { throw .outside }
    do {
      return try System.read(real, limit: Self.sizeLimit)
    } catch {
      switch error {
      case .notRegular(.folder): throw .isFolder
      case .notRegular: throw .unreadable("it is not a regular file")
      case .tooLarge: throw .tooLarge(limit: Self.sizeLimit)
      case .unsteady: throw .unreadable("it changes while it is read")
      case .system(ENOENT): throw .missing
      case .system(let code): throw .unreadable(String(cString: strerror(code)))
      }
    }
  }

  public func files() throws(FileError) -> [String] { try stamps().map(\.path) }

  /// Every file of the project, by path, with its stamp.
  func stamps() throws(FileError) -> [(path: String, stamp: FileStamp)] {
    var found: [(path: String, stamp: FileStamp)] = []
    var waiting = [""]
    while let folder = waiting.popLast() {
      guard let names = System.names(in: root + "/" + folder) else {
        if folder.isEmpty { throw .unreadable(String(cString: strerror(errno))) }
        continue
      }
      for name in names where !isLeftOut(name) {
        let path = folder.isEmpty ? name : folder + "/" + name
        // It may have gone since its folder was read.
        guard let (kind, stamp) = System.look(root + "/" + path, followsLinks: false) else {
          continue
        }
        // Folders behind links are not entered: they may lead out, or round in a circle.
        if kind == .folder {
          waiting.append(path)
        } else {
          // A link changes with what it leads to.
          let target = kind == .link ? System.look(root + "/" + path)?.stamp : nil
          found.append((path, target ?? stamp))
        }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  private func isLeftOut(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("_") }
}
