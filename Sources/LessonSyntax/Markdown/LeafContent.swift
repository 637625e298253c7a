import SourceText

/// The inline content of a paragraph or heading: its lines without the prefixes of containers and
/// without leading blanks, joined by line feeds.
struct LeafContent {
  var bytes: [UInt8] = []
  /// Where each line begins, here and in the fragment.
  private var lines: [(start: Int, source: Int)] = []
  /// The last of its lines in the fragment; a heading's underline counts.
  private(set) var lastLine: Int
  /// The fragment's line at which a formula that is still open breaks off.
  private(set) var breakingLine: Int

  /// The range in the fragment of a range here.
  func source(_ range: ByteRange) -> ByteRange {
    let lower = source(range.lowerBound)
    return lower..<max(lower, range.isEmpty ? lower : source(range.upperBound - 1) + 1)
  }

  func source(_ offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle }
    }
    guard !lines.isEmpty else { return 0 }
    return lines[low].source + offset - lines[low].start
  }

  /// A range as a text that still knows its place.
  func mapped(_ range: ByteRange, in fragment: MappedText) -> MappedText {
    var builder = MappedTextBuilder(
      file: fragment.file, anchor: fragment.source(source(range)).lowerBound)
    var start = range.lowerBound
    for index in range where bytes[index] == ASCII.lineFeed {
      builder.append(fragment, source(start..<index + 1))
      start = index + 1
    }
    builder.append(fragment, source(start..<range.upperBound))
    return builder.build()
  }

  /// Reads the content of the paragraph or heading that `event` enters.
  init(
    _ event: CMarkEvent, in fragment: [UInt8], lines table: LineTable, containers: ContainerStack
  ) {
    let first = event.startLine - 1
    var last = min(max(event.endLine - 1, first), table.starts.count - 1)
    lastLine = last
    breakingLine = last + 1
    var isUnderlined = false
    // libcmark counts a line too many for some of these headings.
    if case .heading = event.kind,
      let underline = (first..<last + 1).dropFirst().first(where: {
        containers.content(ofLine: $0).isUnderline
      })
    {
      isUnderlined = true
      lastLine = underline
      breakingLine = underline
      last = underline - 1
    }
    for line in first..<max(last + 1, first) {
      var start = table.starts[line] + event.startColumn - 1
      if line > first {
        var cursor = containers.content(ofLine: line).cursor
        cursor.skipBlanks()
        start = cursor.offset
      }
      var end = table.range(ofLine: line).upperBound
      if end > start, fragment[end - 1] == ASCII.lineFeed { end -= 1 }
      if line > first { bytes.append(ASCII.lineFeed) }
      lines.append((bytes.count, start))
      if start < end { bytes += fragment[start..<end] }
    }
    while bytes.last?.isWhitespace == true { bytes.removeLast() }
    if case .heading = event.kind, !isUnderlined {
      dropHeadingMarks()
    } else {
      drop(first: definitionsEnd(bytes))
    }
  }

  private mutating func drop(first count: Int) {
    guard count > 0 else { return }
    let kept = source(count)
    lines = [(0, kept)] + lines.filter { $0.start > count }.map { ($0.start - count, $0.source) }
    bytes.removeFirst(count)
  }

  private mutating func dropHeadingMarks() {
    var end = bytes.count
    while end > 0, bytes[end - 1] == ASCII.hash { end -= 1 }
    if end == 0 || bytes[end - 1].isBlank {
      bytes.removeLast(bytes.count - end)
      while bytes.last?.isBlank == true { bytes.removeLast() }
    }
    let start = bytes.firstIndex { $0 != ASCII.hash } ?? bytes.count
    drop(first: bytes[start...].firstIndex { !$0.isBlank } ?? bytes.count)
  }
}
