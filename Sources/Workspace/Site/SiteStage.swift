import Foundation

/// A file of a site, as it was written.
struct SiteFile: Sendable {
  /// From the site's top.
  var path: String
  var stamp: FileStamp
  /// Of its content.
  var digest: Digest
}

/// A site in the making: a folder out of sight, which takes the place of the old site in one step.
/// Whatever stops a build before that leaves the old site whole.
///
/// Files are only ever made anew here, never written into: the old site may have the same one.
struct SiteStage: Sendable {
  let folder: String

  /// Removes what an earlier or a killed build left here, but for files of these names.
  private func clear(keeping kept: Set<String>) throws(SystemError) {
    if kept.isEmpty { return discard() }
    for path in filesBelow(folder) where !kept.contains(path) {
      guard unlink(folder + "/" + path) == 0 else { throw SystemError(folder + "/" + path) }
    }
  }

  /// Makes the folders that these files will stand in.
  func makeFolders(for paths: [String]) throws(SystemError) {
    var made: Set<Substring> = []
    for path in paths + [""] {
      let parent = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
      guard made.insert(parent).inserted else { continue }
      do {
        try FileManager.default.createDirectory(
          atPath: folder + "/" + parent, withIntermediateDirectories: true)
      } catch {
        throw SystemError(message: "\(folder)/\(parent): \(error.localizedDescription)")
      }
    }
  }

  func write(_ bytes: [UInt8], _ path: String) throws(SystemError) -> SiteFile {
    // What should not be there may be the old site's own file, under a further name.
    _ = unlink(folder + "/" + path)
    let stamp = try System.write(bytes, to: folder + "/" + path)
    return SiteFile(path: path, stamp: stamp, digest: Digest(bytes))
  }

  /// Has these files of the site, and no others.
  func takeOver(_ files: [SiteFile], from site: String) throws(SystemError) -> [SiteFile] {
    let paths = files.map(\.path)
    try clear(keeping: Set(paths))
    try makeFolders(for: paths)
    var files = files
    for index in files.indices {
      files[index].stamp = try takeOver(files[index].path, files[index].stamp, from: site)
    }
    return files
  }

  /// Has the file that the site has, as a further name of it where the file system can.
  private func takeOver(
    _ path: String, _ stamp: FileStamp, from site: String
  ) throws(SystemError) -> FileStamp {
    let own = folder + "/" + path
    if let (kind, present) = System.look(own, followsLinks: false) {
      if kind == .regular && present.isSameContent(as: stamp) { return stamp }
      guard unlink(own) == 0 else { throw SystemError(own) }
    }
    if System.link(site + "/" + path, own) { return stamp }
    return try System.write(try System.readOrFail(site + "/" + path), to: own)
  }

  func discard() { try? FileManager.default.removeItem(atPath: folder) }
}
