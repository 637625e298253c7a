import SourceText

/// Finds the words, the place and the fix for a comparison that fails.
struct ClaimExplainer {
  let evaluation: Evaluation
  let link: EvaluatedLink

  private var left: ExpressionNode { link.left }
  private var right: ExpressionNode { link.link.right }
  private var leftIsWritten: Bool { left.isWritten && !right.isWritten }
  private var rightIsWritten: Bool { right.isWritten && !left.isWritten }

  /// The literal where exactly one side is one, otherwise the whole comparison.
  var focus: ByteRange {
    if leftIsWritten { return left.range }
    if rightIsWritten { return right.range }
    return left.range.union(right.range)
  }

  var computed: Value? {
    if leftIsWritten { return link.rightValue }
    return rightIsWritten ? link.leftValue : nil
  }

  /// What is said of a comparison that holds.
  var truth: String {
    let (node, value) = leftIsWritten ? (right, link.rightValue) : (left, link.leftValue)
    return "\(evaluation.short(node.range)) is \(shortText(value))"
  }

  var sentence: String {
    if left.isWritten && right.isWritten {
      return "\(evaluation.short(left.range.union(right.range))) does not hold"
    }
    // The computed side leads, whichever side it was written on.
    let (node, value, other, otherValue) =
      leftIsWritten
      ? (right, link.rightValue, left, link.leftValue)
      : (left, link.leftValue, right, link.rightValue)
    let name = evaluation.short(node.range)
    switch link.link.comparison {
    case .equal, .about:
      return difference(name, value, otherValue, other)
    case .notEqual:
      return other.isWritten
        ? "\(name) is \(shortText(value))"
        : "\(name) and \(evaluation.short(other.range)) are both \(shortText(value))"
    case .isIn, .isNotIn:
      let verb = link.link.comparison == .isIn ? "is not in" : "is in"
      return "\(subject(left, link.leftValue)) \(verb) \(object(right, link.rightValue))"
    case .less, .atMost, .greater, .atLeast:
      return "\(name) is \(shortText(value)), not \(relation) \(object(other, otherValue))"
    }
  }

  /// `name is 4, not 5`; for lists the first element that differs.
  private func difference(
    _ name: String, _ value: Value, _ otherValue: Value, _ other: ExpressionNode
  ) -> String {
    if case .list(let items) = value, case .list(let others) = otherValue {
      if items.count != others.count {
        return "\(name) has \(items.count) elements, not \(others.count): \(shortText(value))"
      }
      if items.count > 3, let index = firstDifference(value, otherValue, other) {
        return "\(name)[\(index)] is \(shortText(items[index])), not \(shortText(others[index]))"
      }
    }
    if other.isWritten { return "\(name) is \(shortText(value)), not \(written(other))" }
    return "\(name) is \(shortText(value)), and \(object(other, otherValue))"
  }

  private func firstDifference(_ a: Value, _ b: Value, _ other: ExpressionNode) -> Int? {
    guard case .list(let items) = a, case .list(let others) = b else { return nil }
    if link.link.comparison == .about, case .list(let written)? = WrittenValue(other) {
      return items.indices.first { !written[$0].matches(items[$0]) }
    }
    return items.indices.first { !valuesEqual(items[$0], others[$0]) }
  }

  private func written(_ node: ExpressionNode) -> String { evaluation.short(node.range) }

  private func subject(_ node: ExpressionNode, _ value: Value) -> String {
    node.isWritten ? written(node) : "\(written(node)), \(shortText(value)),"
  }

  private func object(_ node: ExpressionNode, _ value: Value) -> String {
    if node.isWritten { return written(node) }
    return link.link.comparison == .equal || link.link.comparison == .about
      ? "\(written(node)) is \(shortText(value))" : "\(written(node)), \(shortText(value))"
  }

  /// The relation that the leading side should have had.
  private var relation: String {
    let comparison = link.link.comparison
    let isTurned = leftIsWritten
    switch comparison {
    case .less: return isTurned ? "above" : "below"
    case .atMost: return isTurned ? "at least" : "at most"
    case .greater: return isTurned ? "below" : "above"
    default: return isTurned ? "at most" : "at least"
    }
  }
}

extension ExpressionNode {
  /// Whether it is a literal, or a list of literals.
  var isWritten: Bool {
    switch kind {
    case .number, .text, .boolean, .none: true
    case .minus(let inner), .plus(let inner):
      if case .number = inner.kind { true } else { false }
    case .list(let items): items.allSatisfy { $0.isWritten }
    default: false
    }
  }
}
