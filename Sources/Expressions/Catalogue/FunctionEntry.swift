/// One parameter of a function, as documentation, completion and signature help show it.
public struct ParameterEntry: Sendable {
  public let name: String
  /// What it takes, in words: `list of numbers`.
  public let type: String
  /// The default as it would be written; nil where there is none.
  public let defaultText: String?
  public let documentation: String
  public let unit: String?
  /// Whether it may be left out without having a default, as one of two ways to call.
  public let isOptional: Bool
  /// Whether it takes all further positional arguments.
  public let isVariadic: Bool

  public var isRequired: Bool { defaultText == nil && !isOptional }

  init(
    _ name: String, _ type: String, _ documentation: String, default defaultText: String? = nil,
    unit: String? = nil, isOptional: Bool = false, isVariadic: Bool = false
  ) {
    self.name = name
    self.type = type
    self.defaultText = defaultText
    self.documentation = documentation
    self.unit = unit
    self.isOptional = isOptional
    self.isVariadic = isVariadic
  }
}

/// A field or a method of a function's result.
public struct FieldEntry: Sendable {
  /// `inertia`, or `predict(x)` for a method.
  public let name: String
  public let documentation: String

  init(_ name: String, _ documentation: String) {
    self.name = name
    self.documentation = documentation
  }
}

/// What a function computes, of arguments already bound to its parameters.
typealias FunctionBody = @Sendable (FunctionCall) throws(EvaluationFailure) -> Value

/// A function of the catalogue: its documentation, and what it does.
public struct FunctionEntry: Sendable {
  /// How the first parameters take data.
  enum DataStyle: Sendable {
    /// No dataset is taken apart.
    case none
    /// One dataset may stand for `X`.
    case features
    /// One dataset may stand for `X` and `y`.
    case featuresAndTarget
    /// A recipe comes first; then one dataset may stand for `X` and `y`.
    case recipeAndData

    /// The parameter whose dataset takes the place of the next one too.
    var placeOfBoth: Int? {
      switch self {
      case .none, .features: nil
      case .featuresAndTarget: 0
      case .recipeAndData: 1
      }
    }
  }

  public let name: String
  /// One paragraph.
  public let summary: String
  public let group: String
  public let parameters: [ParameterEntry]
  /// What it gives, in words.
  public let result: String
  public let fields: [FieldEntry]
  let data: DataStyle
  /// Whether calling it without data gives a recipe.
  let isModel: Bool
  let body: FunctionBody

  init(
    _ name: String, group: String, _ summary: String, parameters: [ParameterEntry],
    result: String, fields: [FieldEntry] = [], data: DataStyle = .none, isModel: Bool = false,
    body: @escaping FunctionBody
  ) {
    self.name = name
    self.summary = summary
    self.group = group
    self.parameters = parameters
    self.result = result
    self.fields = fields
    self.data = data
    self.isModel = isModel
    self.body = body
  }

  /// `kmeans(X, k, init="k-means++")`.
  public var signature: String {
    let list = parameters.map { parameter in
      if let text = parameter.defaultText { return "\(parameter.name)=\(text)" }
      return parameter.isOptional ? "\(parameter.name)=" : parameter.name
    }
    return "\(name)(\(list.joined(separator: ", ")))"
  }

  /// Whether a call with these arguments has no data yet.
  func isRecipe(_ given: [GivenArgument]) -> Bool {
    isModel && !given.contains { $0.name == nil || $0.name == parameters.first?.name }
  }
}
