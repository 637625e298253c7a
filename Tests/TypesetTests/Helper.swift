import Foundation
import Testing

/// A run of the built helper over a folder of modules.
struct Helper {
  /// Picture modules by their path in the site folder.
  var modules: [String: String] = [:]
  var katex = "/usr/share/javascript/katex/katex.min.js"
  var highlight = "/usr/share/javascript/highlight.js/highlight.min.js"
  var timeLimit = "5"

  /// The reply lines to request lines, after the helper's own end.
  func replies(to requests: [String]) throws -> [String] {
    let (status, output) = try run(input: requests.map { $0 + "\n" }.joined())
    #expect(status == 0)
    return output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  /// The reply to one request, as a dictionary.
  func reply(to request: [String: Any]) throws -> [String: Any] {
    let line = String(decoding: try JSONSerialization.data(withJSONObject: request), as: UTF8.self)
    let replies = try replies(to: [line])
    try #require(replies.count == 1)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(replies[0].utf8)) as? [String: Any])
  }

  func run(input: String, arguments: [String]? = nil) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let site = folder.appending(path: "site")
    try write(Data(), to: site.appending(path: "empty"))
    for (path, text) in modules { try write(Data(text.utf8), to: site.appending(path: path)) }
    let inputFile = folder.appending(path: "input")
    try write(Data(input.utf8), to: inputFile)

    let process = Process()
    process.executableURL = Self.executable
    process.arguments =
      arguments ?? [
        "--site", site.path, "--katex", katex, "--highlight", highlight, "--time-limit", timeLimit,
      ]
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private func write(_ data: Data, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// The helper is built beside the test runner.
  private static let executable = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "workshop-typeset")
}
