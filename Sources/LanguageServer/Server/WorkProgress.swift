import Foundation
import Publishing

/// Work that a client shows the progress of, where it can.
final class WorkProgress: @unchecked Sendable {
  private enum Phase { case asked, shown, over }

  private let client: Client
  private let token: JSONValue
  private let title: String
  private let lock = NSLock()
  private var phase = Phase.asked
  private var percentage = 0

  /// nil where the client shows none.
  init?(_ client: Client, token: String, title: String) {
    guard client.can("window.workDoneProgress") else { return nil }
    self.client = client
    self.token = .string(token)
    self.title = title
    client.request("window/workDoneProgress/create", ["token": self.token]) { answer in
      if answer != nil { self.begin() }
    }
  }

  private func begin() {
    lock.withLock {
      guard phase == .asked else { return }
      phase = .shown
      tell([
        "kind": "begin", "title": .string(title), "percentage": JSONValue(percentage),
        "cancellable": false,
      ])
    }
  }

  /// Tells of another hundredth.
  func report(_ done: Int, of all: Int) {
    let now = all == 0 ? 100 : done * 100 / all
    lock.withLock {
      if now == percentage || phase == .over { return }
      percentage = now
      guard phase == .shown else { return }
      tell(["kind": "report", "percentage": JSONValue(now)])
    }
  }

  func end() {
    lock.withLock {
      if phase == .shown { tell(["kind": "end"]) }
      phase = .over
    }
  }

  private func tell(_ value: JSONValue) {
    client.notify("$/progress", ["token": token, "value": value])
  }
}
