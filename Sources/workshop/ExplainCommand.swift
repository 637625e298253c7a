import ArgumentParser
import Explanations
import Reports
import SourceText

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Print the page behind a code; without one, list all codes.")

  @Argument(help: "A code, such as DW0540.")
  var code: String?

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let page = ExplainPage(isColored: terminal.isColored)
    guard let code else {
      for explanation in Explanation.all { print(page.line(explanation)) }
      return
    }
    guard let explanation = Explanation.of(code) else {
      let near = nearestName(to: code, among: Explanation.all.map(\.code))
      throw ValidationError(
        "there is no code '\(code)'" + (near.map { "; did you mean \($0)?" } ?? "")
          + "\n'workshop explain' lists them all")
    }
    print(page.text(explanation), terminator: "")
  }
}
