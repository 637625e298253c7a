import ArgumentParser
import Checking
import Foundation
import Reports
import SourceText
import Workspace

/// How findings are printed.
struct ReportOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github, junit }

  @Flag(help: "Refuse answers that nothing but their author vouches for.")
  var strict = false

  @Option(help: "With how many other seeds claims are tried that depend on one.")
  var seeds = CheckOptions.usualSeeds

  @Option(help: "How findings are printed.")
  var format = Format.text

  @OptionGroup var terminal: TerminalOptions

  /// Whether the report tells of every block, not only of what is wrong.
  var needsAll: Bool { format == .junit }

  func validate() throws {
    guard (0...1000).contains(seeds) else { throw ValidationError("--seeds takes 0 to 1000") }
  }

  /// Prints what was found, only in `paths` where there are any, and the summary.
  func report(_ course: CheckedCourse, of project: Project, paths: [String]) throws {
    let inScope = try PathFilter(paths, root: project.root)
    let shown = course.diagnostics.filter { inScope.contains($0.location.file) }
    let findings = Findings(
      diagnostics: shown, course: course, files: project.files,
      folder: folder(of: project.root))
    switch format {
    case .json: print(jsonReport(findings), terminator: "")
    case .sarif: print(sarifReport(findings, version: Workshop.version), terminator: "")
    case .github: print(githubReport(findings), terminator: "")
    case .junit: print(junitReport(findings), terminator: "")
    case .text:
      let report = TextReport(files: project.files, isColored: terminal.isColored)
      for diagnostic in shown { print(report.text(diagnostic)) }
      if !terminal.quiet {
        print(report.summary(findings.summary))
        if let advice = report.advice(shown) { print(advice) }
      }
    }
    if shown.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  /// What leads from the working folder down to the project; empty where it is elsewhere.
  private func folder(of root: String) -> String {
    guard let working = realpath(".", nil) else { return "" }
    defer { free(working) }
    let prefix = String(cString: working) + "/"
    return root.hasPrefix(prefix) ? root.dropFirst(prefix.count) + "/" : ""
  }
}

/// What a terminal shows.
struct TerminalOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(help: "When the text is coloured.")
  var color = Color.auto

  @Flag(help: "Print findings only: no summary, no progress.")
  var quiet = false

  /// Colour on a terminal, unless NO_COLOR is set (no-color.org).
  var isColored: Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      return !isRefused && environment["TERM"] != "dumb" && isatty(STDOUT_FILENO) == 1
    }
  }

  /// Runs `body` and, while it takes long, says on a terminal what is being done.
  func showingProgress<Result>(_ words: String, _ body: () throws -> Result) rethrows -> Result {
    let progress = quiet ? nil : Progress(words)
    defer { progress?.end() }
    return try body()
  }
}

/// The files of a project that the command line names; all where it names none.
struct PathFilter {
  private let prefixes: [String]

  init(_ paths: [String], root: String) throws {
    var prefixes: [String] = []
    for path in paths {
      guard let real = realpath(path, nil) else {
        throw ValidationError("there is nothing at \(path)")
      }
      defer { free(real) }
      let full = String(cString: real)
      if full == root {
        // The whole project is among them.
        self.prefixes = []
        return
      }
      guard full.hasPrefix(root + "/") else {
        throw ValidationError("\(path) is not in the project \(root)")
      }
      prefixes.append(String(full.dropFirst(root.count + 1)))
    }
    self.prefixes = prefixes
  }

  func contains(_ file: String) -> Bool {
    prefixes.isEmpty || prefixes.contains { file == $0 || file.hasPrefix($0 + "/") }
  }
}

/// The project that the first path, or the working folder, is in.
func findProject(_ paths: [String]) throws -> Project {
  let executable = CommandLine.arguments.first ?? "workshop"
  let program = Bundle.main.executablePath ?? executable
  do {
    return try Project(
      containing: paths.first ?? ".", share: ShareFolder(beside: program))
  } catch {
    throw ValidationError(error.text)
  }
}

/// Runs `body`, and says what stopped it.
func orFail<Result>(_ body: () throws(ProjectError) -> Result) throws -> Result {
  do {
    return try body()
  } catch {
    printError("workshop: " + error.text)
    throw ExitCode(1)
  }
}
