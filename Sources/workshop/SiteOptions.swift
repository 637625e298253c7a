import ArgumentParser
import Checking
import Workspace

/// Which project is published, and where.
struct SiteOptions: ParsableArguments {
  @Argument(help: "A folder of the project.")
  var path: String = "."

  @Option(help: "Where the site goes; default: _site in the project.")
  var output: String?

  @OptionGroup var report: ReportOptions

  func project() throws -> Project { try findProject([path]) }

  func target(in project: Project) -> String { output ?? project.root + "/_site" }

  func build(_ project: Project) throws(ProjectError) -> CheckedCourse {
    try project.build(
      to: target(in: project), isStrict: report.strict, seeds: report.seeds,
      wholly: report.needsAll)
  }
}
