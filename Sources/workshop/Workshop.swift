import ArgumentParser
import Foundation

/// The command line.
@main
struct Workshop: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "workshop",
    abstract: "Check and publish interactive lessons whose numbers the engine computes.",
    version: version,
    subcommands: [
      CheckCommand.self, BuildCommand.self, EvalCommand.self, MutateCommand.self, NewCommand.self,
      FormatCommand.self, ExplainCommand.self, SchemaCommand.self, LanguageServerCommand.self,
      ServeCommand.self,
    ])

  /// Exit status 0 is clean, 1 problems, 2 usage.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let isUsage = exitCode(for: error) == .validationFailure
      let isHelp = exitCode(for: error) == .success
      if error is ExitCode { exit(withError: error) }
      let text = fullMessage(for: error)
      if isHelp {
        print(text)
      } else if !text.isEmpty {
        printError(text)
      }
      Foundation.exit(isHelp ? 0 : isUsage ? 2 : 1)
    }
  }
}

/// Prints to standard error.
func printError(_ text: String) {
  // Whoever listened may have gone.
  try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
}
