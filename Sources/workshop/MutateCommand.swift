import ArgumentParser
import Checking
import Foundation
import Lessons
import Publishing
import SourceText
import Synchronization
import Workspace

struct MutateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Break each answer, number and label in turn, and see whether a check notices.",
    discussion: "What survives is something that the lessons say and nothing verifies.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }
  typealias Color = ReportOptions.Color

  @Argument(help: "Lessons, data files or folders of one project to break things in.")
  var paths: [String] = []

  @Option(help: "How the survivors are printed.")
  var format = Format.text

  @Option(help: "When the text is coloured.")
  var color = Color.auto

  @Flag(help: "Print survivors only, no score.")
  var quiet = false

  func run() throws {
    let project = try findProject(paths)
    let filter = try PathFilter(paths, root: project.root)
    let files = project.files
    let course = check(readCourse(files), seeds: 0)
    let text = TextReport(files: files, isColored: color.isOn)
    let errors = course.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      for error in errors { printError(text.text(error)) }
      printError("workshop: mend these errors first; what fails already cannot be broken")
      throw ExitCode(1)
    }
    let run = MutationRun(course, in: filter.contains)
    let report = run.report(judge(run))
    switch format {
    case .json: print(mutationJSON(report, files: files))
    case .text: show(report, text)
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

  private func show(_ report: MutationReport, _ text: TextReport) {
    for survivor in report.survivors { print(text.text(survivor.diagnostic)) }
    if quiet { return }
    for column in report.unused {
      print(
        "no claim depends on column '\(column.column)' of \(column.dataset): its \(column.cells) "
          + "cells are not broken")
    }
    let summary = report.summary
    // Rounded down, so that 100 % means all.
    let share = (summary.score * 1000).rounded(.down) / 10
    print("\(summary.killed) of \(summary.mutants) mutants killed: \(share) %")
  }
}

/// The survivors, the columns that nothing depends on, and the score.
private func mutationJSON(_ report: MutationReport, files: some FileSystem) -> String {
  var places = Places(files: files)
  var survivors: [JSONValue] = []
  for survivor in report.survivors {
    var fields = places.range(survivor.mutant.location)
    fields["kind"] = .string(survivor.mutant.kind.rawValue)
    fields["original"] = .string(survivor.mutant.original)
    fields["replacement"] = .string(survivor.mutant.replacement)
    fields["reason"] = .string(survivor.reason)
    survivors.append(.object(fields))
  }
  var unused: [JSONValue] = []
  for column in report.unused {
    var fields = places.range(column.location)
    fields["dataset"] = .string(column.dataset)
    fields["column"] = .string(column.column)
    fields["cells"] = .number(Double(column.cells))
    unused.append(.object(fields))
  }
  let json: JSONValue = [
    "survivors": .array(survivors), "unused": .array(unused),
    "summary": [
      "mutants": .number(Double(report.summary.mutants)),
      "killed": .number(Double(report.summary.killed)), "score": .number(report.summary.score),
    ],
  ]
  return json.text(pretty: true)
}
