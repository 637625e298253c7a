import Foundation
import SourceText

/// A project's files during one build: listed once, and each reading remembered, so that the build's
/// record tells exactly what went into it.
final class RecordingFiles: FileSystem, @unchecked Sendable {
  let disk: DiskFileSystem
  private let lock = NSLock()
  private var listing: Result<[(path: String, stamp: FileStamp)], FileError>?
  private var readings: [String: (stamp: FileStamp, digest: Digest)] = [:]

  init(_ disk: DiskFileSystem) { self.disk = disk }

  func stamps() throws(FileError) -> [(path: String, stamp: FileStamp)] {
    lock.lock()
    defer { lock.unlock() }
    let known = listing ?? Result { () throws(FileError) in try disk.stamps() }
    listing = known
    return try known.get()
  }

  func files() throws(FileError) -> [String] { try stamps().map(\.path) }

  func read(_ path: String) throws(FileError) -> [UInt8] {
    let (bytes, stamp) = try disk.readStamped(path)
    let digest = Digest(bytes)
    lock.withLock { readings[path] = (stamp, digest) }
    return bytes
  }

  /// What was read so far: another reading of a file replaces the one before.
  func reading(of path: String) -> (stamp: FileStamp, digest: Digest)? {
    lock.withLock { readings[path] }
  }
}
