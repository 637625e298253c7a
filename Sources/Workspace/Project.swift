import Checking
import Foundation
import Lessons
import Publishing
import SourceText

/// A course on disk, to be checked and built.
public struct Project: Sendable {
  /// The folder that holds `course.yaml`.
  public let root: String
  public let share: ShareFolder?

  /// The project that `path` is in: the nearest folder upwards with a `course.yaml`.
  ///
  /// - Throws: `ProjectError` where there is none.
  public init(containing path: String, share: ShareFolder?) throws(ProjectError) {
    guard let real = realPath(path) else { throw .message("there is nothing at \(path)") }
    var folder = real
    while !FileManager.default.fileExists(atPath: folder + "/" + courseFileName) {
      let parent = (folder as NSString).deletingLastPathComponent
      if parent == folder || folder == "/" {
        throw .message("\(path) is not in a project: no folder above it holds \(courseFileName)")
      }
      folder = parent
    }
    root = folder
    self.share = share
  }

  public var files: DiskFileSystem { DiskFileSystem(root: root) }

  /// Checks the course, formulas included.
  ///
  /// - Parameter wholly: whether every lesson is wanted with all that was found in it. Otherwise
  ///   lessons that are as they were at the last check are not read again, and have outlines alone.
  public func check(
    isStrict: Bool, seeds: Int = CheckOptions.usualSeeds, wholly: Bool = false
  ) throws(ProjectError) -> CheckedCourse {
    let options = CheckOptions(isStrict: isStrict, seeds: seeds)
    return try Build(self, options, to: nil, cache: CacheFolder(for: root), takesOver: !wholly)
      .run()
  }

  /// Checks and renders the course, and puts the site at `output` in one step. Where anything is
  /// wrong, what stands there stays as it is.
  public func build(
    to output: String, isStrict: Bool, seeds: Int = CheckOptions.usualSeeds, wholly: Bool = false
  ) throws(ProjectError) -> CheckedCourse {
    let options = CheckOptions(isStrict: isStrict, seeds: seeds)
    let site = SiteFolder(output)
    return try Build(self, options, to: site, cache: CacheFolder(for: root), takesOver: !wholly)
      .run()
  }
}

public enum ProjectError: Error, Sendable {
  /// What to tell the person at the keyboard.
  case message(String)

  public var text: String {
    switch self {
    case .message(let text): text
    }
  }
}
