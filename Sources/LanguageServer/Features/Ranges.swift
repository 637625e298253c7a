import EditorServices
import Publishing

extension Feature {
  static let foldingRanges = ofLesson(
    "textDocument/foldingRange", offers: ["foldingRangeProvider": true]
  ) { lesson throws(ResponseError) in
    .array(
      EditorServices.foldingRanges(in: lesson.document).filter { $0.lines.count > 1 }.map {
        ["startLine": JSONValue($0.lines.lowerBound), "endLine": JSONValue($0.lines.upperBound)]
      })
  }

  static let selectionRanges = ofLesson(
    "textDocument/selectionRange", offers: ["selectionRangeProvider": true]
  ) { lesson throws(ResponseError) in
    let offsets = (lesson.params["positions"]?.array ?? []).compactMap {
      lesson.positions.offset($0)
    }
    return .array(
      offsets.map { offset in
        let ranges = EditorServices.selectionRanges(at: offset, in: lesson.document)
        let outermost: JSONValue = ["range": lesson.positions.json(offset..<offset)]
        return ranges.reversed().reduce(nil) { parent, range -> JSONValue? in
          .fields(["range": lesson.positions.json(range), "parent": parent])
        } ?? outermost
      })
  }
}
