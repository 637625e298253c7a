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
      let near = nearestName(to: code, among: candidates(near: code))
      throw ValidationError(
        "there is no code '\(code)'" + (near.map { "; did you mean \($0)?" } ?? "")
          + "\n'workshop explain' lists them all")
    }
    print(page.text(explanation), terminator: "")
  }

  /// All codes, those first whose numbers are nearest: of equal misprints, that is the likely one.
  private func candidates(near code: String) -> [String] {
    let number = { (code: String) in Int(code.filter(\.isNumber)) ?? 0 }
    let wanted = number(code)
    return Explanation.all.map(\.code).sorted {
      (abs(number($0) - wanted), $0) < (abs(number($1) - wanted), $1)
    }
  }
}
