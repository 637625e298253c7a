import Expressions
import Lessons
import SourceText

extension EditorDocument {
  /// A dataset's rows into a file of their own, or a file's rows into the lesson.
  func tableMoves(in range: ByteRange) -> [CodeAction] {
    guard let block = block(at: range.lowerBound), case .dataset(let data) = block.content,
      let dataset = data.dataset, let section = section(at: block.id.location.range.lowerBound)
    else { return [] }
    let outline = YAMLOutline(self, section)
    if let rows = outline.entry("rows") {
      return [extracted(dataset, block.id.value, outline, rows)]
    }
    guard let csv = outline.entry("csv"), dataset.count <= mostInlineRows else { return [] }
    return [inlined(dataset, csv)]
  }

  private func extracted(
    _ dataset: Dataset, _ id: String, _ outline: YAMLOutline, _ rows: YAMLOutline.Entry
  ) -> CodeAction {
    var path = "data/\(id).csv"
    var number = 2
    while course.files.contains(path) {
      path = "data/\(id)-\(number).csv"
      number += 1
    }
    let whole = outline.extent(of: rows.path).map {
      rows.key.lowerBound..<max($0.upperBound, rows.value.upperBound)
    }
    let end = closingBracket(after: whole?.upperBound ?? rows.value.upperBound, rows)
    return CodeAction(
      title: "move the rows to \(path)", kind: .extract,
      edits: [TextEdit(location(rows.key.lowerBound..<end), "csv: \(path)")],
      newFiles: [.init(path: path, text: csvText(of: dataset))])
  }

  /// A row's own bracket belongs to it.
  private func closingBracket(after end: Int, _ rows: YAMLOutline.Entry) -> Int {
    var end = max(end, rows.value.upperBound)
    while end < bytes.count, bytes[end] == UInt8(ascii: "]") || bytes[end] == 0x20 { end += 1 }
    return end
  }

  private func inlined(_ dataset: Dataset, _ csv: YAMLOutline.Entry) -> CodeAction {
    let line = file.lines.range(ofLine: file.lines.line(at: csv.key.lowerBound))
    let lead = String(decoding: bytes[line.lowerBound..<csv.key.lowerBound], as: UTF8.self)
    let rows = (0..<dataset.count).map { row in
      let cells = dataset.columns.map { yamlCell($0.values[row]) }
      return "\n\(lead)  - [\(cells.joined(separator: ", "))]"
    }
    return CodeAction(
      title: "write the rows into the lesson", kind: .inline,
      edits: [
        TextEdit(
          location(csv.key.lowerBound..<csv.value.upperBound), "rows:" + rows.joined())
      ])
  }
}

/// More rows than this belong in a file.
private let mostInlineRows = 200

private func csvText(of dataset: Dataset) -> String {
  let head = dataset.columns.map(\.name)
  let rows = (0..<dataset.count).map { row in dataset.columns.map { csvCell($0.values[row]) } }
  return ([head] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
}

private func csvCell(_ value: Value) -> String {
  guard case .text(let text) = value else { return writtenText(value) }
  let isPlain = !text.contains { ",\"\n\r".contains($0) } && text == text.singleSpaced
  return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
}

private func yamlCell(_ value: Value) -> String {
  guard case .text(let text) = value else { return writtenText(value) }
  let isWord = text.first?.isLetter ?? false
  let isPlain =
    isWord && text.allSatisfy { $0.isLetter || $0.isNumber || "_- ".contains($0) }
    && !["true", "false", "null"].contains(text) && text == text.singleSpaced
  return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
}
