import Lessons
import SourceText

extension EditorDocument {
  /// For each mapping at `range` that lacks a required field, the field below the last of its own.
  func missingFields(in range: ByteRange) -> [CodeAction] {
    guard let section = section(at: range.lowerBound) else { return [] }
    let outline = YAMLOutline(self, section)
    let schema = Schema(outline)
    return outline.mappings.flatMap { path -> [CodeAction] in
      guard let shape = schema.keys(below: path),
        path.isEmpty || outline.extent(of: path)?.touches(range) ?? false
      else { return [] }
      let given = outline.keys(below: path)
      let missing = shape.fields.filter { $0.isRequired && !given.contains($0.name) }
      return missing.compactMap { field in
        outline.insertion(of: field, below: path).map { edit in
          CodeAction(
            title: "add '\(field.name):'" + (shape.called.isEmpty ? "" : " to \(shape.called)"),
            kind: .quickFix, edits: [TextEdit(location(edit.range), edit.text)], isSnippet: true)
        }
      }
    }
  }
}

extension YAMLOutline {
  /// The paths of all mappings, the section's own first.
  var mappings: [YAMLPath] {
    var seen: Set<YAMLPath> = []
    return entries.filter { !$0.key.isEmpty }.map { $0.path.dropLast() }.map(Array.init)
      .filter { seen.insert($0).inserted }
  }

  /// From the first byte of what a path holds to its last.
  func extent(of path: YAMLPath) -> ByteRange? {
    entries.filter { $0.path.starts(with: path) && $0.path.count > path.count }
      .map { $0.key.lowerBound..<max($0.key.upperBound, $0.value.upperBound) }
      .reduce(nil) { $0?.union($1) ?? $1 }
  }

  /// Where a field of a mapping goes that has others, and its text as a snippet.
  func insertion(of field: FieldDescriptor, below path: YAMLPath) -> (
    range: ByteRange, text: String
  )? {
    guard let extent = extent(of: path), let first = children(of: path).first else { return nil }
    let text = "\(field.name): ${1:\(field.placeholder)}"
    let line = bytes[..<first.key.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lead = bytes[line..<first.key.lowerBound]
    if lead.contains(UInt8(ascii: "{")) { return (.at(extent.upperBound), ", " + text) }
    // The first field of an item stands behind its dash.
    let indent = lead.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
    return (.at(extent.upperBound), "\n" + String(decoding: indent, as: UTF8.self) + text)
  }
}

extension FieldDescriptor {
  /// Words that stand where the author goes on.
  fileprivate var placeholder: String {
    switch type {
    case .markdown, .text, .tex: summary.replacing("}", with: ")").replacing("$", with: "")
    default: type.words
    }
  }
}
