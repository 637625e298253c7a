import Checking
import SourceText

/// What a run found, for any of the formats.
public struct Findings {
  /// Those to be shown, by file and place.
  public var diagnostics: [Diagnostic]
  public var course: CheckedCourse
  public var files: any FileSystem
  /// What leads from the working folder to the project, such as `Content/`; empty where they are
  /// one. Formats that machines resolve against a repository put it before the files' paths.
  public var folder: String

  public init(
    diagnostics: [Diagnostic], course: CheckedCourse, files: any FileSystem, folder: String = ""
  ) {
    self.diagnostics = diagnostics
    self.course = course
    self.files = files
    self.folder = folder
  }

  /// The counts of what is shown, with those of the course.
  public var summary: Summary {
    var summary = course.summary
    summary.errors = diagnostics.count { $0.severity == .error }
    summary.warnings = diagnostics.count { $0.severity == .warning }
    return summary
  }
}
