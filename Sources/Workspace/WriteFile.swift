import Foundation
import SourceText

extension DiskFileSystem {
  /// Replaces a file of the project in one step, keeping its permissions. Where anything goes wrong,
  /// the file is what it was.
  ///
  /// - Parameter expected: what the file held when the change was made up; it is left alone where it
  ///   holds something else by now.
  public func replace(
    _ path: String, expecting expected: [UInt8], with bytes: [UInt8]
  ) throws(ProjectError) {
    let present: [UInt8]
    do {
      present = try read(path)
    } catch {
      throw .message("\(path) cannot be written: \(error)")
    }
    guard present == expected, let real = realPath(root + "/" + path) else {
      throw .message("\(path) has changed meanwhile; it is left as it is")
    }
    guard access(real, W_OK) == 0 else { throw .message("\(path) is not writable") }
    var status = stat()
    guard stat(real, &status) == 0 else { throw failure(path) }
    let fresh = "\(real).\(getpid()).new"
    do throws(ProjectError) {
      try write(bytes, fresh, path, mode: status.st_mode & 0o7777)
      guard rename(fresh, real) == 0 else { throw failure(path) }
    } catch {
      unlink(fresh)
      throw error
    }
  }

  /// Writes a new file of the project, and the folders that lead to it; one that is there is refused.
  public func create(_ path: String, _ text: String) throws(ProjectError) {
    let full = root + "/" + path
    let folder = (full as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .message("\(path) cannot be written: \(error.localizedDescription)")
    }
    guard let real = realPath(folder), (real + "/").hasPrefix(root == "/" ? "/" : root + "/") else {
      throw .message("\(path) leads out of the project")
    }
    try write(Array(text.utf8), full, path, mode: 0o644)
  }

  /// Creates a file that is not there yet, and sees it to the disk.
  private func write(
    _ bytes: [UInt8], _ full: String, _ path: String, mode: mode_t
  ) throws(ProjectError) {
    let descriptor = open(full, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw .message("there is already a file \(path)") }
      throw failure(path)
    }
    defer { close(descriptor) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    do {
      try handle.write(contentsOf: Data(bytes))
      try handle.synchronize()
    } catch {
      unlink(full)
      throw .message("\(path) cannot be written: \(error.localizedDescription)")
    }
  }

  private func failure(_ path: String) -> ProjectError {
    .message("\(path) cannot be written: \(String(cString: strerror(errno)))")
  }
}
