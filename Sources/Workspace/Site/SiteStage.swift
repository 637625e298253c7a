import Foundation

/// A site in the making: a folder out of sight, which `publish` puts in the place of the old site in
/// one step. Whatever stops a build before that leaves the old site whole.
struct SiteStage: Sendable {
  let folder: String

  /// Makes an empty folder; what a killed build left there is removed.
  init(at folder: String) throws(SystemError) {
    self.folder = folder
    discard()
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw SystemError(folder, error)
    }
  }

  /// Makes the folders that these files will stand in.
  func makeFolders(for paths: some Sequence<String>) throws(SystemError) {
    var made: Set<Substring> = [""]
    for path in paths {
      let parent = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
      guard made.insert(parent).inserted else { continue }
      do {
        try FileManager.default.createDirectory(
          atPath: folder + "/" + parent, withIntermediateDirectories: true)
      } catch {
        throw SystemError(folder + "/" + parent, error)
      }
    }
  }

  func write(_ bytes: [UInt8], _ path: String) throws(SystemError) {
    try System.write(bytes, to: folder + "/" + path)
  }

  /// Takes a file over from the old site: both are then the same file, which nothing writes to.
  func takeOver(_ path: String, from site: String) -> Bool {
    System.link(site + "/" + path, folder + "/" + path)
  }

  func discard() { try? FileManager.default.removeItem(atPath: folder) }
}
