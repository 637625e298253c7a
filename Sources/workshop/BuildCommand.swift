import ArgumentParser
import Foundation
import Workspace

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check a course and publish its site and bundle in one step.",
    discussion: "Where anything is wrong, the last good site stays as it is.")

  @OptionGroup var site: SiteOptions

  func run() throws {
    let options = site.report
    let project = try site.project()
    let course = try options.terminal.showingProgress("building") {
      try orFail { () throws(ProjectError) in
        try site.build(project)
      }
    }
    try options.report(course, of: project, paths: [])
    if !options.terminal.quiet && options.format == .text {
      print("published to \(site.target(in: project))")
    }
    // The system frees a large course at once; freeing it node by node takes far longer.
    withExtendedLifetime(course) { Foundation.exit(0) }
  }
}
