import ArgumentParser
import Checking
import Foundation
import Lessons
import Reports
import SourceText
import Synchronization
import Workspace

struct MutateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Break each answer, number and label in turn, and see whether a check notices.",
    discussion: "What survives is something that the lessons say and nothing verifies.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Lessons, data files or folders of one project to break things in.")
  var paths: [String] = []

  @Option(help: "How the survivors are printed.")
  var format = Format.text

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let project = try findProject(paths)
    let filter = try PathFilter(paths, root: project.root)
    let files = project.files
    let text = TextReport(files: files, isColored: terminal.isColored)
    let report = try terminal.showingProgress("breaking") {
      let course = check(readCourse(files), seeds: 0)
      let errors = course.diagnostics.filter { $0.severity == .error }
      guard errors.isEmpty else {
        for error in errors { printError(text.text(error)) }
        printError("workshop: mend these errors first; what fails already cannot be broken")
        throw ExitCode(1)
      }
      let run = MutationRun(course, in: filter.contains)
      return run.report(judge(run))
    }
    switch format {
    case .json: print(mutationJSON(report, files: files), terminator: "")
    case .text:
      for survivor in report.survivors { print(text.text(survivor.diagnostic)) }
      if !terminal.quiet { print(text.summary(report)) }
    }
    if !report.survivors.isEmpty { throw ExitCode(1) }
  }

  /// Judges all mutants, several at once; a fate depends on nothing but its mutant.
  private func judge(_ run: MutationRun) -> [Mutant.Fate] {
    let mutants = run.mutants
    let fates = Mutex<[Mutant.Fate]>(Array(repeating: .killed, count: mutants.count))
    DispatchQueue.concurrentPerform(iterations: mutants.count) { index in
      let fate = run.fate(of: mutants[index])
      fates.withLock { $0[index] = fate }
    }
    return fates.withLock(\.self)
  }
}
