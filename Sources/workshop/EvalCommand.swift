import ArgumentParser
import Checking
import Expressions
import Foundation
import Lessons
import Publishing
import Reports
import SourceText
import Workspace

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Print the value of an expression.",
    discussion: "With --batch, each line of standard input is an expression, and each line of "
      + "output a JSON object with its value or error.")

  @Argument(help: "The expression.")
  var expression: String?

  @Option(help: "A lesson whose names the expression may use.")
  var lesson: String?

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Read expressions from standard input, one a line.")
  var batch = false

  func validate() throws {
    if batch == (expression != nil) {
      throw ValidationError("give either an expression or --batch")
    }
  }

  func run() throws {
    let (course, id) = try context()
    if let expression {
      let evaluation = evaluateText(expression, in: id, of: course)
      try show(evaluation, of: expression)
      return
    }
    var failed = false
    while let line = readLine() {
      let evaluation = evaluateText(line, in: id, of: course)
      if case .failed = evaluation { failed = true }
      print(evaluation.json.text())
      // A reader at the other end of a pipe waits for each line.
      fflush(nil)
    }
    if failed { throw ExitCode(1) }
  }

  /// The checked course and the lesson's id, where one is named.
  private func context() throws -> (CheckedCourse?, String?) {
    guard let lesson else { return (nil, nil) }
    let project = try findProject([lesson])
    let course = check(readCourse(project.files))
    let filter = try PathFilter([lesson], root: project.root)
    guard let page = course.course.lessons.first(where: { filter.contains($0.path) }) else {
      throw ValidationError("\(lesson) is not a lesson of the course")
    }
    return (course, page.id)
  }

  private func show(_ evaluation: Evaluation, of expression: String) throws {
    if json { print(evaluation.json.text()) }
    switch evaluation {
    case .value(let value): if !json { print(writtenText(value)) }
    case .failed(let diagnostics):
      if !json {
        let files = MemoryFileSystem(["expression": expression])
        let report = TextReport(files: files, isColored: false)
        for diagnostic in diagnostics { printError(report.text(diagnostic)) }
      }
      throw ExitCode(1)
    }
  }
}

extension Evaluation {
  var json: JSONValue {
    switch self {
    case .value(let value): ["value": value.json]
    case .failed(let diagnostics):
      ["error": .string(diagnostics.map(\.message).joined(separator: "; "))]
    }
  }
}
