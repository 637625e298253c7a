import Engine

/// One call of an operation: its arguments, the work it may still do, and its answer so far.
///
/// Reading an argument that was left out gives an empty list, no number or 0, which the engine
/// refuses where it needs one. Nothing here is inlined, for the module's size.
final class Call {
  var budget: Budget
  var answer = Answer()
  private let request: Request
  private var hasFields = false

  /// A page waits for a call: some seconds at most.
  static var pageBudget: Budget { Budget(steps: 4_000_000_000, storedValues: 20_000_000) }

  init(_ request: Request, budget: Budget) {
    self.request = request
    self.budget = budget
    answer.word(0)
  }

  func slot(_ argument: Argument, _ kind: Request.Kind) -> Request.Slot? {
    request.find(argument, kind)
  }

  func numbers(_ slot: Request.Slot) -> [Double] { request.numbers(slot) }

  /// A field of the answer follows, which makes it a record.
  func name(_ name: StaticString) {
    if !hasFields {
      answer.tag(.record)
      hasFields = true
    }
    answer.address(name)
  }

  /// Forgets what was answered so far: an error's record follows.
  func restart() {
    answer.reset()
    answer.word(1)
    hasFields = false
  }

  func finish() {
    if hasFields { answer.word(0) }
  }
}
