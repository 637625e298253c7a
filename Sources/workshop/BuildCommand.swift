import ArgumentParser
import Foundation
import Workspace

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check a course and publish its site and bundle in one step.",
    discussion: "Where anything is wrong, the last good site stays as it is.")

  @Argument(help: "A folder of the project.")
  var path: String = "."

  @Option(help: "Where the site goes; default: _site in the project.")
  var output: String?

  @OptionGroup var options: ReportOptions

  func run() throws {
    let project = try findProject([path])
    let target = output ?? project.root + "/_site"
    let course = try options.terminal.showingProgress("building") {
      try orFail { () throws(ProjectError) in
        try project.build(
          to: target, isStrict: options.strict, seeds: options.seeds, wholly: options.needsAll)
      }
    }
    try options.report(course, of: project, paths: [])
    if !options.terminal.quiet && options.format == .text { print("published to \(target)") }
    // The system frees a large course at once; freeing it node by node takes far longer.
    withExtendedLifetime(course) { Foundation.exit(0) }
  }
}
