import SourceText

/// The values that a line may hold whole: what follows its key, or its dashes.
struct OneLineValue {
  var range: ByteRange
  /// The column of its key or dash: a line that is indented further would go on with it.
  var column: Int

  /// Those that may be read anew once they are quoted.
  static func find(_ bytes: [UInt8], _ line: ByteRange) -> [OneLineValue] {
    all(bytes, line).filter { isRepairable(bytes, $0.range) }
  }

  /// Those that begin with `[` and end with the bracket that closes it.
  static func bracketed(_ bytes: [UInt8], _ line: ByteRange) -> [ByteRange] {
    all(bytes, line).map(\.range).filter { isBracketed(bytes, $0) }
  }

  /// Those that begin and end with the same quote, with the quotes in between that would end them;
  /// with none where the value seems to be several quoted texts.
  static func quoted(
    _ bytes: [UInt8], _ line: ByteRange
  ) -> [(value: ByteRange, inner: [Int])] {
    all(bytes, line).map(\.range).compactMap { value in
      guard value.count > 2, let quote = value.first.map({ bytes[$0] }),
        quote == ASCII.apostrophe || quote == ASCII.quote, bytes[value.upperBound - 1] == quote
      else { return nil }
      let last = value.upperBound - 1
      var inner: [Int] = []
      var index = value.lowerBound + 1
      while index < last {
        let isKept =
          quote == ASCII.quote
          ? bytes[index] == ASCII.backslash : bytes[index] == quote && bytes[index + 1] == quote
        if bytes[index] == quote, !isKept { inner.append(index) }
        index += isKept ? 2 : 1
      }
      // The last quote must not be one that is kept.
      guard index == last, let first = inner.first else { return nil }
      let isInside =
        quote == ASCII.apostrophe
        ? inner.allSatisfy { isPartOfText(bytes[$0 - 1]) && isPartOfText(bytes[$0 + 1]) }
        : !isPartOfText(bytes[first - 1]) && isPartOfText(bytes[first + 1])
      return (value, isInside ? inner : [])
    }
  }

  private static func isPartOfText(_ byte: UInt8) -> Bool { byte.isLetter || byte >= 0x80 }

  /// The plain value around `place` in the `{ }` that begins at `mapping`: what stands behind its
  /// key, up to the comma or the `}` that no bracket of its own holds.
  static func inFlow(_ bytes: [UInt8], mapping: Int, around place: Int) -> ByteRange? {
    var depth = 0
    var start: Int?
    for index in bytes.indices[(mapping + 1)...] where bytes[index] != ASCII.space {
      switch bytes[index] {
      case ASCII.lineFeed, ASCII.quote, ASCII.apostrophe: return nil
      case ASCII.colon where start == nil && bytes.byte(at: index + 1) == ASCII.space:
        start = index + 1
      // Another key, behind a comma that is missing.
      case ASCII.colon where depth == 0 && bytes.byte(at: index + 1) == ASCII.space: return nil
      case ASCII.comma where depth == 0, ASCII.rightBrace where depth == 0:
        if let start, (start..<index).contains(place) {
          let first = bytes[start..<index].firstIndex { $0 != ASCII.space }
          guard let first, bytes[first] != ASCII.leftBrace else { return nil }
          return first..<bytes.textEnd(first..<index)
        }
        start = nil
      case ASCII.leftBracket, ASCII.leftBrace, ASCII.leftParenthesis: depth += 1
      case ASCII.rightBracket, ASCII.rightBrace, ASCII.rightParenthesis: depth -= 1
      default: break
      }
    }
    return nil
  }

  private static func all(_ bytes: [UInt8], _ line: ByteRange) -> [OneLineValue] {
    let end = textEnd(bytes, line)
    var start = line.lowerBound
    while start < end, bytes[start] == ASCII.space { start += 1 }
    var dash: Int?
    while start + 1 < end, bytes[start] == ASCII.hyphen, bytes[start + 1].isBlank {
      dash = start
      start += 1
      while start < end, bytes[start].isBlank { start += 1 }
    }
    var values: [OneLineValue] = []
    let colon = (start..<end).first {
      bytes[$0] == ASCII.colon && bytes.byte(at: $0 + 1)?.isBlank == true
    }
    // A colon inside brackets is not behind the line's own key.
    let isFlow = start < end && [ASCII.leftBrace, ASCII.leftBracket].contains(bytes[start])
    if let colon, colon > start, !isFlow {
      let value = bytes[colon + 1..<end].firstIndex { !$0.isBlank } ?? end
      values.append(OneLineValue(range: value..<end, column: start - line.lowerBound))
    }
    if let dash {
      values.append(OneLineValue(range: start..<end, column: dash - line.lowerBound))
    }
    return values
  }

  private static func isBracketed(_ bytes: [UInt8], _ value: ByteRange) -> Bool {
    guard let first = value.first, bytes[first] == ASCII.leftBracket else { return false }
    var depth = 0
    var quote: UInt8?
    for index in value {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case ASCII.quote, ASCII.apostrophe: quote = byte
      case ASCII.leftBracket: depth += 1
      case ASCII.rightBracket: depth -= 1
      default: break
      }
      if depth == 0 { return index == value.upperBound - 1 }
    }
    return false
  }

  /// A comment behind two spaces is not part of the value.
  private static func textEnd(_ bytes: [UInt8], _ line: ByteRange) -> Int {
    var end = line.upperBound
    for index in line where bytes.has("  #", at: index) {
      end = index
      break
    }
    return bytes.textEnd(line.lowerBound..<end)
  }

  /// Not an open quote or bracket, a list, or a text that is quoted as a whole.
  private static func isRepairable(_ bytes: [UInt8], _ value: ByteRange) -> Bool {
    guard let first = value.first else { return false }
    let closer: UInt8
    switch bytes[first] {
    case ASCII.hyphen: return bytes.byte(at: first + 1)?.isWhitespace == false
    case ASCII.leftBracket: closer = ASCII.rightBracket
    case ASCII.leftBrace: closer = ASCII.rightBrace
    case ASCII.quote, ASCII.apostrophe: closer = bytes[first]
    default: return true
    }
    guard let last = bytes[(first + 1)..<value.upperBound].firstIndex(of: closer) else {
      return false
    }
    return last + 1 < value.upperBound && bytes[value.upperBound - 1] != closer
  }
}
