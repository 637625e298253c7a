/// What evaluating may cost, and with which seeds it draws; an expression that needs more fails with a clear error.
public struct EvaluationBudget: Sendable {
  /// One for each node evaluated and each element that an operator or function touches.
  public var steps: Int
  /// One for each value put into a list, and for each 16 bytes of a text.
  public var cells: Int
  /// Asked now and then; true ends the evaluation.
  public var isPastDeadline: (@Sendable () -> Bool)?
  public var seeds = SeedUse()

  /// Two million steps and two million cells: well under a second, and about 50 MB.
  public static let standard = EvaluationBudget(steps: 2_000_000, cells: 2_000_000)

  public init(steps: Int, cells: Int, isPastDeadline: (@Sendable () -> Bool)? = nil) {
    self.steps = steps
    self.cells = cells
    self.isPastDeadline = isPastDeadline
  }
}
