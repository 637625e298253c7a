import EditorServices
import Publishing
import SourceText

extension Feature {
  static let definition = ofLesson("textDocument/definition", offers: ["definitionProvider": true])
  { lesson throws(ResponseError) in
    let found = EditorServices.definition(at: try lesson.offset(), in: lesson.document)
    return .array(found.compactMap(lesson.json))
  }

  static let references = ofLesson("textDocument/references", offers: ["referencesProvider": true])
  { lesson throws(ResponseError) in
    let withDefinition = lesson.params.at("context.includeDeclaration")?.bool ?? true
    let found = EditorServices.references(
      at: try lesson.offset(), in: lesson.wholeDocument, withDefinition: withDefinition)
    return .array(found.compactMap(lesson.json))
  }

  static let highlights = ofLesson(
    "textDocument/documentHighlight", offers: ["documentHighlightProvider": true]
  ) { lesson throws(ResponseError) in
    let found = EditorServices.highlights(at: try lesson.offset(), in: lesson.document)
    return .array(
      found.map {
        ["range": lesson.positions.json($0.range), "kind": $0.isDefinition ? 3 : 2]
      })
  }

  static let linkedEditing = ofLesson(
    "textDocument/linkedEditingRange", offers: ["linkedEditingRangeProvider": true]
  ) { lesson throws(ResponseError) in
    let found = linkedEditingRanges(at: try lesson.offset(), in: lesson.document)
    return found.map { ["ranges": .array($0.map { lesson.positions.json($0) })] } ?? .null
  }

  static let documentLinks = ofLesson(
    "textDocument/documentLink", offers: ["documentLinkProvider": [:]]
  ) { lesson throws(ResponseError) in
    .array(
      EditorServices.documentLinks(in: lesson.document).compactMap { link in
        guard let target = lesson.address(of: link.target) else { return nil }
        return ["range": lesson.positions.json(link.range), "target": .string(target)]
      })
  }
}

extension LessonRequest {
  fileprivate func address(of target: DocumentLink.Target) -> String? {
    switch target {
    case .address(let address): return address
    case .file(let location):
      guard let project = open.place.project else { return nil }
      let uri = project.uri(of: location.file)
      guard location.range.lowerBound > 0, let text = project.text(of: location.file) else {
        return uri
      }
      return uri + "#L\(text.lines.line(at: location.range.lowerBound) + 1)"
    }
  }

  /// The lesson in a course of which every lesson is known, even if it was only just opened.
  var wholeDocument: EditorDocument {
    guard let project = open.place.project else { return document }
    let course = project.state.edited.indexed.course
    return EditorDocument(
      path: document.path, lesson: document.lesson,
      course: course.replacing(document.lesson) ?? course, checked: document.checked,
      files: document.files)
  }
}
