import Checking
import EditorServices
import Publishing

private let checkCommand = "workshop.check"

extension Feature {
  static let codeLenses = ofLesson("textDocument/codeLens", offers: ["codeLensProvider": [:]]) {
    lesson throws(ResponseError) in
    .array(
      EditorServices.codeLenses(in: lesson.document).compactMap { lens in
        guard let command = lesson.command(of: lens) else { return nil }
        return ["range": lesson.positions.json(lens.range), "command": command]
      })
  }

  static let executeCommand = Feature(
    "workspace/executeCommand",
    offers: ["executeCommandProvider": ["commands": [.string(checkCommand)]]]
  ) { request throws(ResponseError) in
    guard request.params["command"]?.string == checkCommand else {
      throw .invalidParams("there is no such command")
    }
    let arguments = request.params["arguments"]?.array ?? []
    guard let uri = arguments.first?.string, let open = request.session.documents[uri] else {
      throw .invalidParams("this document is not open")
    }
    let block = arguments.dropFirst().first?.string
    return try LessonRequest(request, open).check(block: block)
  }
}

extension LessonRequest {
  /// nil for what this server cannot do.
  fileprivate func command(of lens: CodeLens) -> JSONValue? {
    switch lens.command {
    case nil: ["title": .string(lens.title), "command": ""]
    case .check(_, let block):
      [
        "title": .string(lens.title), "command": .string(checkCommand),
        "arguments": [.string(open.uri), .string(block)],
      ]
    case .preview: nil
    }
  }

  /// Checks the lesson as it is now, and tells what is wrong with it, or with one of its blocks.
  fileprivate func check(block name: String?) throws(ResponseError) -> JSONValue {
    guard let project = open.place.project else {
      throw .failed("the file is not part of a course")
    }
    let state = project.state
    var edited = state.edited
    edited.put(open.edited)
    let needed = edited.needed(by: open.lesson).map(\.path)
    edited.keepWhole(Set(needed))
    let group = needed.compactMap { edited.lesson(at: $0) }
    let checked = Checking.check(group, of: edited.course, CheckOptions(), after: state.earlier)
    var found = open.lesson.diagnostics + (checked.lessons[open.lesson.id]?.diagnostics ?? [])
    if let name {
      guard let block = open.lesson.block(name) else {
        throw .failed("there is no block '\(name)'")
      }
      let range = block.location.range
      found = found.filter {
        range.lowerBound <= $0.location.range.lowerBound
          && $0.location.range.upperBound <= range.upperBound
      }
    }
    let shown = name ?? document.path
    let message = found.first.map { "\(shown): \($0.message)" } ?? "\(shown): nothing is wrong"
    client.notify(
      "window/showMessage", ["type": found.isEmpty ? 3 : 2, "message": .string(message)])
    let writer = request.session.writer(for: open.text.file, uri: open.uri, in: project)
    return ["diagnostics": .array(writer.json(found))]
  }
}
