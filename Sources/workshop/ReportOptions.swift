import ArgumentParser
import Checking
import Foundation
import SourceText
import Workspace

/// How findings are printed.
struct ReportOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }
  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Flag(help: "Refuse answers that nothing but their author vouches for.")
  var strict = false

  @Option(help: "With how many other seeds claims are tried that depend on one.")
  var seeds = CheckOptions.usualSeeds

  @Option(help: "How findings are printed.")
  var format = Format.text

  @Option(help: "When the text is coloured.")
  var color = Color.auto

  @Flag(help: "Print findings only, no summary.")
  var quiet = false

  func validate() throws {
    guard (0...1000).contains(seeds) else { throw ValidationError("--seeds takes 0 to 1000") }
  }

  var isColored: Bool { color.isOn }

  /// Prints what was found, only in `paths` where there are any, and the summary.
  func report(_ course: CheckedCourse, of project: Project, paths: [String]) throws {
    let inScope = try PathFilter(paths, root: project.root)
    let shown = course.diagnostics.filter { inScope.contains($0.location.file) }
    switch format {
    case .json: print(jsonReport(shown, course.summary, files: project.files))
    case .text:
      let report = TextReport(files: project.files, isColored: isColored)
      for diagnostic in shown { print(report.text(diagnostic)) }
      if !quiet { print(report.summary(course.summary)) }
    }
    if shown.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}

extension ReportOptions.Color {
  /// Colour on a terminal, unless NO_COLOR is set (no-color.org).
  var isOn: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      return !isRefused && environment["TERM"] != "dumb" && isatty(STDOUT_FILENO) == 1
    }
  }
}

/// The files of a project that the command line names; all where it names none.
struct PathFilter {
  private let prefixes: [String]

  init(_ paths: [String], root: String) throws {
    prefixes = try paths.compactMap { path in
      guard let real = realpath(path, nil) else {
        throw ValidationError("there is nothing at \(path)")
      }
      defer { free(real) }
      let full = String(cString: real)
      if full == root { return nil }
      guard full.hasPrefix(root + "/") else {
        throw ValidationError("\(path) is not in the project \(root)")
      }
      return String(full.dropFirst(root.count + 1))
    }
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
