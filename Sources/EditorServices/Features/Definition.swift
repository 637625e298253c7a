import SourceText

/// Where what is written at `offset` is made: a block, a name, a column, a lesson, a heading, a
/// reference, a file.
public func definition(at offset: Int, in document: EditorDocument) -> [Location] {
  let offset = document.clamped(offset)
  if let occurrence = document.occurrence(at: offset) {
    return document.definition(of: occurrence.symbol).map { [$0] } ?? []
  }
  return document.fileNamed(at: offset).map { [Location(file: $0, range: .at(0))] } ?? []
}

extension EditorDocument {
  /// The file of the project that a field such as `csv:` names at `offset`.
  func fileNamed(at offset: Int) -> String? {
    guard let section = section(at: offset), section.kind == .block else { return nil }
    let outline = YAMLOutline(self, section)
    for key in ["csv", "file"] {
      if let entry = outline.entry(key), entry.value.holdsOrTouches(offset) {
        let path = outline.text(entry.value).trimmingQuotes()
        return course.files.contains(path) ? path : nil
      }
    }
    return nil
  }
}
