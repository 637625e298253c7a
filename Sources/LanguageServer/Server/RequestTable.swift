import Foundation
import Publishing

/// The requests that are being answered, so that they can be cancelled.
final class RequestTable: @unchecked Sendable {
  private let lock = NSLock()
  private var open: [JSONValue: Cancellation] = [:]

  /// nil where a request with this id is open already.
  func begin(_ id: JSONValue) -> Cancellation? {
    lock.withLock {
      if open[id] != nil { return nil }
      let cancellation = Cancellation()
      open[id] = cancellation
      return cancellation
    }
  }

  func end(_ id: JSONValue) { lock.withLock { open[id] = nil } }

  func cancel(_ id: JSONValue) { lock.withLock { open[id] }?.cancel() }
}

/// Whether nobody waits for an answer any more.
final class Cancellation: @unchecked Sendable {
  private let lock = NSLock()
  private var isSet = false

  var isCancelled: Bool { lock.withLock { isSet } }
  func cancel() { lock.withLock { isSet = true } }
}
