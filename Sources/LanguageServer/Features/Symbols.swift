import EditorServices
import Publishing

extension Feature {
  static let documentSymbols = ofLesson(
    "textDocument/documentSymbol", offers: ["documentSymbolProvider": true]
  ) { lesson throws(ResponseError) in
    let symbols = EditorServices.documentSymbols(in: lesson.document)
    let knowsTrees = lesson.client.can(
      "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport")
    return .array(
      knowsTrees ? symbols.map(lesson.json) : symbols.flatMap { lesson.flat($0, in: nil) })
  }

  static let workspaceSymbols = Feature(
    "workspace/symbol", offers: ["workspaceSymbolProvider": true]
  ) { request throws(ResponseError) in
    let query = request.params["query"]?.string ?? ""
    let encoding = request.session.client.encoding
    return .array(
      request.session.projects.flatMap { project in
        EditorServices.workspaceSymbols(query, project.state.edited.course).compactMap { symbol in
          guard let location = project.json(symbol.location, encoding) else { return nil }
          return [
            "name": .string(symbol.name), "kind": JSONValue(symbol.kind.protocolNumber),
            "containerName": .string(symbol.container), "location": location,
          ]
        }
      })
  }
}

extension LessonRequest {
  fileprivate func json(_ symbol: DocumentSymbol) -> JSONValue {
    [
      "name": .string(symbol.name.isEmpty ? " " : symbol.name), "detail": .string(symbol.detail),
      "kind": JSONValue(symbol.kind.protocolNumber), "range": positions.json(symbol.range),
      "selectionRange": positions.json(symbol.selection),
      "children": .array(symbol.children.map(json)),
    ]
  }

  fileprivate func flat(_ symbol: DocumentSymbol, in container: String?) -> [JSONValue] {
    let own = JSONValue.fields([
      "name": .string(symbol.name), "kind": JSONValue(symbol.kind.protocolNumber),
      "location": ["uri": .string(open.uri), "range": positions.json(symbol.range)],
      "containerName": container.map { .string($0) },
    ])
    return [own] + symbol.children.flatMap { flat($0, in: symbol.name) }
  }
}

extension DocumentSymbol.Kind {
  fileprivate var protocolNumber: Int {
    switch self {
    case .lesson: 2
    case .heading: 15
    case .block: 19
    case .dataset: 18
    case .model: 5
    case .question: 10
    case .widget: 11
    case .name: 13
    }
  }
}
