import EditorServices
import Publishing

extension Feature {
  static let completion = ofLesson(
    "textDocument/completion",
    offers: [
      "completionProvider": [
        "resolveProvider": true,
        "triggerCharacters": [".", "[", "@", "{", "/", "#", ":", "(", "-", "`"],
      ]
    ]
  ) { lesson throws(ResponseError) in
    let found = completions(at: try lesson.offset(), in: lesson.document)
    let items = found.enumerated().map { lesson.json($1, order: $0) }
    return ["isIncomplete": false, "items": .array(items)]
  }

  /// Adds the page that was too long to send with each of many completions.
  static let completionResolve = Feature("completionItem/resolve") {
    request throws(ResponseError) in
    guard var item = request.params.object, let subject = item["data"]?["subject"]?.string,
      let uri = item["data"]?["uri"]?.string, let open = request.session.documents[uri]
    else { return request.params }
    let lesson = LessonRequest(request, open)
    if let text = completionDocumentation(of: subject, in: lesson.document) {
      item["documentation"] = ["kind": "markdown", "value": .string(text)]
    }
    return .object(item)
  }
}

extension LessonRequest {
  fileprivate func json(_ completion: Completion, order: Int) -> JSONValue {
    let knowsSnippets = client.can("textDocument.completion.completionItem.snippetSupport")
    var edit = completion.edit
    if completion.isSnippet, !knowsSnippets { edit.text = plainText(ofSnippet: edit.text) }
    let order = String(order)
    let zeros = String(repeating: "0", count: max(0, 5 - order.count))
    return .fields([
      "label": .string(completion.label),
      "kind": JSONValue(completion.kind.protocolNumber),
      "detail": completion.detail.isEmpty ? nil : .string(completion.detail),
      "documentation": completion.documentation.isEmpty
        ? nil : ["kind": "markdown", "value": .string(completion.documentation)],
      "textEdit": positions.json(edit),
      "insertTextFormat": completion.isSnippet && knowsSnippets ? 2 : nil,
      "sortText": .string(zeros + order),
      "data": completion.subject.map { ["uri": .string(open.uri), "subject": .string($0)] },
    ])
  }
}

extension Completion.Kind {
  fileprivate var protocolNumber: Int {
    switch self {
    case .method: 2
    case .function: 3
    case .column, .member: 5
    case .variable: 6
    case .widget: 7
    case .lesson: 9
    case .field, .parameter: 10
    case .span: 15
    case .word, .format: 12
    case .keyword: 14
    case .block: 15
    case .file: 17
    case .heading, .reference: 18
    case .constant: 21
    }
  }
}
