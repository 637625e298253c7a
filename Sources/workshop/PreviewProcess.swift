import Foundation
import Workspace

/// The helper that shows the site in a browser, and is told of every build.
final class PreviewProcess {
  private let process = Process()
  private let input = Pipe()
  /// The port it answers at.
  let port: UInt16

  struct Failure: Error {
    var message: String
  }

  /// - Parameter port: 0 for any that is free.
  init(_ share: ShareFolder, site: String, port: UInt16) throws {
    // A helper that dies must not take this process with it.
    signal(SIGPIPE, SIG_IGN)
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: share.previewer)
    process.arguments = [site, share.path + "/preview", String(port)]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw Failure(message: "\(share.previewer) does not start: \(error.localizedDescription)")
    }
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard said.hasPrefix("listening "), let port = UInt16(said.dropFirst(10).dropLast()) else {
      let reason = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
      throw Failure(
        message: "port \(port) cannot be listened to"
          + (reason.isEmpty ? "" : ": " + reason.trimmingCharacters(in: .newlines)))
    }
    self.port = port
  }

  var isRunning: Bool { process.isRunning }

  /// - Parameter event: a text of one line.
  func tell(_ event: String) {
    try? input.fileHandleForWriting.write(contentsOf: Data((event + "\n").utf8))
  }
}
