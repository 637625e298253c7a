import SourceText

/// The value of an expression. Division by zero gives `inf` or NaN, as IEEE 754 has it.
///
/// - Parameters:
///   - expression: what to evaluate.
///   - scope: what its free names mean.
///   - budget: what it may cost; what it did cost is taken off.
/// - Throws: the problem, with a range local to the expression's text.
public func evaluate(
  _ expression: ParsedExpression, in scope: some NameScope, budget: inout EvaluationBudget
) throws(EvaluationFailure) -> Value {
  let evaluation = Evaluation(expression.text, budget)
  defer { budget = evaluation.budget }
  return try evaluation.evaluate(expression.root, Environment(scope))
}

/// One evaluation under way: the text it reads, and what is left of its budget.
final class Evaluation {
  let text: MappedText
  var budget: EvaluationBudget
  /// Where a comparison first met a value that is not a number.
  private(set) var comparedNaN: ByteRange?
  private var depth = 0

  init(_ text: MappedText, _ budget: EvaluationBudget) {
    self.text = text
    self.budget = budget
  }

  func source(_ range: ByteRange) -> String {
    String(decoding: text.bytes[range.clamped(to: 0..<text.bytes.count)], as: UTF8.self)
  }

  func noteNaN(at range: ByteRange) {
    if comparedNaN == nil { comparedNaN = range }
  }

  // MARK: Budget

  func charge(steps: Int, _ range: ByteRange) throws(EvaluationFailure) {
    let before = budget.steps
    budget.steps = before &- steps
    if steps < 0 || steps > before {
      budget.steps = 0
      throw .at(range, .budgetExceeded, "this takes more steps than an expression may")
    }
    if before >> 10 != budget.steps >> 10, budget.isPastDeadline?() == true {
      throw .at(range, .budgetExceeded, "this takes more time than an expression may")
    }
  }

  func charge(cells: Int, _ range: ByteRange) throws(EvaluationFailure) {
    if cells > budget.cells {
      budget.cells = 0
      throw .at(range, .budgetExceeded, "this takes more memory than an expression may")
    }
    budget.cells -= cells
  }

  /// Pays for a value that becomes part of another, with all that is in it: though parts are
  /// shared in memory, whoever walks over the whole meets each of them again.
  func charge(holding value: Value, _ range: ByteRange) throws(EvaluationFailure) {
    try charge(cells: value.elementCount(upTo: budget.cells), range)
  }

  // MARK: Nodes

  func evaluate(
    _ node: ExpressionNode, _ environment: Environment
  ) throws(EvaluationFailure) -> Value {
    try charge(steps: 1, node.range)
    depth += 1
    defer { depth -= 1 }
    // An arrow's body runs on top of the tree that calls it.
    if depth > 5 * Parser.deepest {
      throw .at(node.range, .expressionTooDeep, "calls nest too deeply here")
    }
    switch node.kind {
    case .number(let number): return .number(number.value)
    case .text(let text): return .text(text)
    case .boolean(let holds): return .boolean(holds)
    case .none, .missing: return .none
    case .name(let name): return try look(up: name, node.range, environment)
    default: return try evaluateCompound(node, environment)
    }
  }

  private func evaluateCompound(
    _ node: ExpressionNode, _ environment: Environment
  ) throws(EvaluationFailure) -> Value {
    switch node.kind {
    case .list(let items): return try list(items, node.range, environment)
    case .record(let items): return try record(items, node.range, environment)
    case .minus(let inner): return try negated(inner, environment)
    case .plus(let inner): return try plus(inner, environment)
    case .not(let inner): return .boolean(try !truth(inner, environment))
    case .arithmetic(let operation, let left, let right):
      return try arithmetic(operation, left, right, node.range, environment)
    case .junction(let isAnd, let left, let right):
      let first = try truth(left, environment)
      return .boolean(first == isAnd ? try truth(right, environment) : first)
    case .comparison(let first, let links):
      return .boolean(try comparisonChain(first, links, environment).failed == nil)
    case .conditional(let then, let condition, let otherwise):
      return try evaluate(truth(condition, environment) ? then : otherwise, environment)
    default:
      return try evaluateAccess(node, environment)
    }
  }

  private func evaluateAccess(
    _ node: ExpressionNode, _ environment: Environment
  ) throws(EvaluationFailure) -> Value {
    switch node.kind {
    case .index(let base, let index): return try element(base, index, environment)
    case .slice(let base, let from, let to):
      return try slice(base, from, to, environment)
    case .field(let base, let name, let nameRange):
      if case .name(let owner) = base.kind,
        let found = try lessonMember(name, nameRange, of: owner, environment)
      {
        return found
      }
      return try field(name, nameRange, of: evaluate(base, environment), node.range)
    case .call(let function, let arguments):
      return try call(function, arguments, node.range, environment)
    case .comprehension(let element, let clauses):
      var items: [Value] = []
      try comprehend(element, clauses[...], environment, node.range, into: &items)
      return .list(items)
    case .arrow(let names, let body):
      let arrow = ArrowFunction(
        parameters: names, body: body, environment: environment, text: text)
      return .function(FunctionValue(kind: .arrow(arrow)))
    default: return .none
    }
  }

  /// A truth value; a number is none, since a forgotten comparison would pass unseen.
  func truth(
    _ node: ExpressionNode, _ environment: Environment
  ) throws(EvaluationFailure) -> Bool {
    let value = try evaluate(node, environment)
    guard case .boolean(let holds) = value else {
      throw .at(
        node.range, .notATruthValue,
        "true or false is expected here, and \(source(node.range)) is \(value.kindName)")
    }
    return holds
  }
}
