import Foundation

/// Work in the order in which it came, done by threads of its own.
final class WorkQueue: @unchecked Sendable {
  private let condition = NSCondition()
  private var jobs: [@Sendable () -> Void] = []

  init(threads: Int, named name: String) {
    for _ in 0..<threads { startThread(named: name) { self.run() } }
  }

  func add(_ job: @escaping @Sendable () -> Void) {
    condition.withLock {
      jobs.append(job)
      condition.signal()
    }
  }

  private func run() {
    while true {
      let job = condition.withLock {
        while jobs.isEmpty { condition.wait() }
        return jobs.removeFirst()
      }
      job()
    }
  }
}

/// Keys whose newest state is to be looked at, each once however often it changed meanwhile.
final class LatestQueue: @unchecked Sendable {
  private let condition = NSCondition()
  private var keys: [String] = []

  func add(_ key: String) {
    condition.withLock {
      if !keys.contains(key) { keys.append(key) }
      condition.signal()
    }
  }

  func take() -> String {
    condition.withLock {
      while keys.isEmpty { condition.wait() }
      return keys.removeFirst()
    }
  }
}
