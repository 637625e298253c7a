import SourceText

/// A function as a value: one of the catalogue, with arguments already given where it is a recipe;
/// a model's method; or an arrow.
public struct FunctionValue: Sendable {
  enum Kind: Sendable {
    case recipe(FunctionEntry, [GivenArgument])
    case method(ModelMethod, of: String)
    case arrow(ArrowFunction)
  }
  let kind: Kind

  /// The name, as `knn`; nil for an arrow.
  public var name: String? {
    switch kind {
    case .recipe(let entry, _): entry.name
    case .method(let method, _): method.name
    case .arrow: nil
    }
  }
}

/// `x -> body`, with what was around it.
struct ArrowFunction: Sendable {
  let parameters: [String]
  let body: ExpressionNode
  let environment: Environment
  /// The text that the body's ranges are local to.
  let text: MappedText
}
