import ArgumentParser
import Workspace

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check lessons; write nothing.")

  @Argument(help: "Lessons or folders of one project; default: the project around the folder.")
  var paths: [String] = []

  @Flag(help: "Run the code that says 'run: python', and compare what it prints.")
  var runCode = false

  @OptionGroup var options: ReportOptions

  func run() throws {
    let project = try findProject(paths)
    var course = try orFail { () throws(ProjectError) in
      try project.check(isStrict: options.strict)
    }
    if runCode {
      let inScope = try PathFilter(paths, root: project.root)
      course.add(CodeRunner().diagnostics(of: course, where: inScope.contains))
    }
    try options.report(course, of: project, paths: paths)
  }
}
