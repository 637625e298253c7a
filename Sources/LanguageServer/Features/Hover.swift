import EditorServices
import Publishing

extension Feature {
  static let hover = ofLesson("textDocument/hover", offers: ["hoverProvider": true]) {
    lesson throws(ResponseError) in
    guard let hover = EditorServices.hover(at: try lesson.offset(), in: lesson.document) else {
      return .null
    }
    return [
      "contents": ["kind": "markdown", "value": .string(hover.text)],
      "range": lesson.positions.json(hover.range),
    ]
  }
}
