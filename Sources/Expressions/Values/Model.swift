/// What a function of the catalogue fitted or measured: fields to read and methods to call.
public struct Model: Sendable {
  /// The function's name, as `kmeans`.
  public let function: String
  public let fields: Record
  let methods: [ModelMethod]

  public var methodNames: [String] { methods.map { $0.name } }

  init(_ function: String, _ fields: Record, methods: [ModelMethod] = []) {
    self.function = function
    self.fields = fields
    self.methods = methods
  }
}

/// One method of a model, such as `predict(x)`.
struct ModelMethod: Sendable {
  let name: String
  let parameters: [ParameterEntry]
  let body: FunctionBody

  init(_ name: String, _ parameters: [ParameterEntry], _ body: @escaping FunctionBody) {
    self.name = name
    self.parameters = parameters
    self.body = body
  }
}
