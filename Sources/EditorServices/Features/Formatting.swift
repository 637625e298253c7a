import Authoring
import SourceText

/// The edits that lay out front matter and blocks as `workshop fmt` does: all of them, or those that
/// touch `range`. What does not parse is left alone.
public func formatting(in range: Range<Int>? = nil, of document: EditorDocument) -> [TextEdit] {
  formatEdits(path: document.path, bytes: document.bytes).filter { edit in
    range.map { edit.location.range.touches($0) } ?? true
  }
}

/// The edits after a character was typed, with the cursor behind it at `offset`: a new line in a
/// block is indented as what it goes on with, and a fence that was just opened is closed.
public func formattingOnType(
  _ typed: Character, at offset: Int, in document: EditorDocument
) -> [TextEdit] {
  guard typed == "\n" || typed == "\r\n" else { return [] }
  let offset = document.clamped(offset)
  let number = document.file.lines.line(at: offset)
  guard number > 0 else { return [] }
  if let edit = document.closedFence(below: number - 1, at: offset) { return [edit] }
  guard let section = document.section(at: offset), section.lines.contains(number - 1) else {
    return []
  }
  return document.indentation(of: number, in: section, at: offset).map { [$0] } ?? []
}

extension EditorDocument {
  /// The closing marks of a fence whose opener is the line above, where nothing closes it yet.
  fileprivate func closedFence(below line: Int, at offset: Int) -> TextEdit? {
    let range = self.line(at: file.lines.starts[line])
    let text = file.text(range)
    let marks = text.drop { $0 == " " }.prefix { $0 == "`" }
    guard marks.count >= 3, text.hasSuffix("workshop"), self.line(at: offset).upperBound == offset
    else { return nil }
    var next = line + 1
    while next < file.lines.starts.count {
      let found = self.text(ofLine: next)
      if found == marks { return nil }
      if found.hasPrefix(marks) { break }
      next += 1
    }
    let lead = text.prefix { $0 == " " }
    return TextEdit(location(.at(offset)), "\n\(lead)\(marks)")
  }

  /// Two further behind a key that has no value yet, level with the fields of an item, and else as
  /// the line above.
  fileprivate func indentation(of line: Int, in section: Section, at offset: Int) -> TextEdit? {
    let outline = YAMLOutline(bytes, file, section, upTo: line)
    let above = outline.content(file.lines.range(ofLine: line - 1))
    guard var first = above.first(where: { bytes[$0] != 0x20 }) else { return nil }
    let start = file.lines.starts[line]
    let lead = bytes[start...].prefix { $0 == 0x20 }
    let typed = start..<start + lead.count
    guard offset == typed.upperBound, self.line(at: offset).upperBound == offset else { return nil }
    var width = first - above.lowerBound
    let isInScalar = outline.scalarIndent.map { width > $0 } ?? false
    if !isInScalar {
      while bytes[first] == UInt8(ascii: "-"), first + 1 < above.upperBound,
        bytes[first + 1] == 0x20
      {
        guard let next = bytes[first + 1..<above.upperBound].firstIndex(where: { $0 != 0x20 })
        else { break }
        width += next - first
        first = next
      }
      let last = bytes[above.upperBound - 1]
      if last == UInt8(ascii: ":") || outline.scalarIndent != nil { width += 2 }
    }
    let text = String(repeating: " ", count: section.column + width)
    return text.utf8.count == typed.count ? nil : TextEdit(location(typed), text)
  }
}
