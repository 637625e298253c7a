import ArgumentParser
import Workspace

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check lessons; write nothing.")

  @Argument(help: "Lessons or folders of one project; default: the project around the folder.")
  var paths: [String] = []

  @OptionGroup var options: ReportOptions

  func run() throws {
    let project = try findProject(paths)
    let course = try orFail { () throws(ProjectError) in
      try project.check(isStrict: options.strict, seeds: options.seeds)
    }
    try options.report(course, of: project, paths: paths)
  }
}
