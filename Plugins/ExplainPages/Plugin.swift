import Foundation
import PackagePlugin

/// Has `explain-pages` gather the doc comments of all diagnostic codes into a Swift file, before the
/// module that carries them is compiled.
@main
struct ExplainPages: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
    let modules = context.package.targets.compactMap { $0 as? SwiftSourceModuleTarget }
      .filter { $0.kind == .generic && $0.name != target.name }
    let sources = modules.flatMap { $0.sourceFiles(withSuffix: "swift") }.map(\.url)
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "Pages.swift")
    return [
      .buildCommand(
        displayName: "Gathering the pages that explain diagnostics",
        executable: try context.tool(named: "explain-pages").url,
        arguments: [output.path] + sources.map(\.path),
        inputFiles: sources, outputFiles: [output])
    ]
  }
}
