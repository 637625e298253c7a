import Foundation
import Publishing

/// All that a build has typeset. Requests may come from every thread, as soon as they are known; the
/// helper process starts with the first that no earlier build has left an answer to.
final class Typesetting: @unchecked Sendable {
  private let share: ShareFolder
  private let cache: TypesetCache?
  private let lock = NSLock()
  private var helper: TypesetHelper?
  private var failure: ProjectError?
  private var asked: Set<TypesetRequest> = []
  private var results: [TypesetRequest: TypesetResult] = [:]

  init(_ share: ShareFolder, cache: TypesetCache?) {
    self.share = share
    self.cache = cache
    // With nothing to fall back on there will be something to typeset: the helper can load meanwhile.
    if cache?.isEmpty ?? true { start() }
  }

  func ask(_ requests: [TypesetRequest]) {
    lock.lock()
    defer { lock.unlock() }
    let new = requests.filter { asked.insert($0).inserted && !isKnown($0) }
    if new.isEmpty { return }
    start()
    helper?.send(new)
  }

  private func isKnown(_ request: TypesetRequest) -> Bool {
    results[request] = cache?[request]
    return results[request] != nil
  }

  private func start() {
    guard helper == nil, failure == nil else { return }
    do throws(ProjectError) {
      helper = try TypesetHelper(share)
    } catch {
      failure = error
    }
  }

  /// Waits for the answers to all that was asked.
  func finish() throws(ProjectError) -> [TypesetRequest: TypesetResult] {
    if let failure, results.count < asked.count { throw failure }
    if let helper {
      let new = try helper.finish()
      results.merge(new) { first, _ in first }
      cache?.add(new, used: results)
      self.helper = nil
    }
    return results
  }
}
