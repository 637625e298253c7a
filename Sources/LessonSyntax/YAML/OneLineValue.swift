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
    if let colon, colon > start {
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
