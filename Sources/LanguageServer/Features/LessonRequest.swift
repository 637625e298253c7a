import EditorServices
import Lessons
import Publishing
import SourceText
import Workspace

/// A request about an open lesson, and the lesson as features look at it.
struct LessonRequest {
  let request: Request
  let open: OpenDocument
  let document: EditorDocument
  let positions: Positions

  var params: JSONValue { request.params }
  var client: Client { request.session.client }

  init(_ request: Request, _ open: OpenDocument) {
    self.request = request
    self.open = open
    positions = Positions(open.text.file, request.session.client.encoding)
    let edited = open.edited
    switch open.place {
    case .project(let project, let path):
      let state = project.state
      document = EditorDocument(
        path: path, lesson: edited.lesson, course: state.edited.course,
        checked: state.checked, files: state.edited.files)
    case .alone(let path, let files):
      document = EditorDocument(
        path: path, lesson: edited.lesson, course: EditedCourse(MemoryFileSystem()).course,
        checked: nil, files: files)
    }
  }

  /// The offset of the request's position.
  func offset() throws(ResponseError) -> Int {
    guard let offset = positions.offset(params["position"]) else {
      throw .invalidParams("there is no position")
    }
    return offset
  }

  func range() throws(ResponseError) -> ByteRange {
    guard let range = positions.range(params["range"]) else {
      throw .invalidParams("there is no range")
    }
    return range
  }

  func json(_ edits: [TextEdit]) -> JSONValue {
    .array(edits.map { positions.json($0) })
  }

  func json(_ location: Location) -> JSONValue? {
    if location.file == document.path {
      return ["uri": .string(open.uri), "range": positions.json(location.range)]
    }
    return open.place.project.flatMap { $0.json(location, client.encoding) }
  }
}

extension Positions {
  func json(_ edit: TextEdit) -> JSONValue {
    ["range": json(edit.location.range), "newText": .string(edit.text)]
  }
}

extension ProjectWorker {
  func json(_ location: Location, _ encoding: PositionEncoding) -> JSONValue? {
    text(of: location.file).map {
      [
        "uri": .string(uri(of: location.file)),
        "range": Positions($0, encoding).json(location.range),
      ]
    }
  }
}

extension Feature {
  /// A feature of open lessons; of other files there is nothing to say.
  static func ofLesson(
    _ method: String, offers capability: JSONValue = [:],
    _ answer: @escaping @Sendable (LessonRequest) throws(ResponseError) -> JSONValue
  ) -> Feature {
    Feature(method, offers: capability) { request throws(ResponseError) in
      let open = try request.openDocument()
      return open.isLesson ? try answer(LessonRequest(request, open)) : .null
    }
  }
}
