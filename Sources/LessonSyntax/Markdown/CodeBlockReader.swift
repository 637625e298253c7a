import SourceText

/// Reads one code block: finds the source of each of its lines, and what its info string makes it.
struct CodeBlockReader {
  let fragment: MappedText
  let lines: LineTable
  let containers: ContainerStack
  /// Where the block begins: its fence, or its first line behind the indentation.
  let start: Int
  let line: Int
  var diagnostics: [Diagnostic] = []

  init(
    fragment: MappedText, lines: LineTable, containers: ContainerStack, start: Int, line: Int
  ) {
    self.fragment = fragment
    self.lines = lines
    self.containers = containers
    self.start = start
    self.line = line
  }

  /// - Parameter known: what the block is, where that was found before.
  mutating func read(
    info: String, literal: CMarkText, known: MarkdownNode.Kind?
  ) -> (kind: MarkdownNode.Kind, end: Int) {
    let count = literal.count { $0 == ASCII.lineFeed }
    guard isFenced(info: info, literal: literal) else {
      let text = map(literal, from: line)
      return (.codeBlock(CodeBlock(info: info, text: text)), textEnd(max(line + count - 1, line)))
    }
    var end = textEnd(min(line + count, lines.starts.count - 1))
    let isClosed = closes(line + count + 1)
    if isClosed {
      end = textEnd(line + count + 1)
    } else {
      reportUnclosed()
    }
    let text = map(literal, from: line + 1)
    return (known ?? kind(info: info, text: text, isClosed: isClosed), max(end, start))
  }

  private mutating func reportUnclosed(notes: [Note] = []) {
    diagnostics.append(
      Diagnostic(
        .unclosedFence, "code fence without its closing fence", at: fragment.location(fenceRange),
        notes: notes))
  }

  private mutating func kind(
    info: String, text: MappedText, isClosed: Bool
  ) -> MarkdownNode.Kind {
    switch info {
    case "workshop":
      let (node, problems) = parseYAML(text)
      // Nothing of the other block, or of the text before it, would be understood.
      if problems.contains(where: { $0.severity == .error }), let next = nextFence(in: text) {
        let note = Note("the next fence opens here", at: text.location(next))
        if isClosed { reportUnclosed(notes: [note]) }
        return .workshop(partialYAML(text))
      }
      diagnostics += problems
      return .workshop(node)
    case "math":
      if text.trimmed().isEmpty {
        diagnostics.append(
          Diagnostic(.emptyFormula, "formula without content", at: fragment.location(fenceRange)))
      }
      return .math(text.trimmed(), isDisplay: true)
    default:
      reportNearly(info)
      return .codeBlock(CodeBlock(info: info, text: text))
    }
  }

  /// The first line that opens a fence: in YAML that cannot be read, the block's end is missing
  /// before it.
  private func nextFence(in text: MappedText) -> ByteRange? {
    guard let fence else { return nil }
    let opener = [UInt8](repeating: fence.byte, count: fence.count)
    let lines = LineTable(text.bytes)
    return lines.starts.indices.lazy.map { lines.range(ofLine: $0) }
      .first { text.bytes[$0].starts(with: opener) }
      .map { $0.lowerBound..<text.bytes.textEnd($0) }
  }

  /// `Workshop`, `{workshop}`, `workshp` and `workshop tips` are no blocks, and surely meant as ones.
  private mutating func reportNearly(_ info: String) {
    let word = info.prefix { $0 != " " }.filter { $0 != "{" && $0 != "}" }
    guard let fence, nearestName(to: word, among: ["workshop"]) != nil else { return }
    var range = fenceRange
    range = range.lowerBound + fence.count..<range.upperBound
    while let byte = fragment.bytes.byte(at: range.lowerBound), byte.isBlank {
      range = range.lowerBound + 1..<range.upperBound
    }
    let place = fragment.location(range)
    diagnostics.append(
      Diagnostic(
        .nearlyWorkshop, "only a fence that says just 'workshop' is a block, and this is code",
        at: place,
        fixes: [
          Fix("replace by 'workshop'", isSafe: false, edits: [TextEdit(place, "workshop")])
        ]))
  }

  private var fenceRange: ByteRange {
    start..<fragment.bytes.textEnd(start..<lines.range(ofLine: line).upperBound)
  }

  private var fence: (byte: UInt8, count: Int)? {
    guard let byte = fragment.bytes.byte(at: start),
      byte == ASCII.backtick || byte == ASCII.tilde
    else { return nil }
    var end = start
    while fragment.bytes.byte(at: end) == byte { end += 1 }
    return end - start >= 3 ? (byte, end - start) : nil
  }

  /// libcmark does not say; indented code that looks like a fence is its own first line.
  private func isFenced(info: String, literal: CMarkText) -> Bool {
    guard fence != nil else { return false }
    let first = fragment.bytes[start..<lines.range(ofLine: line).upperBound]
    let firstLine = literal.prefix { $0 != ASCII.lineFeed }
    return
      !(info.isEmpty
      && first.prefix { $0 != ASCII.lineFeed }.elementsEqual(firstLine))
  }

  private func closes(_ line: Int) -> Bool {
    guard let fence, line < lines.starts.count else { return false }
    let content = containers.content(ofLine: line)
    var cursor = content.cursor
    guard content.isInside, cursor.indentation.columns <= 3 else { return false }
    cursor.skipBlanks()
    var end = cursor.offset
    while fragment.bytes.byte(at: end) == fence.byte { end += 1 }
    return end - cursor.offset >= fence.count && LineCursor(fragment.bytes, at: end).isAtLineEnd
  }

  /// Each line of the literal is the end of its source line, save for a tab that was cut.
  private func map(_ literal: CMarkText, from first: Int) -> MappedText {
    var builder = MappedTextBuilder(
      file: fragment.file,
      anchor: fragment.source(.at(lines.starts[min(first, lines.starts.count - 1)])).lowerBound)
    var line = first
    var start = 0
    while start < literal.count, line < lines.starts.count {
      let end = (literal[start...].firstIndex(of: ASCII.lineFeed) ?? literal.count - 1) + 1
      let range = lines.range(ofLine: line)
      var sourceEnd = range.upperBound
      if sourceEnd > range.lowerBound, fragment.bytes[sourceEnd - 1] == ASCII.lineFeed {
        sourceEnd -= 1
      }
      var source = sourceEnd
      var text = end - 1
      while text > start, source > range.lowerBound, literal[text - 1] == fragment.bytes[source - 1]
      {
        text -= 1
        source -= 1
      }
      builder.append(Array(literal[start..<text]), for: fragment.source(.at(source)))
      builder.append(fragment, source..<range.upperBound)
      if sourceEnd == range.upperBound {
        builder.append([ASCII.lineFeed], for: fragment.source(.at(sourceEnd)))
      }
      start = end
      line += 1
    }
    return builder.build()
  }

  private func textEnd(_ line: Int) -> Int {
    fragment.bytes.textEnd(lines.range(ofLine: min(line, lines.starts.count - 1)))
  }
}
