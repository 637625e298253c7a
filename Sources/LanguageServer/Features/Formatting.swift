import EditorServices
import Publishing

extension Feature {
  static let formatting = ofLesson(
    "textDocument/formatting", offers: ["documentFormattingProvider": true]
  ) { lesson throws(ResponseError) in
    lesson.json(EditorServices.formatting(of: lesson.document))
  }

  static let rangeFormatting = ofLesson(
    "textDocument/rangeFormatting", offers: ["documentRangeFormattingProvider": true]
  ) { lesson throws(ResponseError) in
    lesson.json(EditorServices.formatting(in: try lesson.range(), of: lesson.document))
  }

  static let onTypeFormatting = ofLesson(
    "textDocument/onTypeFormatting",
    offers: ["documentOnTypeFormattingProvider": ["firstTriggerCharacter": "\n"]]
  ) { lesson throws(ResponseError) in
    guard let typed = lesson.params["ch"]?.string?.first else { return [] }
    return lesson.json(formattingOnType(typed, at: try lesson.offset(), in: lesson.document))
  }
}
