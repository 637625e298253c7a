import Lessons
import SourceText

/// A lesson as an editor has it, and the data and code files that it was read from.
public struct EditedLesson: Sendable {
  public let lesson: Lesson
  public let reads: [String]

  /// - Parameter earlier: the lesson before an edit, read with the same settings.
  public init(
    _ file: SourceFile, settings: CourseSettings, files: some FileSystem,
    after earlier: Lesson? = nil
  ) {
    let seen = SeenFiles(files)
    lesson = readLesson(
      file, settings: settings, isHome: file.path == homePath, files: seen, after: earlier)
    reads = seen.paths
  }
}
