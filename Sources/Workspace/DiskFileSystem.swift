import Foundation
import SourceText

/// A project's folder on disk. Nothing outside it is read, whatever a path or a link says.
public struct DiskFileSystem: FileSystem {
  /// The folder's real path.
  public let root: String
  /// Larger files are refused.
  public static let sizeLimit = 64 * 1_048_576

  public init(root: String) { self.root = realPath(root) ?? root }

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || parts.contains("..") { throw .outside }
    guard let real = realPath(root + "/" + path) else { throw .missing }
    guard real.hasPrefix(root == "/" ? "/" : root + "/") else { throw .outside }
    let url = URL(fileURLWithPath: real)
    let values = try? url.resourceValues(forKeys: [
      .isDirectoryKey, .isRegularFileKey, .fileSizeKey,
    ])
    if values?.isDirectory ?? false { throw .isFolder }
    // A pipe or a device would make the reader wait for ever.
    guard values?.isRegularFile ?? false else { throw .unreadable("it is not a regular file") }
    if (values?.fileSize ?? 0) > Self.sizeLimit { throw .tooLarge(limit: Self.sizeLimit) }
    do {
      return Array(try Data(contentsOf: url))
    } catch {
      throw .unreadable(error.localizedDescription)
    }
  }

  public func files() throws(FileError) -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let folder = waiting.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)
      } catch {
        if folder.isEmpty { throw .unreadable(error.localizedDescription) }
        continue
      }
      for name in names where !isLeftOut(name) {
        let path = folder.isEmpty ? name : folder + "/" + name
        let type =
          (try? FileManager.default.attributesOfItem(atPath: root + "/" + path))?[.type]
          as? FileAttributeType
        // Folders behind links are not entered: they may lead out, or round in a circle.
        if type == .typeDirectory { waiting.append(path) } else { found.append(path) }
      }
    }
    return found.sorted()
  }

  private func isLeftOut(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("_") }
}

/// The path with every link followed; nil where it leads nowhere.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
