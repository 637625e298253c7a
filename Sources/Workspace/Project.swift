import Checking
import Foundation
import Lessons
import Publishing
import SourceText

/// A course on disk, to be checked and built.
public struct Project: Sendable {
  /// The folder that holds `course.yaml`.
  public let root: String
  let share: ShareFolder?

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

  /// Reads and checks the whole course, formulas included.
  public func check(
    isStrict: Bool, seeds: Int = CheckOptions.usualSeeds
  ) throws(ProjectError) -> CheckedCourse {
    try render(isStrict: isStrict, seeds: seeds).course
  }

  /// Checks and renders the course, and puts the site at `output` in one step. Where anything is
  /// wrong, what stands there stays as it is.
  public func build(
    to output: String, isStrict: Bool, seeds: Int = CheckOptions.usualSeeds
  ) throws(ProjectError) -> CheckedCourse {
    let (course, publication, share) = try render(isStrict: isStrict, seeds: seeds)
    if course.hasErrors { return course }
    try writeSite(publication, share: share, files: files, to: output)
    return course
  }

  /// Renders; what only the typesetter can make is typeset, and the pages rendered again.
  private func render(
    isStrict: Bool, seeds: Int
  ) throws(ProjectError) -> (course: CheckedCourse, publication: Publication, share: ShareFolder) {
    guard let share else { throw .message(ShareFolder.missingMessage) }
    var course = Checking.check(readCourse(files), isStrict: isStrict, seeds: seeds)
    let theme = try share.theme()
    var typeset: [TypesetRequest: TypesetResult] = [:]
    var publication = publish(course, theme: theme, typeset: typeset)
    if !publication.missing.isEmpty {
      typeset = try share.typeset(publication.missing)
      publication = publish(course, theme: theme, typeset: typeset)
    }
    course.add(publication.diagnostics)
    return (course, publication, share)
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
