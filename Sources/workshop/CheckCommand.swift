import ArgumentParser
import Authoring
import Checking
import Lessons
import Reports
import SourceText
import Workspace

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check lessons; write nothing unless told to mend.")

  @Argument(help: "Lessons or folders of one project; default: the project around the folder.")
  var paths: [String] = []

  @Flag(help: "Run the code that says 'run: python', and compare what it prints.")
  var runCode = false

  @Flag(help: "Make the safe fixes first, then check what remains.")
  var fix = false

  @OptionGroup var options: ReportOptions

  func run() throws {
    let project = try findProject(paths)
    if fix { try mend(project) }
    var course = try options.terminal.showingProgress("checking") {
      try orFail { () throws(ProjectError) in
        try project.check(
          isStrict: options.strict, seeds: options.seeds, wholly: runCode || options.needsAll)
      }
    }
    if runCode {
      let inScope = try PathFilter(paths, root: project.root)
      course.add(CodeRunner().diagnostics(of: course, where: inScope.contains))
    }
    try options.report(course, of: project, paths: paths)
  }

  /// Makes the safe fixes in files of `paths`, and says how many on standard error.
  private func mend(_ project: Project) throws {
    let inScope = try PathFilter(paths, root: project.root)
    let files = project.files
    let fixed = options.terminal.showingProgress("mending") {
      applySafeFixes(to: files, isInScope: inScope.contains) { overlaid in
        Checking.check(readCourse(overlaid), isStrict: options.strict).diagnostics
      }
    }
    for (path, bytes) in fixed.changed.sorted(by: { $0.key < $1.key }) {
      try orFail { () throws(ProjectError) in
        guard let present = try? files.read(path) else { throw .message("\(path) is gone") }
        try files.replace(path, expecting: present, with: bytes)
      }
    }
    if !options.terminal.quiet {
      printError(
        "mended \(counted(fixed.count, "problem")) in \(counted(fixed.changed.count, "file"))")
    }
  }
}
