import Lessons
import SourceText

/// A lesson as an editor has it, and the data and code files that it was read from.
public struct EditedLesson: Sendable {
  public let lesson: Lesson
  public let reads: [String]

  public init(_ file: SourceFile, settings: CourseSettings, files: some FileSystem) {
    let seen = SeenFiles(files)
    lesson = readLesson(
      file, settings: settings, isHome: file.path == homePath, files: seen)
    reads = seen.paths
  }
}
