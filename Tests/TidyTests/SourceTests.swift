import Foundation
import Testing

struct SourceTests {
  @Test func `the formatter has nothing to say`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "format", "lint", "--strict", "--recursive", "Package.swift", "Benchmarks",
      "Plugins", "Sources",
      "Tests",
    ]
    process.currentDirectoryURL = Repository.root
    let output = Pipe()
    process.standardError = output
    process.standardOutput = output
    try process.run()
    let said = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }

  /// The formatter refuses `!`, `try!` and implicitly unwrapped optionals outside tests.
  @Test func `the formatter refuses force`() throws {
    let settings = try Repository.file(".swift-format").text
    for rule in ["NeverForceUnwrap", "NeverUseForceTry", "NeverUseImplicitlyUnwrappedOptionals"] {
      #expect(settings.contains(#""\#(rule)": true"#), "\(rule)")
    }
  }

  @Test func `no file is longer than 400 lines`() throws {
    let files =
      try Repository.files(in: "Sources", "swift") + Repository.files(in: "Tests", "swift", "py")
      + Repository.files(in: "Site", "js", "css", "mustache")
    #expect(files.filter { $0.lines.count > 401 }.map(\.path) == [])
  }

  @Test func `no source casts by force or leaves work for later`() throws {
    let force = /\bas!|\btry!/.wordBoundaryKind(.simple)
    let later = /\b(TODO|FIXME|XXX)\b/.wordBoundaryKind(.simple)
    for file in try Repository.files(in: "Sources", "swift") {
      for (index, line) in file.lines.enumerated() {
        #expect(!line.code.contains(force), "\(file.place(index))")
        #expect(!line.contains(later), "\(file.place(index))")
      }
    }
  }
}
