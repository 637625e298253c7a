import Foundation
import Publishing

/// A typesetter that stays, for who asks a little again and again, as an editor does. It remembers
/// what failed and what did not, and no more.
public final class LiveTypesetting: @unchecked Sendable {
  /// A helper that has had so many requests is replaced, for it remembers them all.
  private static let mostRequests = 20_000
  private static let mostHelpers = 100
  private let share: ShareFolder
  private let lock = NSLock()
  private var helper: TypesetHelper?
  private var helpers = 0
  private var sent = 0
  private var known: [TypesetRequest: TypesetResult] = [:]

  public init(_ share: ShareFolder) { self.share = share }

  /// Waits for the answers to these; nil where there is no typesetter that would give them. Of what
  /// succeeds the text is left out.
  public func results(of requests: [TypesetRequest]) -> [TypesetRequest: TypesetResult]? {
    lock.lock()
    defer { lock.unlock() }
    if sent + requests.count > Self.mostRequests {
      helper?.end()
      helper = nil
      known = [:]
    }
    let new = Set(requests.filter { known[$0] == nil })
    if !new.isEmpty {
      guard let answers = answers(to: Array(new)) else { return nil }
      known.merge(answers.mapValues { $0.isFailure ? $0 : .html("") }) { $1 }
    }
    return known
  }

  private func answers(to requests: [TypesetRequest]) -> [TypesetRequest: TypesetResult]? {
    if helper == nil {
      guard helpers < Self.mostHelpers else { return nil }
      helpers += 1
      sent = 0
      helper = try? TypesetHelper(share)
    }
    sent += requests.count
    helper?.send(requests)
    let answers = helper?.answers(to: requests)
    if answers == nil {
      helper?.end()
      helper = nil
    }
    return answers
  }
}
