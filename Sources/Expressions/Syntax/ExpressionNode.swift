import SourceText

/// A node of an expression's tree. Ranges are local to the text that was parsed.
public struct ExpressionNode: Sendable {
  public indirect enum Kind: Sendable {
    case number(WrittenNumber)
    case text(String)
    case boolean(Bool)
    case none
    case name(String)
    case list([ExpressionNode])
    case record([RecordItem])
    case minus(ExpressionNode)
    case plus(ExpressionNode)
    case not(ExpressionNode)
    case arithmetic(ArithmeticOperator, ExpressionNode, ExpressionNode)
    /// `and` where true, `or` where false.
    case junction(isAnd: Bool, ExpressionNode, ExpressionNode)
    case comparison(ExpressionNode, [ComparisonLink])
    case conditional(then: ExpressionNode, condition: ExpressionNode, otherwise: ExpressionNode)
    case index(ExpressionNode, ExpressionNode)
    case slice(ExpressionNode, from: ExpressionNode?, to: ExpressionNode?)
    case field(ExpressionNode, name: String, nameRange: ByteRange)
    case call(ExpressionNode, [CallArgument])
    case comprehension(ExpressionNode, [ComprehensionClause])
    case arrow([String], ExpressionNode)
    /// Where the parser found nothing to read.
    case missing
  }

  public let kind: Kind
  public let range: ByteRange
  /// The number of nodes on the longest way down, which bounds every walk over the tree.
  public let depth: Int
}

public enum ArithmeticOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case wholeDivide = "//"
  case remainder = "%"
  case power = "^"
}

public enum ComparisonOperator: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
  case about = "~="
  case isIn = "in"
  case isNotIn = "not in"
}

/// One comparison of a chain: the operator and what stands on its right.
public struct ComparisonLink: Sendable {
  public let comparison: ComparisonOperator
  public let range: ByteRange
  public let right: ExpressionNode
}

public struct RecordItem: Sendable {
  public let name: String
  public let nameRange: ByteRange
  public let value: ExpressionNode
}

public struct CallArgument: Sendable {
  /// Nil for a positional argument.
  public let name: String?
  public let nameRange: ByteRange
  public let value: ExpressionNode
}

public enum ComprehensionClause: Sendable {
  /// `for a, b in source`: one name takes the element, several unpack it.
  case each(names: [String], in: ExpressionNode)
  case filter(ExpressionNode)
}

extension ExpressionNode {
  /// The nodes right below, in the order of the text.
  public var children: [ExpressionNode] {
    switch kind {
    case .number, .text, .boolean, .none, .name, .missing: []
    case .list(let items): items
    case .record(let items): items.map { $0.value }
    case .minus(let one), .plus(let one), .not(let one), .field(let one, _, _), .arrow(_, let one):
      [one]
    case .arithmetic(_, let left, let right), .junction(_, let left, let right),
      .index(let left, let right):
      [left, right]
    case .comparison(let first, let links): [first] + links.map { $0.right }
    case .conditional(let then, let condition, let otherwise): [then, condition, otherwise]
    case .slice(let base, let from, let to): [base] + [from, to].compactMap { $0 }
    case .call(let function, let arguments): [function] + arguments.map { $0.value }
    case .comprehension(let element, let clauses): [element] + clauses.map { $0.node }
    }
  }
}

extension ComprehensionClause {
  var node: ExpressionNode {
    switch self {
    case .each(_, let source): source
    case .filter(let condition): condition
    }
  }
}
