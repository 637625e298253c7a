import ArgumentParser
import Foundation
import LanguageServer
import Workspace

struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp", abstract: "Serve an editor over standard input and output.")

  @Flag(help: "Nothing else is spoken; editors pass it by habit.")
  var stdio = false

  func run() throws {
    let program = Bundle.main.executablePath ?? "workshop"
    let server = LanguageServer(
      input: STDIN_FILENO, output: STDOUT_FILENO, version: Workshop.version,
      share: ShareFolder(beside: program))
    let status = server.run()
    if status != 0 { throw ExitCode(status) }
  }
}
