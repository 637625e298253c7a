import SourceText

/// libyaml's refusal in the words of the lesson language, at the bytes at fault.
///
/// `openBracket` is the innermost `[` or `{` that was still open.
func explain(_ failure: YAMLFailure, in text: MappedText, openBracket: Int?) -> Diagnostic {
  YAMLProblem(failure: failure, text: text, openBracket: openBracket).diagnostic
}

private struct YAMLProblem {
  let failure: YAMLFailure
  let text: MappedText
  let openBracket: Int?

  var diagnostic: Diagnostic {
    switch failure.problem {
    case "control characters are not allowed":
      return make(.yamlCharacter, "character that YAML does not allow")
    case "found unexpected end of stream", "found unexpected document indicator":
      return atContext(.yamlUnclosedQuote, "quote without its closing quote")
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": return unclosed
    case "found character that cannot start any token":
      return byte == ASCII.tab
        ? tab : make(.yamlNeedsQuotes, "text that starts with \(found) needs quotes")
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab
    case "mapping values are not allowed in this context": return misplacedKey
    case "block sequence entries are not allowed in this context":
      return make(.yamlMisplacedItem, "a list's - begins on a line of its own")
    case "could not find expected ':'":
      return atContext(
        .yamlMissingColon, "a key needs a colon and a space behind it", toLineEnd: true)
    case "did not find expected key", "did not find expected '-' indicator":
      return indentation
    case "did not find expected comment or line break":
      return make(.yamlBlockHeader, "nothing but a comment may follow | or > on its line")
    case "found an indentation indicator equal to 0":
      return make(.yamlBlockHeader, "the number behind | or > is between 1 and 9")
    case "did not find expected alphabetic or numeric character":
      return atContext(.yamlNeedsQuotes, "text that starts with & or * needs quotes")
    case "did not find expected <document start>":
      return make(.yamlIndentation, "this stands outside the mapping")
    default:
      return other
    }
  }

  private var bytes: [UInt8] { text.bytes }
  private var byte: UInt8? { bytes.byte(at: failure.offset) }
  private var found: String {
    String(decoding: bytes[character(at: failure.offset)], as: UTF8.self)
  }

  private var tab: Diagnostic {
    make(.yamlTab, "tab in the indentation, YAML takes spaces only")
  }

  private var indentation: Diagnostic {
    // A tab counts as text to libyaml, which then finds fault with what follows.
    var start = failure.offset
    while start > 0, bytes[start - 1] != ASCII.lineFeed { start -= 1 }
    let blanks = bytes[start...].prefix { $0.isBlank }
    if let tab = blanks.firstIndex(of: ASCII.tab) {
      return Diagnostic(
        .yamlTab, "tab in the indentation, YAML takes spaces only", at: text.location(tab..<tab + 1)
      )
    }
    let isItem = failure.problem.contains("'-'")
    return atStop(
      .yamlIndentation,
      isItem
        ? "this line is not indented like the list's other items"
        : "this line is not indented like the keys above it")
  }

  private var unclosed: Diagnostic {
    let start = openBracket ?? failure.contextOffset ?? failure.offset
    let isOnOneLine = !bytes[start..<max(start, failure.offset)].contains(ASCII.lineFeed)
    if byte == ASCII.colon, isOnOneLine {
      if let word = wordBefore(failure.offset) {
        let key = String(decoding: bytes[word], as: UTF8.self)
        return Diagnostic(
          .yamlNeedsQuotes,
          "a comma is missing before '\(key)', or else text that holds a colon needs quotes",
          at: text.location(word))
      }
      return make(.yamlNeedsQuotes, "text that holds a colon needs quotes")
    }
    let isList = bytes.byte(at: start) == ASCII.leftBracket
    return Diagnostic(
      .yamlUnclosedBracket, isList ? "list without its closing ]" : "mapping without its closing }",
      at: text.location(character(at: start)),
      notes: [Note("reading stopped here", at: text.location(character(at: failure.offset)))])
  }

  /// The word that ends at `end` and has a blank before it, as a key behind a forgotten comma would.
  private func wordBefore(_ end: Int) -> ByteRange? {
    var start = end
    while start > 0, bytes[start - 1].isWordByte { start -= 1 }
    let before = bytes[..<start].last { !$0.isBlank }
    guard start > 1, start < end, bytes[start].isLetter, bytes[start - 1].isBlank,
      let before, !",:{[".utf8.contains(before)
    else { return nil }
    return start..<end
  }

