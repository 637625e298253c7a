import SourceText

extension MappedText {
  /// The document without the top-level key around `place` and all that belongs to it, so that what
  /// stands below can be read; nil where that is the first key, which names the block.
  func withoutEntry(around place: Int) -> MappedText? {
    let lines = LineTable(bytes)
    guard let first = (0..<lines.starts.count).first(where: { column(of: $0, lines) != nil }),
      let margin = column(of: first, lines)
    else { return nil }
    var start = min(lines.line(at: place), lines.starts.count - 1)
    while start > first, column(of: start, lines).map({ $0 > margin }) ?? true { start -= 1 }
    guard start > first else { return nil }
    var end = start + 1
    while end < lines.starts.count, column(of: end, lines).map({ $0 > margin }) ?? true { end += 1 }
    let removed = lines.starts[start]..<lines.range(ofLine: end - 1).upperBound
    return replacing([(removed, [])])
  }

  /// How far a line with text on it is indented; the dashes of a list belong to the key above.
  private func column(of line: Int, _ lines: LineTable) -> Int? {
    let range = lines.range(ofLine: line)
    guard let start = range.first(where: { bytes[$0] != ASCII.space }),
      !bytes[start].isWhitespace, bytes[start] != ASCII.hash,
      !(bytes[start] == ASCII.hyphen && bytes.byte(at: start + 1)?.isWhitespace == true)
    else { return nil }
    return start - range.lowerBound
  }
}

extension YAMLFailure {
  /// Where what libyaml could not read begins. The block around a misplaced line is not at fault,
  /// an open bracket or quote is.
  func start(openBracket: Int?) -> Int {
    let begun = context.hasPrefix("while parsing a block") ? nil : contextOffset
    return min(offset, begun ?? .max, openBracket ?? .max)
  }
}
