import SourceText

/// What became of an expression that claims something.
public struct ClaimResult: Sendable {
  public let holds: Bool
  /// What was computed against what was claimed: `km.inertia is 4, not 5`. Says what holds, too.
  public let explanation: String
  /// The part at fault, local to the expression's text: the failing conjunct, or in it the written
  /// literal where one side is one.
  public let focus: ByteRange
  /// The computed side, where the other is written.
  public let computed: Value?
  /// A literal that would make the claim hold, and what to put it in place of.
  public let replacement: (range: ByteRange, text: String)?

  /// The fix that writes the replacement. Not safe: the literal may be right and the lesson wrong.
  public var fix: ProblemFix? {
    guard let replacement else { return nil }
    return ProblemFix(
      "replace by the computed \(replacement.text)", isSafe: false,
      [(replacement.range, replacement.text)])
  }
}

/// Whether a claim holds, and the most useful sentence about why.
///
/// A comparison with NaN fails the claim, whatever stands around it.
///
/// - Throws: the problem where the claim has no truth value, with a range local to its text.
public func evaluateClaim(
  _ expression: ParsedExpression, in scope: some NameScope, budget: inout EvaluationBudget
) throws(EvaluationFailure) -> ClaimResult {
  let evaluation = Evaluation(expression.text, budget)
  defer { budget = evaluation.budget }
  let result = try evaluation.claim(expression.root, Environment(scope))
  guard result.holds, let place = evaluation.comparedNaN else { return result }
  return ClaimResult(
    holds: false, explanation: "\(evaluation.short(place)) has a value that is not a number",
    focus: place, computed: nil, replacement: nil)
}

extension Evaluation {
  fileprivate func claim(
    _ node: ExpressionNode, _ environment: Environment
  ) throws(EvaluationFailure) -> ClaimResult {
    switch node.kind {
    case .junction(true, let left, let right):
      let first = try claim(left, environment)
      return first.holds ? try claim(right, environment) : first
    case .junction(false, let left, let right):
      return try alternative(left, right, node.range, environment)
    case .not(let inner):
      let result = try claim(inner, environment)
      return plain(!result.holds, result.explanation, node.range)
    case .conditional(let then, let condition, let otherwise):
      return try claim(truth(condition, environment) ? then : otherwise, environment)
    case .comparison(let first, let links):
      return try comparisonClaim(first, links, node.range, environment)
    default:
      let holds = try truth(node, environment)
      return plain(holds, try bareExplanation(node, holds, environment), node.range)
    }
  }

  private func plain(_ holds: Bool, _ explanation: String, _ focus: ByteRange) -> ClaimResult {
    ClaimResult(
      holds: holds, explanation: explanation, focus: focus, computed: nil, replacement: nil)
  }

  private func alternative(
    _ left: ExpressionNode, _ right: ExpressionNode, _ range: ByteRange,
    _ environment: Environment
  ) throws(EvaluationFailure) -> ClaimResult {
    let first = try claim(left, environment)
    if first.holds { return first }
    let second = try claim(right, environment)
    if second.holds { return second }
    return plain(false, "\(first.explanation), and \(second.explanation)", range)
  }

  /// `decreasing(xs) is false, where xs is [1, 2]`.
  private func bareExplanation(
    _ node: ExpressionNode, _ holds: Bool, _ environment: Environment
  ) throws(EvaluationFailure) -> String {
    let sentence = "\(short(node.range)) is \(holds)"
    guard !holds, case .call(_, let arguments) = node.kind, let first = arguments.first
    else { return sentence }
    switch first.value.kind {
    case .list, .number, .text, .arrow: return sentence
    default: break
    }
    let value = try evaluate(first.value, environment)
    return sentence + ", where \(short(first.value.range)) is \(shortText(value))"
  }

  private func comparisonClaim(
    _ first: ExpressionNode, _ links: [ComparisonLink], _ range: ByteRange,
    _ environment: Environment
  ) throws(EvaluationFailure) -> ClaimResult {
    let (failed, last) = try comparisonChain(first, links, environment)
    guard let link = failed ?? last else { return plain(true, short(range), range) }
    let explainer = ClaimExplainer(evaluation: self, link: link)
    if failed == nil {
      return ClaimResult(
        holds: true, explanation: explainer.truth, focus: range, computed: explainer.computed,
        replacement: nil)
    }
    return ClaimResult(
      holds: false, explanation: explainer.sentence, focus: explainer.focus,
      computed: explainer.computed, replacement: explainer.replacement)
  }

  /// The text of a range on one line, cut where it is long.
  func short(_ range: ByteRange) -> String {
    let words = source(range).split(whereSeparator: { $0.isWhitespace || $0.isNewline })
    return cut(words.joined(separator: " "), to: 60)
  }
}

/// A value on one line, cut where it is long.
func shortText(_ value: Value) -> String { cut(writtenText(value), to: 80) }

private func cut(_ text: String, to limit: Int) -> String {
  text.unicodeScalars.count <= limit ? text : String(text.prefix(limit - 1)) + "…"
}
