import ArgumentParser
import Checking
import Foundation
import Publishing
import Reports
import Workspace

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Build, show the site on this machine, and build again whenever a file changes.",
    discussion: """
      Open pages reload by themselves. What is wrong is printed, and laid over the pages, which stay \
      as the last good build left them. Nothing but this machine can reach it. Ctrl-C ends it.
      """)

  @Option(help: "The port; default: 8000, or any that is free.")
  var port: UInt16?

  @OptionGroup var site: SiteOptions

  private var options: ReportOptions { site.report }

  func run() throws {
    let project = try site.project()
    let target = site.target(in: project)
    let preview = try start(project, target)
    say("serving http://127.0.0.1:\(preview.port)/  (Ctrl-C ends it)")
    while true {
      let files = WatchedFiles(of: project, apartFrom: target)
      build(project, for: preview)
      let changed = try wait(for: files, of: project, target, preview)
      say("\nchanged: " + changed.joined(separator: ", "))
    }
  }

  private func start(_ project: Project, _ target: String) throws -> PreviewProcess {
    guard let share = project.share else {
      printError("workshop: " + ShareFolder.missingMessage)
      throw ExitCode(1)
    }
    do {
      if port == nil, let usual = try? PreviewProcess(share, site: target, port: 8000) {
        return usual
      }
      return try PreviewProcess(share, site: target, port: port ?? 0)
    } catch let failure as PreviewProcess.Failure {
      printError("workshop: " + failure.message)
      throw ExitCode(1)
    }
  }

  /// Builds, prints what was found, and tells the pages.
  private func build(_ project: Project, for preview: PreviewProcess) {
    do throws(ProjectError) {
      let start = ContinuousClock.now
      let course = try site.build(project)
      // What it throws is the command's exit code, and this command goes on.
      try? options.report(course, of: project, paths: [])
      let took = (ContinuousClock.now - start) / .milliseconds(1)
      if !course.hasErrors { say("published in \(Int(took.rounded())) ms") }
      let findings = Findings(
        diagnostics: course.diagnostics, course: course, files: project.files, folder: "")
      preview.tell(
        JSONValue.object([
          "published": .bool(!course.hasErrors), "report": jsonValue(findings),
        ]).text())
    } catch {
      printError("workshop: " + error.text)
      preview.tell(
        JSONValue.object(["published": .bool(false), "failure": .string(error.text)]).text())
    }
    fflush(nil)
  }

  /// Waits until files have changed, and have stopped changing.
  private func wait(
    for earlier: WatchedFiles, of project: Project, _ target: String, _ preview: PreviewProcess
  ) throws -> [String] {
    var before = earlier
    while true {
      Thread.sleep(forTimeInterval: 0.12)
      guard preview.isRunning else {
        printError("workshop: the preview's server ended")
        throw ExitCode(1)
      }
      let now = WatchedFiles(of: project, apartFrom: target)
      if now == before && now != earlier { return now.changes(since: earlier) }
      before = now
    }
  }

  private func say(_ words: String) {
    guard !options.terminal.quiet && options.format == .text else { return }
    print(words)
    fflush(nil)
  }
}
