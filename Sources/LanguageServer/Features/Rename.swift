import EditorServices
import Publishing
import SourceText

extension Feature {
  static let prepareRename = ofLesson("textDocument/prepareRename") {
    lesson throws(ResponseError) in
    switch EditorServices.prepareRename(at: try lesson.offset(), in: lesson.document) {
    case .success(let target):
      return [
        "range": lesson.positions.json(target.range), "placeholder": .string(target.name),
      ]
    case .failure(let refusal): throw .failed(refusal.reason)
    }
  }

  static let rename = ofLesson(
    "textDocument/rename", offers: ["renameProvider": ["prepareProvider": true]]
  ) { lesson throws(ResponseError) in
    guard let name = lesson.params["newName"]?.string else {
      throw .invalidParams("there is no new name")
    }
    let offset = try lesson.offset()
    switch EditorServices.rename(at: offset, to: name, in: lesson.wholeDocument) {
    case .success(let edits):
      return WorkspaceEdit(lesson.request.session, lesson.open.place.project).json(edits)
    case .failure(let refusal): throw .failed(refusal.reason)
    }
  }

  /// What links and blocks must say so that they lead where they did when files have moved.
  static let willRenameFiles = Feature(
    "workspace/willRenameFiles",
    offers: [
      "workspace": [
        "fileOperations": [
          "willRename": anyFile, "didCreate": anyFile, "didRename": anyFile, "didDelete": anyFile,
        ]
      ]
    ]
  ) { request throws(ResponseError) in
    let moves = (request.params["files"]?.array ?? []).compactMap { file -> (String, String)? in
      guard let old = file["oldUri"]?.string.flatMap(DocumentURI.path),
        let new = file["newUri"]?.string.flatMap(DocumentURI.path)
      else { return nil }
      return (old, new)
    }
    var changes: [JSONValue] = []
    for project in request.session.projects {
      let root = project.root + "/"
      let inside = moves.filter { $0.0.hasPrefix(root) && $0.1.hasPrefix(root) }.map {
        (String($0.0.dropFirst(root.count)), String($0.1.dropFirst(root.count)))
      }
      let edited = project.state.edited.indexed
      let edits = editsForMovedFiles(
        Dictionary(inside) { $1 }, in: edited.course, files: edited.files)
      changes += WorkspaceEdit(request.session, project).changes(edits)
    }
    return changes.isEmpty ? .null : WorkspaceEdit(request.session, nil).json(changes)
  }
}

/// What the client is to tell of its own work on files.
private let anyFile: JSONValue = ["filters": [["scheme": "file", "pattern": ["glob": "**/*"]]]]
