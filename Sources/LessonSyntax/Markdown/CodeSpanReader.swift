import SourceText

/// Tells a computed span from code: `{eval} expr | format`, `{check} expr`, `{dial} name`, or none.
struct CodeSpanReader {
  let text: MappedText
  /// The whole span, backticks included.
  let location: Location
  var diagnostics: [Diagnostic] = []

  init(text: MappedText, location: Location) {
    self.text = text
    self.location = location
  }

  mutating func read() -> MarkdownNode.Kind {
    let bytes = text.bytes
    guard let wordEnd = wordEnd else {
      reportBraces()
      reportWholeBraces()
      return .code(text.text)
    }
    let name = String(decoding: bytes[1..<wordEnd], as: UTF8.self)
    let wordRange = 0..<wordEnd + 1
    let rest = wordEnd + 1..<bytes.count
    guard let word = ComputedSpan.Word(rawValue: name) else {
      if let next = rest.first, !bytes[next].isBlank { return .code(text.text) }
      reportUnknown(name, wordRange)
      return .code(text.text)
    }
    if let next = rest.first, !bytes[next].isBlank {
      diagnostics.append(
        Diagnostic(
          .computedSpanNeedsSpace, "{\(name)} must be followed by a space",
          at: text.location(wordRange),
          fixes: [
            Fix(
              "add a space", isSafe: true,
              edits: [TextEdit(text.location(.at(next)), " ")])
          ]))
    }
    return .computed(split(word, rest))
  }

  /// Where the `}` of a leading `{word}` is.
  private var wordEnd: Int? {
    let bytes = text.bytes
    guard bytes.first == ASCII.leftBrace, let second = bytes.byte(at: 1),
      second.isLetter || second == ASCII.underscore,
      let end = bytes[1...].firstIndex(where: { !$0.isWordByte }), bytes[end] == ASCII.rightBrace
    else { return nil }
    return end
  }

  /// `{eval 1 + 1}` and `{eval: 1 + 1}`, all in the braces, would be printed as well.
  private mutating func reportWholeBraces() {
    let bytes = text.bytes
    guard bytes.last == ASCII.rightBrace, bytes.has("{eval ", at: 0) || bytes.has("{eval:", at: 0)
    else { return }
    diagnostics.append(
      Diagnostic(
        .unknownSpanWord, "only the word stands in braces: {eval} and then the expression",
        at: text.location(0..<5)))
  }

  /// `{ eval }` and `{{eval}}` print their expression, too.
  private mutating func reportBraces() {
    func isAround(_ byte: UInt8) -> Bool {
      byte.isBlank || byte == ASCII.leftBrace || byte == ASCII.rightBrace
    }
    let bytes = text.bytes
    // A blank before the brace is how one writes about a span.
    guard bytes.first == ASCII.leftBrace, let start = bytes.firstIndex(where: { !isAround($0) })
    else { return }
    let end = bytes[start...].firstIndex { !$0.isWordByte } ?? bytes.count
    let rest = bytes[end...].firstIndex { !isAround($0) } ?? bytes.count
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard ComputedSpan.Word(rawValue: name) != nil,
      bytes[end..<rest].contains(ASCII.rightBrace)
    else { return }
    let braces = 0..<(bytes[end..<rest].lastIndex(of: ASCII.rightBrace) ?? end) + 1
    let place = text.location(braces)
    diagnostics.append(
      Diagnostic(
        .unknownSpanWord, "the braces of {\(name)} stand right around the word, one on either side",
        at: place,
        fixes: [
          Fix("replace by {\(name)}", isSafe: false, edits: [TextEdit(place, "{\(name)}")])
        ]))
  }

  private mutating func split(_ word: ComputedSpan.Word, _ rest: ByteRange) -> ComputedSpan {
    let body = text.slice(rest)
    let bar = word == .eval ? Self.formatBar(body.bytes) : nil
    let expression = body.slice(0..<(bar ?? body.bytes.count)).trimmed()
    let format = bar.map { body.slice($0 + 3..<body.bytes.count).trimmed() }
    if expression.isEmpty {
      diagnostics.append(
        Diagnostic(
          .computedSpanEmpty,
          word == .dial
            ? "{dial} needs a widget's control after it, as in {dial} fit.w"
            : "{\(word.rawValue)} needs an expression after it", at: location))
    }
    return ComputedSpan(word: word, expression: expression, format: format)
  }

  private mutating func reportUnknown(_ name: String, _ range: ByteRange) {
    let near = nearestName(to: name, among: ComputedSpan.Word.allCases.map(\.rawValue))
    let place = text.location(1..<range.upperBound - 1)
    diagnostics.append(
      Diagnostic(
        .unknownSpanWord,
        "{\(name)} is none of {eval}, {check} and {dial}"
          + (near.map { ", did you mean {\($0)}?" } ?? ""),
        at: text.location(range),
        fixes: near.map {
          [Fix("replace by {\($0)}", isSafe: false, edits: [TextEdit(place, $0)])]
        } ?? []))
  }

  /// Where the last ` | ` outside quotes begins.
  static func formatBar(_ bytes: [UInt8]) -> Int? {
    var found: Int?
    var quote: UInt8?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == ASCII.backslash {
          index += 1
        } else if byte == open {
          quote = nil
        }
      } else if byte == ASCII.quote || byte == ASCII.apostrophe {
        quote = byte
      } else if bytes.has(" | ", at: index) {
        found = index
      }
      index += 1
    }
    return found
  }
}
