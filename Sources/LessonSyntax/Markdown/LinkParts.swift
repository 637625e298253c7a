/// Readers of the parts of links, after the CommonMark specification 0.30; each takes the offset at
/// which the part begins and gives the offset behind it, or nil.
struct LinkParts {
  let bytes: [UInt8]

  func skipWhitespace(_ start: Int) -> Int {
    var index = start
    while let byte = bytes.byte(at: index), byte.isWhitespace { index += 1 }
    return index
  }

  /// `[label]`, without brackets inside, at most 999 bytes.
  func label(at start: Int) -> Int? {
    guard bytes.byte(at: start) == ASCII.leftBracket else { return nil }
    var index = start + 1
    var hasText = false
    while let byte = bytes.byte(at: index), index - start <= 1000 {
      if byte == ASCII.rightBracket { return hasText ? index + 1 : nil }
      if byte == ASCII.leftBracket { return nil }
      if !byte.isWhitespace { hasText = true }
      index += byte == ASCII.backslash && bytes.byte(at: index + 1)?.isPunctuation == true ? 2 : 1
    }
    return nil
  }

  /// `<…>` or a run without blanks and with balanced parentheses.
  func destination(at start: Int) -> Int? {
    var index = start
    if bytes.byte(at: start) == ASCII.less {
      index += 1
      while let byte = bytes.byte(at: index), byte != ASCII.lineFeed, byte != ASCII.less {
        if byte == ASCII.greater { return index + 1 }
        index += byte == ASCII.backslash && bytes.byte(at: index + 1)?.isPunctuation == true ? 2 : 1
      }
      return nil
    }
    var depth = 0
    while let byte = bytes.byte(at: index), !byte.isWhitespace {
      if byte == ASCII.backslash, bytes.byte(at: index + 1)?.isPunctuation == true {
        index += 2
        continue
      }
      if byte == ASCII.leftParenthesis {
        depth += 1
        if depth > 32 { return nil }
      }
      if byte == ASCII.rightParenthesis {
        if depth == 0 { break }
        depth -= 1
      }
      index += 1
    }
    return depth == 0 ? index : nil
  }

  /// `"…"`, `'…'` or `(…)`.
  func title(at start: Int) -> Int? {
    guard let opener = bytes.byte(at: start) else { return nil }
    let closer: UInt8
    switch opener {
    case ASCII.quote, ASCII.apostrophe: closer = opener
    case ASCII.leftParenthesis: closer = ASCII.rightParenthesis
    default: return nil
    }
    var index = start + 1
    while let byte = bytes.byte(at: index) {
      if byte == closer { return index + 1 }
      if byte == opener { return nil }
      index += byte == ASCII.backslash && bytes.byte(at: index + 1)?.isPunctuation == true ? 2 : 1
    }
    return nil
  }

  /// What follows a link's `]`: `(destination "title")`.
  func inlineTail(at start: Int) -> Int? {
    guard bytes.byte(at: start) == ASCII.leftParenthesis,
      let target = destination(at: skipWhitespace(start + 1))
    else { return nil }
    var end = skipWhitespace(target)
    if end > target, let titled = title(at: end) { end = skipWhitespace(titled) }
    return bytes.byte(at: end) == ASCII.rightParenthesis ? end + 1 : nil
  }

  /// `[label]: destination "title"` to its line's end.
  func definition(at start: Int) -> Int? {
    guard let labelled = label(at: start), bytes.byte(at: labelled) == ASCII.colon else {
      return nil
    }
    let targetStart = skipWhitespace(labelled + 1)
    guard let target = destination(at: targetStart), target > targetStart else { return nil }
    let titleStart = skipWhitespace(target)
    if titleStart > target, let titled = title(at: titleStart), let end = lineEnd(titled) {
      return end
    }
    return lineEnd(target)
  }

  private func lineEnd(_ start: Int) -> Int? {
    var index = start
    while let byte = bytes.byte(at: index), byte.isBlank { index += 1 }
    guard let byte = bytes.byte(at: index) else { return index }
    return byte == ASCII.lineFeed ? index + 1 : nil
  }
}

/// Where the link reference definitions at a paragraph's beginning end.
func definitionsEnd(_ bytes: [UInt8]) -> Int {
  let parts = LinkParts(bytes: bytes)
  var end = 0
  while bytes.byte(at: end) == ASCII.leftBracket, let next = parts.definition(at: end) {
    end = next
    while let byte = bytes.byte(at: end), byte.isBlank { end += 1 }
  }
  return end
}
