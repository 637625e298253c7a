import Foundation
import Publishing

/// What a client can do, from its `initialize`, and the requests that it is sent.
final class Client: @unchecked Sendable {
  let outbox: Outbox
  private let lock = NSLock()
  private var said: JSONValue = .null
  private var positions = PositionEncoding.utf16
  private var opened: JSONValue = .null
  private var sent = 0
  private var waiting: [String: @Sendable (JSONValue?) -> Void] = [:]

  init(_ outbox: Outbox) { self.outbox = outbox }

  func initialize(_ params: JSONValue) {
    lock.withLock {
      opened = params
      said = params["capabilities"] ?? .null
      positions = PositionEncoding(offered: said.at("general.positionEncodings"))
    }
  }

  var encoding: PositionEncoding { lock.withLock { positions } }

  /// The folders that the client has open, by address; the newest of the protocol's three ways counts.
  var folders: [String] {
    let opened = lock.withLock { self.opened }
    if let folders = opened["workspaceFolders"]?.array {
      return folders.compactMap { $0["uri"]?.string }
    }
    if let uri = opened["rootUri"]?.string { return [uri] }
    return opened["rootPath"]?.string.map { [DocumentURI.file($0)] } ?? []
  }
  var initializationOptions: JSONValue? {
    lock.withLock { opened }["initializationOptions"].flatMap { $0.object == nil ? nil : $0 }
  }

  /// Whether a capability, such as `workspace.inlayHint.refreshSupport`, is true.
  func can(_ path: String) -> Bool { capability(path)?.bool ?? false }
  func capability(_ path: String) -> JSONValue? { lock.withLock { said }.at(path) }

  /// Whether the client asks for diagnostics, and can be told to ask again.
  var pullsDiagnostics: Bool {
    capability("textDocument.diagnostic") != nil && can("workspace.diagnostics.refreshSupport")
  }

  func notify(_ method: String, _ params: JSONValue, replacing key: String? = nil) {
    outbox.send(Outgoing.notification(method, params), replacing: key)
  }

  /// Sends a request; `answer` gets its result, or nil where it failed.
  func request(
    _ method: String, _ params: JSONValue,
    answer: @escaping @Sendable (JSONValue?) -> Void = { _ in }
  ) {
    let id = lock.withLock {
      sent += 1
      let id = "workshop-\(sent)"
      waiting[id] = answer
      return id
    }
    outbox.send(Outgoing.request(id, method, params))
  }

  func receive(_ id: JSONValue, _ result: JSONValue?) {
    guard let id = id.string else { return }
    lock.withLock { waiting.removeValue(forKey: id) }?(result)
  }

  /// A line for the client's log.
  func log(_ message: String) {
    notify("window/logMessage", ["type": 2, "message": .string(message)])
  }
}
