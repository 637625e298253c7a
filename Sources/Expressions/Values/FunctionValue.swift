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

  init(kind: Kind) { self.kind = kind }

  /// The name, as `knn`; nil for an arrow.
  public var name: String? {
    switch kind {
    case .recipe(let entry, _): entry.name
    case .method(let method, _): method.name
    case .arrow: nil
    }
  }
}

extension FunctionValue {
  /// A function that a scope adds to the catalogue's, such as the `normal(mean, std)` of a dataset's
  /// generator.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - parameters: what it takes; a call gives all of them, by position or by name.
  ///   - body: gets the arguments in the parameters' order; its error is reported at the argument
  ///     that it names.
  public init(
    name: String, parameters: [String],
    body: @escaping @Sendable ([Value]) throws(UnsuitableArgument) -> Value
  ) {
    let entries = parameters.map { ParameterEntry($0, "value", $0) }
    let method = ModelMethod(name, entries) { call throws(EvaluationFailure) in
      var values: [Value] = []
      for parameter in parameters { values.append(try call.value(parameter)) }
      do throws(UnsuitableArgument) {
        return try body(values)
      } catch {
        throw call.problem(.unsuitableArgument, error.message, at: error.parameter)
      }
    }
    kind = .method(method, of: name)
  }

  /// Why a scope's function cannot work with an argument.
  public struct UnsuitableArgument: Error, Sendable {
    public var parameter: String
    public var message: String

    public init(_ parameter: String, _ message: String) {
      self.parameter = parameter
      self.message = message
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
