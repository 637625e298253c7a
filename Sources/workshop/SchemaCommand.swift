import ArgumentParser
import Publishing

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of the bundle.")

  func run() { print(bundleSchema, terminator: "") }
}
