/// What the core needs of a disk. Tests give it one in memory; `Workspace` gives it the real one.
///
/// Paths are relative to the project's folder, with `/` between their parts and neither `.` nor
/// `..` among them.
public protocol FileSystem: Sendable {
  /// The bytes of a file of the project.
  func read(_ path: String) throws(FileError) -> [UInt8]
  /// Every file of the project, sorted, hidden ones and build output left out.
  func files() throws(FileError) -> [String]
}

/// Why a file could not be read.
public enum FileError: Error, Hashable, Sendable {
  case missing
  /// The path, or a symbolic link on it, leads out of the project.
  case outside
  case isFolder
  case tooLarge(limit: Int)
  /// The system's own words.
  case unreadable(String)
}

/// A project in memory.
public struct MemoryFileSystem: FileSystem {
  public var contents: [String: [UInt8]]

  public init(_ texts: [String: String] = [:]) {
    contents = texts.mapValues { Array($0.utf8) }
  }

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    if path.hasPrefix("/") || path.split(separator: "/").contains("..") { throw .outside }
    guard let bytes = contents[path] else { throw .missing }
    return bytes
  }

  public func files() throws(FileError) -> [String] { contents.keys.sorted() }
}
