import Foundation

/// What a project has to look at: what changed since it last looked.
struct ProjectNews {
  /// Documents that were opened, edited or read anew, by address.
  var edited: Set<String> = []
  /// Files that changed on disk, or are no longer open, by path.
  var files: Set<String> = []

  /// Whether the settings are others now.
  var hasSettings = false

  var isEmpty: Bool { edited.isEmpty && files.isEmpty && !hasSettings }
}

/// Where news waits for the thread of a project.
final class ProjectInbox: @unchecked Sendable {
  private let condition = NSCondition()
  private var news = ProjectNews()
  private var isClosed = false

  func add(_ change: (inout ProjectNews) -> Void) {
    condition.withLock {
      change(&news)
      condition.signal()
    }
  }

  /// Nothing more is to be done.
  func close() {
    condition.withLock {
      isClosed = true
      condition.signal()
    }
  }

  /// What has come; nil once it is closed, nothing where nothing does within so many seconds.
  func take(within seconds: Double) -> ProjectNews? {
    let limit = Date(timeIntervalSinceNow: seconds)
    return condition.withLock {
      while news.isEmpty, !isClosed, condition.wait(until: limit) {}
      if isClosed { return nil }
      defer { news = ProjectNews() }
      return news
    }
  }
}
