import Foundation
import SourceText

/// Remembers what was read, to tell which files a lesson is made of.
final class SeenFiles: FileSystem, @unchecked Sendable {
  private let base: any FileSystem
  private let lock = NSLock()
  private var seen: Set<String> = []

  init(_ base: any FileSystem) { self.base = base }

  var paths: [String] { lock.withLock { seen.sorted() } }

  func read(_ path: String) throws(FileError) -> [UInt8] {
    lock.withLock { _ = seen.insert(path) }
    return try base.read(path)
  }

  func files() throws(FileError) -> [String] { try base.files() }
}
