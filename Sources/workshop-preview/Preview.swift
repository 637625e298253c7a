import FlyingFox
import Foundation

/// Shows a published site on this machine: `workshop serve` starts it, and writes a line of JSON to
/// its standard input after every build. Each line goes to all pages that are open, whose script
/// reloads them or lays what is wrong over them. It ends when its input does.
///
/// It tells its port on standard output once it answers: `listening 8000`.
@main
struct Preview {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 3, let port = UInt16(arguments[2]) else {
      return fail("usage: workshop-preview SITE PARTS PORT", code: 2)
    }
    let events = Events()
    let handler = PreviewHandler(
      site: SiteFiles(root: arguments[0]), parts: SiteFiles(root: arguments[1]), events: events)
    guard let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: port) else {
      return fail("127.0.0.1 is no address here", code: 1)
    }
    // An answer may take as long as a page stays open.
    let server = HTTPServer(
      address: address, timeout: 60, logger: .disabled, handler: handler)
    let serving = Task { try await server.run() }
    do {
      try await server.waitUntilListening(timeout: 10)
    } catch {
      do { try await serving.value } catch { return fail("\(error)", code: 1) }
      return fail("port \(port) cannot be listened to", code: 1)
    }
    guard case .ip4(_, let actual)? = await server.listeningAddress else {
      return fail("port \(port) cannot be listened to", code: 1)
    }
    tell("listening \(actual)")
    await pass(standardInput(), to: events)
    exit(0)
  }

  /// Hands every line on, and lets pages that were closed be noticed meanwhile.
  private static func pass(_ lines: AsyncStream<String>, to events: Events) async {
    let breath = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(15))
        await events.breathe()
      }
    }
    for await line in lines { await events.post(line) }
    breath.cancel()
  }

  private static func standardInput() -> AsyncStream<String> {
    AsyncStream { lines in
      Thread.detachNewThread {
        while let line = readLine() { lines.yield(line) }
        lines.finish()
      }
    }
  }

  private static func tell(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private static func fail(_ message: String, code: Int32) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(code)
  }
}
