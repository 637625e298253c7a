import ArgumentParser
import Authoring
import Lessons
import Reports
import SourceText
import Workspace

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Lay out front matter and blocks in the one canonical way.",
    discussion: "Prose, comments and meaning stay. A block that cannot be read is left alone.")

  @Argument(help: "Lessons or folders of one project; default: the project around the folder.")
  var paths: [String] = []

  @Flag(help: "Write nothing; tell which lessons would change.")
  var check = false

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let project = try findProject(paths)
    let inScope = try PathFilter(paths, root: project.root)
    let files = project.files
    var problems: [Diagnostic] = []
    var changed = 0
    var count = 0
    for path in (try? files.files()) ?? [] where isLessonPath(path) && inScope.contains(path) {
      guard let bytes = try? files.read(path) else { continue }
      count += 1
      let formatted = formatLesson(path: path, bytes: bytes)
      problems += formatted.problems
      if formatted.bytes == bytes { continue }
      changed += 1
      if !check {
        try orFail { () throws(ProjectError) in
          try files.replace(path, expecting: bytes, with: formatted.bytes)
        }
      }
      if check || !terminal.quiet { print((check ? "would change " : "formatted ") + path) }
    }
    let report = TextReport(files: files, isColored: terminal.isColored)
    for problem in problems { print(report.text(problem)) }
    if !terminal.quiet {
      print("\(counted(count, "lesson")), \(changed) \(check ? "to be changed" : "changed")")
    }
    if !problems.isEmpty || (check && changed > 0) { throw ExitCode(1) }
  }
}
