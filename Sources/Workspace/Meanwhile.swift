import Foundation

/// A value that a thread of its own computes while others go on.
final class Meanwhile<Value: Sendable>: @unchecked Sendable {
  private let done = DispatchGroup()
  private var computed: Value?

  init(_ compute: @escaping @Sendable () -> Value) {
    done.enter()
    let thread = Thread {
      self.computed = compute()
      self.done.leave()
    }
    // As deep as the main thread's, so that what can be nested does not depend on chance.
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Waits for it, if need be.
  var value: Value {
    done.wait()
    guard let computed else { preconditionFailure("the thread has left its value behind") }
    return computed
  }
}
