import Foundation

/// What the system says of a file, and what tells one state of it from another.
struct FileStamp: Sendable, Hashable {
  var size: Int64 = 0
  /// When it was last written, in nanoseconds.
  var modified: Int64 = 0
  /// When it was last written or had its attributes changed, in nanoseconds.
  var changed: Int64 = 0
  var inode: UInt64 = 0
  var device: UInt64 = 0
}

enum FileKind: Sendable { case regular, folder, link, other }

/// The calls of the system that Foundation lacks or is slow at. Paths are absolute.
enum System {
  /// What stands at a path; nil where nothing does.
  static func look(
    _ path: String, followsLinks: Bool = true
  ) -> (kind: FileKind, stamp: FileStamp)? {
    var info = stat()
    guard (followsLinks ? stat(path, &info) : lstat(path, &info)) == 0 else { return nil }
    return describe(info)
  }

  /// The names in a folder, in no order; nil where it cannot be read.
  static func names(in folder: String) -> [String]? { entries(in: folder)?.map(\.name) }

  /// What a folder holds, in no order, with the kind where the folder itself tells it: that takes no
  /// further call. Nil where it cannot be read.
  static func entries(in folder: String) -> [(name: String, kind: FileKind?)]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var entries: [(name: String, kind: FileKind?)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let kind: FileKind? =
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): .regular
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        // Not every file system tells.
        case Int(DT_UNKNOWN): nil
        default: .other
        }
      entries.append((name, kind))
    }
    return entries
  }

  enum ReadFailure: Error {
    case system(Int32)
    case notRegular(FileKind)
    case tooLarge
    /// It was written to whenever it was read.
    case unsteady
  }

  /// A regular file's bytes, and the stamp that belongs to just these.
  static func read(
    _ path: String, limit: Int = .max
  ) throws(ReadFailure) -> (bytes: [UInt8], stamp: FileStamp) {
    // Without waiting: a pipe or a device would make the reader wait for ever.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .system(errno) }
    defer { close(file) }
    for _ in 0..<10 {
      var before = stat()
      guard fstat(file, &before) == 0 else { throw .system(errno) }
      let (kind, stamp) = describe(before)
      guard kind == .regular else { throw .notRegular(kind) }
      guard stamp.size <= limit else { throw .tooLarge }
      let bytes = try readAll(file, count: Int(stamp.size))
      var after = stat()
      guard fstat(file, &after) == 0 else { throw .system(errno) }
      if describe(after).stamp == stamp && bytes.count == Int(stamp.size) { return (bytes, stamp) }
    }
    throw .unsteady
  }

  static func readOrFail(_ path: String) throws(SystemError) -> [UInt8] {
    do {
      return try read(path).bytes
    } catch {
      throw SystemError(message: "\(path) cannot be read: \(error)")
    }
  }

  private static func readAll(_ file: Int32, count: Int) throws(ReadFailure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled..<count])
        let got = pread(file, rest.baseAddress, rest.count, off_t(filled))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        filled += got
      }
    }
    if failure != 0 { throw .system(failure) }
    return bytes
  }

  /// Writes a new file.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) throws(SystemError) -> FileStamp {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw SystemError(path) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { rest in
        Foundation.write(file, rest.baseAddress, rest.count)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 {
        let error = SystemError(path)
        close(file)
        throw error
      }
      written += count
    }
    var info = stat()
    let isDescribed = fstat(file, &info) == 0
    // A full disk or a broken connection may be told only now.
    guard close(file) == 0, isDescribed else { throw SystemError(path) }
    return describe(info).stamp
  }

  /// A further name for a file; false where the file system has none to give.
  static func link(_ path: String, _ new: String) -> Bool { Foundation.link(path, new) == 0 }

  private static func describe(_ info: stat) -> (kind: FileKind, stamp: FileStamp) {
    #if os(Linux)
      let modified = info.st_mtim
      let changed = info.st_ctim
    #else
      let modified = info.st_mtimespec
      let changed = info.st_ctimespec
    #endif
    let kind: FileKind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    let stamp = FileStamp(
      size: Int64(info.st_size), modified: nanoseconds(modified), changed: nanoseconds(changed),
      inode: UInt64(info.st_ino), device: UInt64(bitPattern: Int64(info.st_dev)))
    return (kind, stamp)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

/// What the system refused, in its own words.
struct SystemError: Error {
  let message: String
  /// Whether a rename would have led to another file system.
  var isCrossing = false

  init(message: String) { self.message = message }

  init(_ path: String) {
    let code = errno
    message = "\(path): \(String(cString: strerror(code)))"
    isCrossing = code == EXDEV
  }
}

/// The path with every link followed; nil where it leads nowhere.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
