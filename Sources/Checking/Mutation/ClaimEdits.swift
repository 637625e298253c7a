import Expressions
import SourceText

/// One change of a claim's text that should make it fail.
struct ClaimEdit {
  var kind: Mutant.Kind
  /// Local to the claim's text.
  var range: ByteRange
  var replacement: String
}

/// The ways to break a claim: each comparison inverted, each number that is compared with changed in
/// its last written digit, up and down; a claim of another form negated.
///
/// What an honest claim may survive is left out: the bound of an inequality, which may be generous;
/// arguments, indices and exponents, of which many give the same value; and either side of an `or`.
func claimEdits(_ claim: ParsedExpression) -> [ClaimEdit] {
  var edits: [ClaimEdit] = []
  collect(claim.root, claim.text, &edits)
  return edits
}

/// A claim's negation.
func negation(of claim: ParsedExpression) -> ClaimEdit {
  negated(claim.root, claim.text)
}

extension ParsedExpression {
  /// With an edit applied; nil where the result cannot be read.
  func applying(_ edit: ClaimEdit) -> ParsedExpression? {
    let start = root.range.lowerBound
    let range = edit.range.lowerBound - start..<edit.range.upperBound - start
    let text = text.slice(root.range).replacing([(range, Array(edit.replacement.utf8))])
    return parseExpression(text).expression
  }

  func source(_ range: ByteRange) -> String {
    String(decoding: text.bytes[range.clamped(to: 0..<text.bytes.count)], as: UTF8.self)
  }
}

private func collect(_ node: ExpressionNode, _ text: MappedText, _ edits: inout [ClaimEdit]) {
  switch node.kind {
  case .junction(isAnd: true, let left, let right):
    collect(left, text, &edits)
    collect(right, text, &edits)
  case .comparison(let first, let links):
    var left = first
    for link in links {
      edits.append(inverted(left, link, text))
      if [.equal, .about].contains(link.comparison) {
        if left.range == first.range { collectNumbers(left, &edits) }
        collectNumbers(link.right, &edits)
      }
      left = link.right
    }
  default: edits.append(negated(node, text))
  }
}

private func inverted(
  _ left: ExpressionNode, _ link: ComparisonLink, _ text: MappedText
) -> ClaimEdit {
  let opposites: [ComparisonOperator: String] = [
    .equal: "!=", .notEqual: "==", .less: ">=", .atLeast: "<", .greater: "<=", .atMost: ">",
    .isIn: "not in", .isNotIn: "in",
  ]
  if let opposite = opposites[link.comparison] {
    return ClaimEdit(kind: .comparison, range: link.range, replacement: opposite)
  }
  let range = left.range.lowerBound..<link.right.range.upperBound
  let source = String(decoding: text.bytes[range], as: UTF8.self)
  return ClaimEdit(kind: .comparison, range: range, replacement: "not (\(source))")
}

private func negated(_ node: ExpressionNode, _ text: MappedText) -> ClaimEdit {
  let source = String(decoding: text.bytes[node.range], as: UTF8.self)
  return ClaimEdit(kind: .comparison, range: node.range, replacement: "not (\(source))")
}

private func collectNumbers(_ node: ExpressionNode, _ edits: inout [ClaimEdit]) {
  switch node.kind {
  case .number(let number):
    for text in number.neighbours {
      edits.append(ClaimEdit(kind: .number, range: node.range, replacement: text))
    }
  case .minus(let inner), .plus(let inner): collectNumbers(inner, &edits)
  case .list(let items): for item in items { collectNumbers(item, &edits) }
  case .arithmetic(.power, let base, _): collectNumbers(base, &edits)
  case .arithmetic(_, let left, let right):
    collectNumbers(left, &edits)
    collectNumbers(right, &edits)
  default: break
  }
}

extension WrittenNumber {
  /// The numbers next to it among those with as many digits: one unit of the last digit up and down.
  var neighbours: [String] {
    let unit = 2 * halfUnit
    return [value + unit, value - unit].map { rewritten(as: $0) }.filter { $0 != text }
  }
}
