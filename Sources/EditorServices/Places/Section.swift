import LessonSyntax
import SourceText

/// Lines of a lesson that hold YAML: its front matter, or the inside of a `workshop` fence.
struct Section {
  enum Kind { case frontMatter, block }
  var kind: Kind
  /// Its lines, from 0, without the `---` or the fence.
  var lines: Range<Int>
  /// How many bytes quotes and lists put before each line.
  var column: Int
  /// Where it begins, with the opening line.
  var start: Int
}

extension EditorDocument {
  /// The section that holds `offset`; nil in prose.
  func section(at offset: Int) -> Section? {
    if let front = frontMatterSection, front.holds(offset, in: file) { return front }
    guard let fence = fence(at: offset, in: lesson.tree.blocks) else { return nil }
    return sections(of: fence).first { $0.holds(offset, in: file) }
  }

  /// The lines between the `---`, as far as they go where nothing closes them.
  var frontMatterSection: Section? {
    let opener = (0..<file.lines.starts.count).first { !text(ofLine: $0).isEmpty }
    guard let opener, text(ofLine: opener) == "---" else { return nil }
    var end = opener + 1
    while end < file.lines.starts.count {
      let line = text(ofLine: end)
      if line == "---" || line.hasPrefix("# ") || line.hasPrefix("```") { break }
      end += 1
    }
    return Section(
      kind: .frontMatter, lines: opener + 1..<end, column: 0, start: file.lines.starts[opener])
  }

  /// The sections in a fence. One that nothing closes runs on over the fences behind it, whose
  /// openers are then the ends and the beginnings that the author means.
  func sections(of fence: ByteRange) -> [Section] {
    let first = file.lines.line(at: fence.lowerBound)
    let column = fence.lowerBound - file.lines.starts[first]
    let last = file.lines.line(at: max(fence.upperBound - 1, fence.lowerBound))
    var sections: [Section] = []
    var opener: Int? = first
    for line in first + 1..<max(last + 1, first + 1) {
      let text = text(ofLine: line, from: column)
      guard text.hasPrefix("```") || text.hasPrefix("~~~") else { continue }
      if let start = opener { sections.append(section(from: start, to: line, column)) }
      opener = text.hasSuffix("workshop") ? line : nil
    }
    if let opener {
      // A line break at the end of the file is not the fence's, but who types there is inside.
      let rest = bytes[min(fence.upperBound, bytes.count)...]
      let isLast = rest.allSatisfy { $0 <= 0x20 }
      let end = isLast ? file.lines.starts.count : last + 1
      sections.append(section(from: opener, to: max(end, opener + 1), column))
    }
    return sections
  }

  private func section(from opener: Int, to end: Int, _ column: Int) -> Section {
    Section(
      kind: .block, lines: opener + 1..<max(end, opener + 1), column: column,
      start: file.lines.starts[opener] + column)
  }

  /// The fence of the `workshop` block around `offset`.
  private func fence(at offset: Int, in nodes: [MarkdownNode]) -> ByteRange? {
    for node in nodes {
      let range = node.location.range
      if range.lowerBound > offset { return nil }
      guard reaches(range, offset) else { continue }
      if case .workshop = node.kind { return range }
      if let inner = fence(at: offset, in: node.children) { return inner }
    }
    return nil
  }

  /// Whether a node holds the offset, or ends where only blank lines are left.
  private func reaches(_ range: ByteRange, _ offset: Int) -> Bool {
    offset <= range.upperBound
      || bytes[min(range.upperBound, bytes.count)...].allSatisfy { $0 <= 0x20 }
  }

  /// A line's text without the blanks around it.
  func text(ofLine line: Int, from column: Int = 0) -> String {
    let range = file.lines.range(ofLine: line)
    let bytes = bytes[min(range.lowerBound + column, range.upperBound)..<range.upperBound]
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}

extension Section {
  func holds(_ offset: Int, in file: SourceFile) -> Bool {
    lines.contains(file.lines.line(at: offset))
  }
}
