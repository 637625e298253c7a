import CExchange
import Foundation
import Publishing
import SourceText

/// Writes a site into a fresh folder beside `output` and swaps the two in one step, so that a reader
/// or a killed build never sees half a site.
func writeSite(
  _ publication: Publication, share: ShareFolder, files: DiskFileSystem, to output: String
) throws(ProjectError) {
  let target = URL(fileURLWithPath: output).standardizedFileURL.path
  try refuseForeign(target)
  let parent = (target as NSString).deletingLastPathComponent
  let name = (target as NSString).lastPathComponent
  do {
    try FileManager.default.createDirectory(
      atPath: parent, withIntermediateDirectories: true)
    let lock = try BuildLock(parent + "/.\(name).lock")
    defer { lock.release() }
    let fresh = parent + "/.\(name).new"
    try? FileManager.default.removeItem(atPath: fresh)
    do {
      try fill(fresh, publication, share, files)
      try swap(fresh, target)
    } catch {
      try? FileManager.default.removeItem(atPath: fresh)
      throw error
    }
    try? FileManager.default.removeItem(atPath: fresh)
  } catch let error as ProjectError {
    throw error
  } catch {
    throw .message("the site was not written: \(error.localizedDescription)")
  }
}

/// Marks a folder as one that this tool wrote, and may replace.
private let marker = ".data-workshop-site"

/// A folder that holds something else than a site of ours is never replaced.
private func refuseForeign(_ target: String) throws(ProjectError) {
  let contents = try? FileManager.default.contentsOfDirectory(atPath: target)
  var isFolder: ObjCBool = false
  let exists = FileManager.default.fileExists(atPath: target, isDirectory: &isFolder)
  if exists && !isFolder.boolValue { throw .message("\(target) is a file") }
  guard let contents, !contents.isEmpty, !contents.contains(marker) else { return }
  throw .message("\(target) holds something else than a published site; it is left as it is")
}

private func fill(
  _ folder: String, _ publication: Publication, _ share: ShareFolder, _ files: DiskFileSystem
) throws {
  let manager = FileManager.default
  try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
  func write(_ data: Data, _ path: String) throws {
    let full = folder + "/" + path
    try manager.createDirectory(
      atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try data.write(to: URL(fileURLWithPath: full))
  }
  try write(Data(), marker)
  for part in ["css", "js", "img"] {
    for name in filesBelow(share.site + "/" + part) {
      try copy(share.site + "/\(part)/" + name, folder + "/\(part)/" + name)
    }
  }
  for part in ["fonts", "katex", "licences"] {
    for name in filesBelow(share.path + "/" + part) {
      try copy(share.path + "/\(part)/" + name, folder + "/\(part)/" + name)
    }
  }
  try copy(share.path + "/engine.wasm", folder + "/engine.wasm")
  for (path, text) in publication.files { try write(Data(text.utf8), path) }
  for path in publication.assets {
    do {
      try write(Data(try files.read(path)), "files/" + path)
    } catch let error as FileError {
      throw ProjectError.message("\(path): \(error)")
    }
  }
}

private func copy(_ from: String, _ to: String) throws {
  try FileManager.default.createDirectory(
    atPath: (to as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
  try FileManager.default.copyItem(atPath: from, toPath: to)
}

/// Exchanges the two folders in one step where the system can; otherwise renames twice.
private func swap(_ fresh: String, _ target: String) throws {
  guard FileManager.default.fileExists(atPath: target) else {
    try FileManager.default.moveItem(atPath: fresh, toPath: target)
    return
  }
  if exchange_paths(fresh, target) == 0 { return }
  // A file system that knows no exchange: two renames, and for an instant no site.
  let old = fresh + ".old"
  try? FileManager.default.removeItem(atPath: old)
  try FileManager.default.moveItem(atPath: target, toPath: old)
  try FileManager.default.moveItem(atPath: fresh, toPath: target)
  try? FileManager.default.removeItem(atPath: old)
}

/// One build of a site at a time; others wait for it. The system drops the lock with the process.
private struct BuildLock {
  private let descriptor: Int32

  init(_ path: String) throws(ProjectError) {
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
      throw .message("the folder of the site cannot be locked: \(String(cString: strerror(errno)))")
    }
  }

  func release() { close(descriptor) }
}
