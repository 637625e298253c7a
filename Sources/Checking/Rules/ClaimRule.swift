import Expressions
import Lessons
import SourceText

extension DiagnosticCode {
  /// A claim that the engine computes to be false.
  ///
  /// Everything under `that:`, `expect:`, `check:` and `{check}` is run, and the message says what
  /// came out. Either the lesson is wrong, or the claim is.
  ///
  /// - Wrong: `- km.inertia == 5`
  /// - Right: `- km.inertia == 4`
  public static let falseClaim = DiagnosticCode("DW0501")

  /// A name is bound twice in one `let:`.
  ///
  /// Each line may use the names above it, so a name stands for one value.
  ///
  /// - Wrong: `a = 1`, then `a = 2`
  /// - Right: `a = 1`, then `b = 2`
  public static let duplicateName = DiagnosticCode("DW0502")
}

extension BlockChecker {
  mutating func check(_ block: CheckBlock) {
    bind(block.bindings)
    nameBindings()
    for claim in block.claims { hold(claim, as: .check) }
  }
}
