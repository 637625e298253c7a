import SourceText

/// Reads the value of a plain or quoted scalar from its source, so that every byte of the value
/// knows where it came from.
struct FlowScalarReader {
  let text: MappedText
  let style: YAMLScalar.Style
  /// Backslashes (offsets in the text) that begin an escape other than `\\` and `\"`.
  private(set) var strayEscapes: [Int] = []
  private var builder: MappedTextBuilder
  private var runStart = 0

  init(_ text: MappedText, style: YAMLScalar.Style) {
    self.text = text
    self.style = style
    builder = MappedTextBuilder(file: text.file, anchor: text.anchor)
  }

  /// Reads what stands in `range`, quotes left out.
  mutating func read(_ range: ByteRange) -> MappedText {
    let bytes = text.bytes
    if !bytes[range].contains(where: isSpecial) { return text.slice(range) }
    var index = range.lowerBound
    runStart = index
    while index < range.upperBound {
      let byte = bytes[index]
      if byte.isWhitespace {
        index = readWhitespace(from: index, limit: range.upperBound)
      } else if byte == ASCII.apostrophe, style == .singleQuoted {
        replace(index..<min(index + 2, range.upperBound), by: [ASCII.apostrophe])
        index = runStart
      } else if byte == ASCII.backslash, style == .doubleQuoted, index + 1 < range.upperBound {
        let next = bytes[index + 1]
        if next == ASCII.backslash || next == ASCII.quote {
          replace(index..<index + 2, by: [next])
          index = runStart
        } else {
          strayEscapes.append(index)
          index += 1
        }
      } else {
        index += 1
      }
    }
    flush(range.upperBound)
    return builder.build()
  }

  /// Whether a byte may stand for something else than itself.
  private func isSpecial(_ byte: UInt8) -> Bool {
    byte == ASCII.lineFeed || byte == ASCII.carriageReturn || byte == ASCII.backslash
      || byte == ASCII.apostrophe
  }

  /// Blanks stay; a line end with the blanks around it becomes a space, several become one fewer.
  private mutating func readWhitespace(from start: Int, limit: Int) -> Int {
    var end = start
    var ends = 0
    while end < limit, text.bytes[end].isWhitespace {
      if text.bytes[end] == ASCII.lineFeed { ends += 1 }
      end += 1
    }
    guard ends > 0 else { return end }
    let fold =
      ends == 1 ? [ASCII.space] : Array(repeating: ASCII.lineFeed, count: ends - 1)
    replace(start..<end, by: fold)
    return end
  }

  private mutating func replace(_ range: ByteRange, by bytes: [UInt8]) {
    flush(range.lowerBound)
    builder.append(bytes, for: text.source(range))
    runStart = range.upperBound
  }

  private mutating func flush(_ end: Int) {
    if runStart < end { builder.append(text, runStart..<end) }
    runStart = end
  }
}
