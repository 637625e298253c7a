import Checking
import Foundation
import Lessons
import SourceText
import Workspace

/// The files of a case. Some may be listed and yet unreadable.
struct SuiteFiles: FileSystem {
  var contents: [String: [UInt8]] = [:]
  var unreadable: Set<String> = []

  func read(_ path: String) throws(FileError) -> [UInt8] {
    if unreadable.contains(path) { throw .unreadable("permission denied") }
    return try memory.read(path)
  }

  func files() throws(FileError) -> [String] { contents.keys.sorted() }

  private var memory: MemoryFileSystem {
    var memory = MemoryFileSystem()
    memory.contents = contents
    return memory
  }
}

extension SuiteCase {
  static let course = """
    workshop: 1
    title: Test course
    levels:
      - { id: basics, title: Basics, summary: The first level. }

    """

  var files: SuiteFiles {
    var files = SuiteFiles()
    if !has("without-course") { files.contents["course.yaml"] = Array(Self.course.utf8) }
    for fence in fences where !fence.isElsewhere {
      files.contents[fence.path] = fence.bytes.all
      if fence.options.contains("unreadable") { files.unreadable.insert(fence.path) }
    }
    return files
  }

  /// All that is wrong with the project; formulas are only set where the case says `typeset`.
  func diagnostics() throws -> [Diagnostic] {
    let isStrict = has("strict")
    if !has("typeset") {
      return check(readCourse(files), isStrict: isStrict).diagnostics
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, bytes) in files.contents {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    let project = try Project(containing: folder.path, share: Share.folder)
    return try project.check(isStrict: isStrict).diagnostics
  }
}

/// A share folder out of the repository's site and the packages' scripts, as `make` assembles it.
private enum Share {
  static let folder: ShareFolder? = {
    let manager = FileManager.default
    let share = manager.temporaryDirectory.appending(path: "suite-share-\(getpid())")
    try? manager.createDirectory(at: share, withIntermediateDirectories: true)
    let links = [
      ("site", Suites.root.appending(path: "Site").path),
      ("katex.min.js", "/usr/share/javascript/katex/katex.min.js"),
      ("highlight.min.js", "/usr/share/javascript/highlight.js/highlight.min.js"),
    ]
    for (name, target) in links {
      try? manager.createSymbolicLink(
        atPath: share.appending(path: name).path, withDestinationPath: target)
    }
    setenv("WORKSHOP_SHARE", share.path, 1)
    return ShareFolder(beside: CommandLine.arguments[0])
  }()
}
