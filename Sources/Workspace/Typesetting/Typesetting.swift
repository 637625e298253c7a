import Foundation
import Publishing

/// All that a build has typeset. Requests may come from every thread, as soon as they are known; the
/// helper process starts with the first that no earlier build has left an answer to.
final class Typesetting: @unchecked Sendable {
  private let share: ShareFolder
  private let cache: Meanwhile<TypesetCache?>
  private let lock = NSLock()
  private var helper: TypesetHelper?
  private var failure: ProjectError?
  private var asked: Set<TypesetRequest> = []
  private var results: [TypesetRequest: TypesetResult] = [:]
  /// What no earlier build has left.
  private var made: [TypesetRequest: TypesetResult] = [:]

  init(_ share: ShareFolder, cache: Meanwhile<TypesetCache?>) {
    self.share = share
    self.cache = cache
  }

  /// With nothing to fall back on there will be something to typeset: the helper can load meanwhile.
  func startIfEmpty() {
    if cache.value?.isEmpty ?? true { lock.withLock { start() } }
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
    results[request] = cache.value?[request]
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
      made = try helper.finish()
      // Where there is no other to be had, the first one's words stand.
      if let others = try? secondAnswers() { made.merge(others) { $1 } }
      results.merge(made) { first, _ in first }
      self.helper = nil
    }
    return results
  }

  /// What another helper says to what the first one failed at, where nothing in the text is at fault:
  /// it may have been refused memory, or stopped because a clock leapt.
  private func secondAnswers() throws(ProjectError) -> [TypesetRequest: TypesetResult] {
    let failed = made.filter { $0.value.isUnexplained }.map(\.key)
    if failed.isEmpty { return [:] }
    let other = try TypesetHelper(share)
    other.send(failed)
    return try other.finish()
  }

  /// Leaves what was made to the next build, once all is finished.
  func keep() { cache.value?.add(made, used: results) }
}
