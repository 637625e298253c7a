import Publishing

extension Feature {
  /// The text as the server has it, so that a client can tell whether the two still agree.
  static let text = Feature("workshop/text") { request throws(ResponseError) in
    let document = try request.openDocument()
    return ["text": .string(document.text.text), "version": JSONValue(document.version)]
  }
}
