import SourceText

/// One `@key, locator` of a citation, as ranges of the inline content.
struct CitationPart {
  /// The `@key`.
  var key: ByteRange
  var locator: ByteRange

  /// Reads `[@key, locator; @key]`; nil where the brackets hold anything else or a link follows.
  static func read(_ bytes: [UInt8], at start: Int) -> (parts: [CitationPart], end: Int)? {
    guard bytes.byte(at: start + 1) == ASCII.at else { return nil }
    var parts: [CitationPart] = []
    var index = start + 1
    while true {
      guard bytes.byte(at: index) == ASCII.at, let end = keyEnd(bytes, from: index + 1) else {
        return nil
      }
      var part = CitationPart(key: index..<end, locator: .at(end))
      index = blanks(bytes, end)
      if bytes.byte(at: index) == ASCII.comma {
        let locator = blanks(bytes, index + 1)
        index = locator
        while let byte = bytes.byte(at: index), byte != ASCII.semicolon,
          byte != ASCII.rightBracket
        {
          if byte == ASCII.leftBracket || byte == ASCII.backtick { return nil }
          index += 1
        }
        var end = index
        while end > locator, bytes[end - 1].isWhitespace { end -= 1 }
        part.locator = locator..<end
      }
      parts.append(part)
      guard let closer = bytes.byte(at: index) else { return nil }
      index += 1
      if closer == ASCII.rightBracket { break }
      guard closer == ASCII.semicolon else { return nil }
      index = blanks(bytes, index)
    }
    let next = bytes.byte(at: index)
    let isLink = next == ASCII.leftParenthesis || next == ASCII.leftBracket
    return isLink ? nil : (parts, index)
  }

  /// Letters, digits and `_`, with single marks such as `:` or `-` inside.
  private static func keyEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    var end = start
    while let byte = bytes.byte(at: index) {
      if byte.isWordByte || byte >= 0x80 {
        end = index + 1
      } else if !":.#$%&-+?<>~/".utf8.contains(byte) || end != index {
        break
      }
      index += 1
    }
    return end > start ? end : nil
  }

  private static func blanks(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while let byte = bytes.byte(at: index), byte.isWhitespace { index += 1 }
    return index
  }
}
