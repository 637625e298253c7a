import SourceText

/// Reads the value of a `|` or `>` scalar from its source (YAML 1.1 as libyaml reads it).
struct BlockScalarReader {
  private let text: MappedText
  private let isFolded: Bool
  private enum Chomping { case clip, strip, keep }
  private var chomping = Chomping.clip
  /// The lines behind the header, without their ends.
  private var lines: [ByteRange] = []
  private var firstIndent = 0

  /// `range` begins at the `|` or `>` and ends behind the last line.
  init(_ text: MappedText, _ range: ByteRange) {
    self.text = text
    let bytes = text.bytes
    isFolded = bytes.byte(at: range.lowerBound) == ASCII.greater
    var index = range.lowerBound + 1
    while index < range.upperBound, bytes[index] != ASCII.lineFeed, bytes[index] != ASCII.hash {
      if bytes[index] == ASCII.hyphen { chomping = .strip }
      if bytes[index] == UInt8(ascii: "+") { chomping = .keep }
      index += 1
    }
    while index < range.upperBound, bytes[index] != ASCII.lineFeed { index += 1 }
    index += 1
    while index < range.upperBound {
      let end = bytes[index..<range.upperBound].firstIndex(of: ASCII.lineFeed) ?? range.upperBound
      lines.append(index..<end)
      index = end + 1
    }
    for line in lines {
      let indent = spaces(line)
      firstIndent = max(firstIndent, indent)
      if indent < line.count { break }
    }
  }

  /// The value, found by trying indentations until it is the one that libyaml read.
  func read(matching value: YAMLValue) -> MappedText? {
    for indent in stride(from: firstIndent, through: 0, by: -1) {
      let result = read(indent: indent)
      if result.bytes.elementsEqual(value) { return result }
    }
    return nil
  }

  private func read(indent: Int) -> MappedText {
    var builder = MappedTextBuilder(
      file: text.file, anchor: text.source(.at(lines.first?.lowerBound ?? 0)).lowerBound)
    /// The end of the last text line, then those of the blank lines behind it.
    var lineBreak: ByteRange?
    var blanks: [ByteRange] = []
    var wasIndented = false
    for line in lines {
      let cut = min(indent, spaces(line))
      let content = line.lowerBound + cut..<line.upperBound
      let end = line.upperBound..<min(line.upperBound + 1, text.bytes.count)
      if content.isEmpty {
        blanks.append(end)
        continue
      }
      let isIndented = text.bytes[content.lowerBound].isBlank
      if let before = lineBreak {
        if isFolded, !wasIndented, !isIndented {
          if blanks.isEmpty { builder.append([ASCII.space], for: text.source(before)) }
        } else {
          builder.append(text, before)
        }
      }
      for blank in blanks { builder.append(text, blank) }
      blanks = []
      wasIndented = isIndented
      builder.append(text, content)
      lineBreak = end
    }
    if chomping != .strip, let lineBreak { builder.append(text, lineBreak) }
    if chomping == .keep { for blank in blanks { builder.append(text, blank) } }
    return builder.build()
  }

  private func spaces(_ line: ByteRange) -> Int {
    var end = line.lowerBound
    while end < line.upperBound, text.bytes[end] == ASCII.space { end += 1 }
    return end - line.lowerBound
  }
}
