import Foundation
import Publishing

/// What is on its way to the client, written by a thread of its own: a client that stops reading
/// holds up nobody but itself.
///
/// Of messages with the same key only the newest waits, so that what waits has an end.
final class Outbox: @unchecked Sendable {
  private struct Item {
    var key: String?
    var body: [UInt8]
  }

  private let output: Int32
  private let condition = NSCondition()
  private var waiting: [Item] = []
  private var isWriting = false
  private var isClosed = false

  init(output: Int32) {
    self.output = output
    startThread(named: "outbox") { self.run() }
  }

  func send(_ message: JSONValue, replacing key: String? = nil) {
    let body = escapingNuls(Array(message.text().utf8))
    condition.withLock {
      if isClosed { return }
      if let key { waiting.removeAll { $0.key == key } }
      waiting.append(Item(key: key, body: body))
      condition.broadcast()
    }
  }

  /// Waits until all is written, or for `seconds`.
  func flush(seconds: Double) {
    let limit = Date(timeIntervalSinceNow: seconds)
    condition.withLock {
      while !isClosed, isWriting || !waiting.isEmpty {
        guard condition.wait(until: limit) else { return }
      }
    }
  }

  private func run() {
    while let body = take() {
      let header = Array("Content-Length: \(body.count)\r\n\r\n".utf8)
      guard writeAll(header + body, to: output) else { return close() }
      condition.withLock {
        isWriting = false
        condition.broadcast()
      }
    }
  }

  /// One message at a time: the others can still be superseded.
  private func take() -> [UInt8]? {
    condition.withLock {
      while waiting.isEmpty, !isClosed { condition.wait() }
      if isClosed { return nil }
      isWriting = true
      return waiting.removeFirst().body
    }
  }

  private func close() {
    condition.withLock {
      isClosed = true
      waiting = []
      condition.broadcast()
    }
  }
}

/// The writer leaves NULs as they are, which mark slots in pages; a document may hold some.
private func escapingNuls(_ text: [UInt8]) -> [UInt8] {
  text.contains(0)
    ? Array(
      text.split(separator: 0, omittingEmptySubsequences: false)
        .joined(separator: Array("\\u0000".utf8))) : text
}
