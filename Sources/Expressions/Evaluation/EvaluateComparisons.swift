import SourceText

/// One link of a comparison chain, evaluated.
struct EvaluatedLink {
  let left: ExpressionNode
  let link: ComparisonLink
  let leftValue: Value
  let rightValue: Value
}

extension Evaluation {
  /// Evaluates the chain from the left up to the first link that does not hold.
  func comparisonChain(
    _ first: ExpressionNode, _ links: [ComparisonLink], _ environment: Environment
  ) throws(EvaluationFailure) -> (failed: EvaluatedLink?, last: EvaluatedLink?) {
    var left = first
    var leftValue = try evaluate(first, environment)
    var last: EvaluatedLink?
    for link in links {
      let rightValue = try evaluate(link.right, environment)
      let evaluated = EvaluatedLink(
        left: left, link: link, leftValue: leftValue, rightValue: rightValue)
      let holds = try holds(evaluated)
      noteNaN(in: evaluated)
      if !holds { return (evaluated, evaluated) }
      last = evaluated
      left = link.right
      leftValue = rightValue
    }
    return (nil, last)
  }

  private func noteNaN(in link: EvaluatedLink) {
    if link.leftValue.containsNaN { noteNaN(at: link.left.range) }
    if link.rightValue.containsNaN { noteNaN(at: link.link.right.range) }
  }

  private func holds(_ link: EvaluatedLink) throws(EvaluationFailure) -> Bool {
    let (a, b) = (link.leftValue, link.rightValue)
    for value in [a, b] {
      try charge(steps: value.elementCount(upTo: budget.steps), link.link.range)
    }
    switch link.link.comparison {
    case .equal: return valuesEqual(a, b)
    case .notEqual: return !valuesEqual(a, b)
    case .less, .atMost, .greater, .atLeast: return try isOrdered(link)
    case .about: return try isAbout(link)
    case .isIn: return try isIn(link)
    case .isNotIn: return try !isIn(link)
    }
  }

  private func isOrdered(_ link: EvaluatedLink) throws(EvaluationFailure) -> Bool {
    let comparison = link.link.comparison
    if let x = link.leftValue.asNumber, let y = link.rightValue.asNumber {
      switch comparison {
      case .less: return x < y
      case .greater: return x > y
      case .atMost: return x < y || valuesEqual(.number(x), .number(y))
      default: return x > y || valuesEqual(.number(x), .number(y))
      }
    }
    if case .text(let x) = link.leftValue, case .text(let y) = link.rightValue {
      let (xs, ys) = (Array(x.utf8), Array(y.utf8))
      let isLess = xs.lexicographicallyPrecedes(ys)
      switch comparison {
      case .less: return isLess
      case .greater: return !isLess && xs != ys
      case .atMost: return isLess || xs == ys
      default: return !isLess
      }
    }
    let isNumber = link.leftValue.asNumber != nil
    let (node, value) =
      isNumber ? (link.link.right, link.rightValue) : (link.left, link.leftValue)
    var message = "\(comparison.rawValue) compares two numbers, and \(source(node.range)) is "
    message += value.kindName
    if case .list = value { message += "; say all([…]) or sum(…) for a list" }
    throw .at(node.range, .notComparable, message)
  }

  private func isAbout(_ link: EvaluatedLink) throws(EvaluationFailure) -> Bool {
    let right = WrittenValue(link.link.right)
    let left = WrittenValue(link.left)
    let range = link.left.range.union(link.link.right.range)
    switch (left, right) {
    case (nil, let written?): return written.matches(link.leftValue)
    case (let written?, nil): return written.matches(link.rightValue)
    case (nil, nil):
      throw .at(
        range, .aboutWithoutWritten,
        "~= compares with a number written here, and neither side is one",
        fix: ProblemFix("write ==", isSafe: false, [(link.link.range, "==")]))
    default:
      throw .at(
        range, .aboutBothWritten, "both sides of ~= are written; one must be computed")
    }
  }

  private func isIn(_ link: EvaluatedLink) throws(EvaluationFailure) -> Bool {
    switch link.rightValue {
    case .list(let items): return items.contains { valuesEqual($0, link.leftValue) }
    case .record(let record):
      if case .text(let name) = link.leftValue { return record.names.contains(name) }
    case .text(let whole):
      if case .text(let part) = link.leftValue { return contains(whole, part) }
    default: break
    }
    throw .at(
      link.link.right.range, .wrongType,
      "in looks into a list, and \(source(link.link.right.range)) is \(link.rightValue.kindName)")
  }

  private func contains(_ whole: String, _ part: String) -> Bool {
    let (all, wanted) = (Array(whole.utf8), Array(part.utf8))
    guard wanted.count <= all.count else { return false }
    return (0...(all.count - wanted.count)).contains { all[$0...].starts(with: wanted) }
  }
}

/// A number, or a list of such, written out in an expression.
indirect enum WrittenValue {
  case number(WrittenNumber)
  case list([WrittenValue])

  /// Nil where anything in it is computed.
  init?(_ node: ExpressionNode) {
    switch node.kind {
    case .number(let number): self = .number(number)
    case .plus(let inner):
      guard case .number(let number) = inner.kind else { return nil }
      self = .number(number)
    case .minus(let inner):
      guard case .number(let number) = inner.kind else { return nil }
      self = .number(number.negated)
    case .list(let items):
      let written = items.compactMap { WrittenValue($0) }
      guard written.count == items.count else { return nil }
      self = .list(written)
    default: return nil
    }
  }

  func matches(_ computed: Value) -> Bool {
    switch (self, computed) {
    case (.number(let written), _):
      return computed.asNumber.map { approximatelyEqual($0, written) } ?? false
    case (.list(let written), .list(let items)):
      return written.count == items.count
        && zip(written, items).allSatisfy { $0.matches($1) }
    default: return false
    }
  }
}
