import ArgumentParser
import Authoring
import Foundation
import Lessons
import Workspace

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a course or a lesson that checks clean.",
    subcommands: [NewCourseCommand.self, NewLessonCommand.self])
}

struct NewCourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "Begin a course in a folder of its own.")

  @Argument(help: "The folder, which must not hold anything yet.")
  var name: String

  @Option(help: "The course's title; default: the folder's name.")
  var title: String?

  func run() throws {
    let url = URL(fileURLWithPath: name).standardizedFileURL
    let files = try named { () throws(NameProblem) in
      try newCourse(name: url.lastPathComponent, title: title)
    }
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: url.path, isDirectory: &isFolder) {
      let contents = (try? manager.contentsOfDirectory(atPath: url.path)) ?? []
      guard isFolder.boolValue, contents.isEmpty else {
        throw ValidationError("there is already something at \(name)")
      }
    }
    do {
      try manager.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw ValidationError("\(name) cannot be made: \(error.localizedDescription)")
    }
    let disk = DiskFileSystem(root: url.path)
    for file in files {
      try orFail { () throws(ProjectError) in try disk.create(file.path, file.text) }
    }
    for file in files where !file.path.hasPrefix(".") { print("\(name)/\(file.path)") }
  }
}

struct NewLessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Begin a lesson at the end of a level.")

  @Argument(help: "The lesson's id, such as fit-the-line.")
  var name: String

  @Option(help: "The level; default: the first one.")
  var level: String?

  @Option(help: "The lesson's title; default: the id's words.")
  var title: String?

  @Option(help: "A folder of the project; default: the folder one is in.")
  var project = "."

  func run() throws {
    let project = try findProject([project])
    let course = readCourse(project.files)
    let file = try named { () throws(NameProblem) in
      try newLesson(id: name, title: title, level: level, in: course)
    }
    try orFail { () throws(ProjectError) in try project.files.create(file.path, file.text) }
    print(file.path)
  }
}

/// Runs `body`; a name that cannot be used is a mistake in the command line.
private func named<Result>(_ body: () throws(NameProblem) -> Result) throws -> Result {
  do {
    return try body()
  } catch {
    throw ValidationError(error.message)
  }
}