  private var misplacedKey: Diagnostic {
    if let colon = tightColon {
      return Diagnostic(
        .yamlMissingColon, "a key needs a colon and a space behind it",
        at: text.location(colon..<colon + 1),
        fixes: [
          Fix(
            "add a space", isSafe: false, edits: [TextEdit(text.location(.at(colon + 1)), " ")])
        ])
    }
    if isIndentedBelowText {
      return atLineStart(
        .yamlMisplacedKey,
        "this line is indented further than the key above it, so it goes on with that key's text")
    }
    return make(
      .yamlMisplacedKey,
      "a key cannot stand here: text before it on the line, or above it, has no end")
  }

  /// Whether the line at fault stands further in than a `key: text` on the line above.
  private var isIndentedBelowText: Bool {
    let lines = LineTable(bytes)
    let line = lines.line(at: failure.offset)
    guard line > 0 else { return false }
    let (own, above) = (lines.range(ofLine: line), lines.range(ofLine: line - 1))
    guard let start = own.first(where: { bytes[$0] != ASCII.space }), bytes[start].isLetter,
      bytes[start..<failure.offset].allSatisfy(\.isWordByte),
      let key = above.first(where: { bytes[$0] != ASCII.space && bytes[$0] != ASCII.hyphen }),
      let colon = bytes[key..<above.upperBound].firstIndex(where: { !$0.isWordByte }),
      colon > key, bytes[colon] == ASCII.colon, bytes.textEnd(above) > colon + 1
    else { return false }
    return start - own.lowerBound > key - above.lowerBound
  }

  /// The colon of a `key:value` on the line above, which made text of it.
  private var tightColon: Int? {
    let lines = LineTable(bytes)
    let line = lines.line(at: failure.offset)
    guard line > 0 else { return nil }
    let above = lines.range(ofLine: line - 1)
    let start = above.first { bytes[$0] != ASCII.space && bytes[$0] != ASCII.hyphen }
    guard let start, bytes[start].isLetter,
      let colon = bytes[start..<above.upperBound].firstIndex(where: { !$0.isWordByte }),
      bytes[colon] == ASCII.colon, let next = bytes.byte(at: colon + 1),
      !next.isWhitespace, next != ASCII.slash
    else { return nil }
    return colon
  }

  private var other: Diagnostic {
    if failure.context.contains("tag") || failure.problem.contains("tag") {
      return atContext(.yamlTag, "YAML tags (!) are not used here, a field decides its own type")
    }
    if failure.context.contains("block scalar") {
      return make(.yamlBlockHeader, "nothing but a comment may follow | or > on its line")
    }
    if failure.context.contains("directive") {
      return make(.yamlNeedsQuotes, "text that starts with % needs quotes")
    }
    if openBracket != nil { return unclosed }
    return make(.yamlUnreadable, "YAML cannot be read here")
  }

  private func character(at offset: Int) -> ByteRange {
    guard offset < bytes.count else { return .at(bytes.count) }
    var end = offset + 1
    while let byte = bytes.byte(at: end), byte & 0xC0 == 0x80 { end += 1 }
    return offset..<end
  }

  private func make(_ code: DiagnosticCode, _ message: String) -> Diagnostic {
    Diagnostic(code, message, at: text.location(character(at: failure.offset)))
  }

  /// At the words of the line that the reading stopped in.
  private func atLineStart(_ code: DiagnosticCode, _ message: String) -> Diagnostic {
    let lines = LineTable(bytes)
    let line = lines.range(ofLine: lines.line(at: failure.offset))
    let start = line.first { bytes[$0] != ASCII.space } ?? failure.offset
    return Diagnostic(code, message, at: text.location(start..<failure.offset))
  }

  /// At the rest of the line on which the reading stopped.
  private func atStop(_ code: DiagnosticCode, _ message: String) -> Diagnostic {
    Diagnostic(code, message, at: text.location(restOfLine(failure.offset)))
  }

  /// At what was being read when it went wrong.
  private func atContext(
    _ code: DiagnosticCode, _ message: String, toLineEnd: Bool = false
  ) -> Diagnostic {
    let start = failure.contextOffset ?? failure.offset
    let range = toLineEnd ? restOfLine(start) : character(at: start)
    return Diagnostic(code, message, at: text.location(range))
  }

  private func restOfLine(_ start: Int) -> ByteRange {
    guard start < bytes.count else { return .at(bytes.count) }
    let end = bytes[start...].firstIndex(of: ASCII.lineFeed) ?? bytes.count
    return start..<max(bytes.textEnd(start..<end), start)
  }
}
