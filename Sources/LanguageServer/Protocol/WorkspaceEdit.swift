import Publishing
import SourceText

/// Writes changes of several files as the protocol has them.
struct WorkspaceEdit {
  let project: ProjectWorker?
  let session: Session

  init(_ session: Session, _ project: ProjectWorker?) {
    self.session = session
    self.project = project
  }

  func json(_ edits: [String: [TextEdit]]) -> JSONValue {
    json(changes(edits))
  }

  /// Changes as the client knows them: as a plain list of edits by file where it knows no versions.
  func json(_ changes: [JSONValue]) -> JSONValue {
    if session.client.can("workspace.workspaceEdit.documentChanges") {
      return ["documentChanges": .array(changes)]
    }
    var plain: [String: JSONValue] = [:]
    for change in changes {
      if let uri = change.at("textDocument.uri")?.string { plain[uri] = change["edits"] }
    }
    return ["changes": .object(plain)]
  }

  func changes(_ edits: [String: [TextEdit]]) -> [JSONValue] {
    guard let project else { return [] }
    return edits.sorted { $0.key < $1.key }.compactMap { path, edits in
      guard let text = project.text(of: path) else { return nil }
      let positions = Positions(text, session.client.encoding)
      return change(project.uri(of: path), edits.map { positions.json($0) })
    }
  }

  /// The change of one file; of an open one it says which version it is a change of.
  func change(_ uri: String, _ edits: [JSONValue]) -> JSONValue {
    let version = session.documents[uri].map { JSONValue($0.version) } ?? .null
    return [
      "textDocument": ["uri": .string(uri), "version": version], "edits": .array(edits),
    ]
  }
}
