import Foundation
import LessonSyntax
import Lessons
import Publishing

/// All that a build has typeset. Requests may come from every thread, as soon as they are known; the
/// helper process starts with the first that is not known yet.
final class Typesetting: @unchecked Sendable {
  private let share: ShareFolder
  private let lock = NSLock()
  private var helper: TypesetHelper?
  private var failure: ProjectError?
  private var asked: Set<TypesetRequest> = []
  private var results: [TypesetRequest: TypesetResult] = [:]

  init(_ share: ShareFolder) { self.share = share }

  func ask(_ requests: [TypesetRequest]) {
    lock.lock()
    defer { lock.unlock() }
    let new = requests.filter { asked.insert($0).inserted }
    guard !new.isEmpty, failure == nil else { return }
    do throws(ProjectError) {
      let helper = if let helper { helper } else { try TypesetHelper(share) }
      self.helper = helper
      helper.send(new)
    } catch {
      failure = error
    }
  }

  /// Waits for the answers to all that was asked.
  func finish() throws(ProjectError) -> [TypesetRequest: TypesetResult] {
    if let failure { throw failure }
    if let helper {
      let new = try helper.finish()
      results.merge(new) { first, _ in first }
      self.helper = nil
    }
    return results
  }
}
