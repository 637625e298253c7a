import SourceText

/// An expression that was read without an error, or whose only errors carry a safe fix.
public struct ParsedExpression: Sendable {
  /// What was read; the tree's ranges are offsets in it.
  public let text: MappedText
  public let root: ExpressionNode

  /// The expression itself as it was written, where the text holds more: a list of several, say.
  public var written: String { text.slice(root.range).text }

  /// A node of this expression as an expression of its own.
  public func part(_ node: ExpressionNode) -> ParsedExpression {
    ParsedExpression(text: text, root: node)
  }
}

/// A name that an expression takes from around it.
public struct NameUse: Sendable, Hashable {
  /// A field behind a name.
  public struct Member: Sendable, Hashable {
    public let name: String
    /// Local to the expression's text.
    public let range: ByteRange
  }
  public let name: String
  /// Local to the expression's text.
  public let range: ByteRange
  /// The fields behind the name's dots, as `tip_line` and `w` in `fit_the_line.tip_line.w`.
  public let members: [Member]

  /// The first field after the name.
  public var member: String? { members.first?.name }
}

extension ParsedExpression {
  /// The names not bound inside, in the order of the text; functions and constants among them.
  public var freeNames: [NameUse] {
    var uses: [NameUse] = []
    collectNames(root, bound: [], members: [], into: &uses)
    return uses.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

private func collectNames(
  _ node: ExpressionNode, bound: Set<String>, members: [NameUse.Member],
  into uses: inout [NameUse]
) {
  switch node.kind {
  case .name(let name):
    if !bound.contains(name) {
      uses.append(NameUse(name: name, range: node.range, members: members))
    }
  case .field(let base, let name, let range):
    let member = NameUse.Member(name: name, range: range)
    collectNames(base, bound: bound, members: [member] + members, into: &uses)
  case .arrow(let names, let body):
    collectNames(body, bound: bound.union(names), members: [], into: &uses)
  case .comprehension(let element, let clauses):
    var inner = bound
    for clause in clauses {
      collectNames(clause.node, bound: inner, members: [], into: &uses)
      if case .each(let names, _) = clause { inner.formUnion(names) }
    }
    collectNames(element, bound: inner, members: [], into: &uses)
  default:
    for child in node.children {
      collectNames(child, bound: bound, members: [], into: &uses)
    }
  }
}
