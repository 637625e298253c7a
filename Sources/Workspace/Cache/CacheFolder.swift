import Foundation

/// Where builds of a project leave what the next one may use: `data-workshop/` in the user's cache
/// folder (`XDG_CACHE_HOME`, by default `~/.cache`, on macOS `~/Library/Caches`), one folder a
/// project. Deleting it changes nothing but time; where it cannot be made, builds do without.
///
/// Each file is written beside its place and renamed, carries the digest of its content, and names
/// the state of the tool that wrote it: what is truncated, damaged or another tool's is not read.
final class CacheFolder: Sendable {
  let path: String
  /// Held as long as this is: builds of one project do not share the folder at the same time.
  private let lock: FolderLock
  /// When it was opened, by the clock of its file system.
  let opened: FileStamp

  convenience init?(for project: String) {
    guard let home = Self.home else { return nil }
    self.init(at: home + "/data-workshop", for: project)
  }

  init?(at base: String, for project: String) {
    let path = base + "/" + Digest(project).text
    guard let lock = try? FolderLock(path) else { return nil }
    self.path = path
    self.lock = lock
    guard (try? System.write(Array(project.utf8), to: path + "/project")) != nil,
      let opened = System.look(path + "/project")?.stamp
    else { return nil }
    self.opened = opened
  }

  fileprivate static var home: String? {
    let environment = ProcessInfo.processInfo.environment
    // The specification says to ignore a path that is not absolute.
    if let named = environment["XDG_CACHE_HOME"], named.hasPrefix("/") { return named }
    return FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first?.path
  }

  /// The content of a file, if it is whole and written under this key.
  func read(_ name: String, key: Digest) -> [UInt8]? {
    guard let bytes = try? System.read(path + "/" + name).bytes, bytes.count >= headerSize else {
      return nil
    }
    let content = Array(bytes[headerSize...])
    guard Array(bytes[..<headerSize]) == header(key, content) else { return nil }
    return content
  }

  /// Failing is no error: the next build will take longer.
  func write(_ content: [UInt8], _ name: String, key: Digest) {
    let fresh = path + "/" + name + ".new"
    guard (try? System.write(header(key, content) + content, to: fresh)) != nil else {
      remove(name + ".new")
      return
    }
    _ = rename(fresh, path + "/" + name)
  }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path + "/" + name) }

  /// Removes the folders of projects that are gone.
  func prune() {
    let base = (path as NSString).deletingLastPathComponent
    for name in System.names(in: base) ?? [] where base + "/" + name != path {
      let folder = base + "/" + name
      guard let root = try? System.read(folder + "/project").bytes,
        System.look(String(decoding: root, as: UTF8.self)) == nil
      else { continue }
      try? FileManager.default.removeItem(atPath: folder)
    }
  }
}

private let magic = Array("dataworkshop1\n\0\0".utf8)
private let headerSize = magic.count + 32

private func header(_ key: Digest, _ content: [UInt8]) -> [UInt8] {
  let digest = Digest(content)
  return magic
    + [key.low, key.high, digest.low, digest.high].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
    }
}

/// Writes a file into the user's cache that belongs to no project; its whole path, or nil where it
/// cannot be written.
public func writeToCache(_ text: String, at path: String) -> String? {
  guard let home = CacheFolder.home else { return nil }
  let file = home + "/data-workshop/" + path
  let folder = (file as NSString).deletingLastPathComponent
  try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  return (try? System.write(Array(text.utf8), to: file)) == nil ? nil : file
}
