import EditorServices
import Publishing

extension Feature {
  static let inlayHints = ofLesson("textDocument/inlayHint", offers: ["inlayHintProvider": true]) {
    lesson throws(ResponseError) in
    if !lesson.request.session.settings.inlayHints { return [] }
    let hints = EditorServices.inlayHints(in: try lesson.range(), of: lesson.document)
    return .array(
      hints.map { hint in
        [
          "position": lesson.positions.json(hint.offset), "label": .string(hint.label),
          "tooltip": .string(hint.tooltip), "paddingLeft": true,
        ]
      })
  }
}
