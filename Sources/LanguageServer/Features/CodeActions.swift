import EditorServices
import Publishing
import SourceText

extension Feature {
  static let codeActions = ofLesson(
    "textDocument/codeAction",
    offers: [
      "codeActionProvider": [
        "codeActionKinds": [
          "quickfix", "source.fixAll", "refactor.extract", "refactor.inline", "refactor.rewrite",
        ]
      ]
    ]
  ) { lesson throws(ResponseError) in
    let only = lesson.params.at("context.only")?.array?.compactMap(\.string)
    let found = EditorServices.codeActions(in: try lesson.range(), of: lesson.document)
    return .array(
      found.filter { action in
        let kind = action.kind.protocolName
        return only?.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") } ?? true
      }.compactMap(lesson.json))
  }
}

extension LessonRequest {
  /// nil where the client cannot do what the action needs.
  fileprivate func json(_ action: CodeAction) -> JSONValue? {
    var changes: [JSONValue] = []
    let creates =
      client.can("workspace.workspaceEdit.documentChanges")
      ? client.capability("workspace.workspaceEdit.resourceOperations")?.array ?? [] : []
    for file in action.newFiles {
      guard let project = open.place.project, creates.contains("create") else { return nil }
      let uri = project.uri(of: file.path)
      let start = Positions(SourceFile(path: file.path, bytes: []), client.encoding)
      let edit = TextEdit(Location(file: file.path, range: 0..<0), file.text)
      changes.append(["kind": "create", "uri": .string(uri)])
      changes.append(
        [
          "textDocument": ["uri": .string(uri), "version": .null], "edits": [start.json(edit)],
        ])
    }
    let writer = request.session.writer(
      for: open.text.file, uri: open.uri, in: open.place.project)
    let edits = WorkspaceEdit(request.session, open.place.project)
    changes.append(edits.change(open.uri, action.edits.map { json($0, of: action) }))
    return .fields([
      "title": .string(action.title), "kind": .string(action.kind.protocolName),
      "edit": edits.json(changes),
      "diagnostics": action.diagnostics.isEmpty ? nil : .array(writer.json(action.diagnostics)),
      "isPreferred": action.isPreferred ? true : nil,
    ])
  }

  private func json(_ edit: TextEdit, of action: CodeAction) -> JSONValue {
    guard action.isSnippet else { return positions.json(edit) }
    if client.can("workspace.workspaceEdit.snippetEditSupport"),
      client.can("workspace.workspaceEdit.documentChanges")
    {
      return [
        "range": positions.json(edit.location.range),
        "snippet": ["kind": "snippet", "value": .string(edit.text)],
      ]
    }
    return positions.json(TextEdit(edit.location, plainText(ofSnippet: edit.text)))
  }
}

extension CodeAction.Kind {
  fileprivate var protocolName: String {
    switch self {
    case .quickFix: "quickfix"
    case .fixAll: "source.fixAll"
    case .extract: "refactor.extract"
    case .inline: "refactor.inline"
    case .rewrite: "refactor.rewrite"
    }
  }
}
