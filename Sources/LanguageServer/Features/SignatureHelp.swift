import EditorServices
import Publishing

extension Feature {
  static let signatureHelp = ofLesson(
    "textDocument/signatureHelp",
    offers: ["signatureHelpProvider": ["triggerCharacters": ["(", ","]]]
  ) { lesson throws(ResponseError) in
    let found = EditorServices.signatureHelp(at: try lesson.offset(), in: lesson.document)
    guard let found else { return .null }
    let label = Array(found.label.utf8)
    let parameters = found.parameters.map { parameter -> JSONValue in
      let ends = [parameter.range.lowerBound, parameter.range.upperBound].map {
        JSONValue(lesson.positions.encoding.count(label[..<$0]))
      }
      return ["label": .array(ends), "documentation": markdown(parameter.documentation)]
    }
    let signature: JSONValue = [
      "label": .string(found.label), "documentation": markdown(found.documentation),
      "parameters": .array(parameters),
    ]
    // One past the last stands for none.
    let active = found.active ?? found.parameters.count
    return [
      "signatures": [signature], "activeSignature": 0, "activeParameter": JSONValue(active),
    ]
  }
}

private func markdown(_ text: String) -> JSONValue {
  ["kind": "markdown", "value": .string(text)]
}
