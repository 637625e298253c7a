import Foundation
import Publishing
import Workspace

/// A language server for one client, from its first byte to its last.
///
/// One thread reads messages in order. It applies edits itself, at once; requests run on other threads,
/// on the document as it was when they came. So an edit never waits, and no request sees half of one.
public final class LanguageServer {
  private enum Phase { case new, running, shutDown }

  private let client: Client
  private let session: Session
  private let requests = RequestTable()
  private let queue = WorkQueue(threads: 2, named: "requests")
  private let version: String
  private let input: Int32
  private var phase = Phase.new

  public init(input: Int32, output: Int32, version: String, share: ShareFolder?) {
    // A client that has gone must not take this process with it before it has ended in order.
    signal(SIGPIPE, SIG_IGN)
    client = Client(Outbox(output: output))
    session = Session(client, share: share)
    self.version = version
    self.input = input
  }

  /// Serves until the client says `exit` or goes away.
  ///
  /// - Returns: the exit status that the protocol asks for.
  public func run() -> Int32 {
    var frames = FrameReader()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = readSome(input, into: &buffer)
      guard count > 0 else { return phase == .shutDown ? 0 : 1 }
      frames.append(buffer[..<count])
      while let frame = frames.next() {
        switch frame {
        case .message(let value):
          if let status = receive(value) { return status }
        case .malformed: answer(.null, .failure(.parseError))
        case .tooLarge(let size):
          client.log("a message of \(size) bytes is too large; it was skipped")
        }
      }
    }
  }

  /// - Returns: the exit status, after `exit`.
  private func receive(_ value: JSONValue) -> Int32? {
    switch Message(value) {
    case .request(let id, let method, let params): request(id, method, params)
    case .notification("exit", _):
      client.outbox.flush(seconds: 1)
      return phase == .shutDown ? 0 : 1
    case .notification(let method, let params):
      if phase == .running { notification(method, params) }
    case .response(let id, let result): client.receive(id, result)
    case .invalid(let id): answer(id, .failure(.invalidRequest))
    }
    return nil
  }

  private func request(_ id: JSONValue, _ method: String, _ params: JSONValue) {
    switch (phase, method) {
    case (.new, "initialize"):
      client.initialize(params)
      phase = .running
      answer(id, .success(initializeResult(encoding: client.encoding, version: version)))
    case (.new, _): answer(id, .failure(.notInitialized))
    case (.shutDown, _), (.running, "initialize"): answer(id, .failure(.invalidRequest))
    case (.running, "shutdown"):
      phase = .shutDown
      answer(id, .success(.null))
    case (.running, _): run(id, method, params)
    }
  }

  private func run(_ id: JSONValue, _ method: String, _ params: JSONValue) {
    guard let feature = Feature.all[method] else {
      return answer(id, .failure(.unknownMethod(method)))
    }
    guard let cancellation = requests.begin(id) else {
      return answer(id, .failure(.invalidRequest))
    }
    let request = Request(session: session, params: params, cancellation: cancellation)
    queue.add { [client, requests] in
      let result = request.result(of: feature)
      requests.end(id)
      client.outbox.send(Outgoing.response(id, result))
    }
  }

  private func notification(_ method: String, _ params: JSONValue) {
    let uri = params.at("textDocument.uri")?.string
    switch method {
    case "textDocument/didOpen":
      guard let uri, let text = params.at("textDocument.text")?.string else { return }
      session.open(uri, version: params.at("textDocument.version")?.int ?? 0, text: text)
    case "textDocument/didChange":
      guard let uri, let changes = params["contentChanges"]?.array else { return }
      session.change(uri, version: params.at("textDocument.version")?.int, changes)
    case "textDocument/didClose": if let uri { session.close(uri) }
    case "initialized": session.begin(params)
    case "workspace/didChangeConfiguration": session.settingsChanged(params["settings"])
    case "workspace/didChangeWorkspaceFolders":
      let addresses = { (key: String) in
        (params.at("event." + key)?.array ?? []).compactMap { $0["uri"]?.string }
      }
      session.foldersChanged(added: addresses("added"), removed: addresses("removed"))
    case "workspace/didChangeWatchedFiles":
      let changes = params["changes"]?.array ?? []
      session.filesChanged(changes.compactMap { $0["uri"]?.string })
    // What the client itself has done, told also where it watches nothing.
    case "workspace/didCreateFiles", "workspace/didRenameFiles", "workspace/didDeleteFiles":
      let files = params["files"]?.array ?? []
      session.filesChanged(
        files.flatMap { file in ["uri", "oldUri", "newUri"].compactMap { file[$0]?.string } })
    case "$/cancelRequest": if let id = params["id"] { requests.cancel(id) }
    default: break
    }
  }

  private func answer(_ id: JSONValue, _ result: Result<JSONValue, ResponseError>) {
    client.outbox.send(Outgoing.response(id, result))
  }
}
