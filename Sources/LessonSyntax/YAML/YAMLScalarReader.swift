import SourceText

/// Turns one scalar event into a scalar whose value maps back, and reports comments and escapes
/// that an author of prose did not mean.
struct YAMLScalarReader {
  let text: MappedText
  let style: YAMLScalar.Style
  let isInFlow: Bool
  var diagnostics: [Diagnostic] = []

  init(text: MappedText, style: YAMLScalar.Style, isInFlow: Bool) {
    self.text = text
    self.style = style
    self.isInFlow = isInFlow
  }

  /// The scalar that libyaml read from `range` as `value`, and the range it really has.
  mutating func read(
    _ value: YAMLValue, _ range: ByteRange
  ) -> (scalar: YAMLScalar, place: ByteRange) {
    switch style {
    case .literal, .folded:
      let mapped =
        BlockScalarReader(text, range).read(matching: value) ?? wholly(value, range)
      let place = range.lowerBound..<text.bytes.textEnd(range)
      return (YAMLScalar(value: mapped, style: style), place)
    case .plain:
      let place = withComment(range)
      var reader = FlowScalarReader(text, style: style)
      let mapped = reader.read(place)
      let isRead = place != range || mapped.bytes.elementsEqual(value)
      return (YAMLScalar(value: isRead ? mapped : wholly(value, range), style: style), place)
    case .singleQuoted, .doubleQuoted:
      var reader = FlowScalarReader(text, style: style)
      let inner = range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
      let mapped = reader.read(inner)
      if !reader.strayEscapes.isEmpty { reportEscapes(reader.strayEscapes, range) }
      let isRead = !reader.strayEscapes.isEmpty || mapped.bytes.elementsEqual(value)
      return (YAMLScalar(value: isRead ? mapped : wholly(value, range), style: style), range)
    }
  }

  private func wholly(_ value: YAMLValue, _ range: ByteRange) -> MappedText {
    var builder = MappedTextBuilder(file: text.file, anchor: text.source(range).lowerBound)
    builder.append(Array(value), for: text.source(range))
    return builder.build()
  }

  /// A plain text's range with what follows a single space and `#`, which YAML drops as a comment.
  /// Two spaces before the `#` say that a comment is meant.
  private mutating func withComment(_ range: ByteRange) -> ByteRange {
    let bytes = text.bytes
    guard bytes.has(" #", at: range.upperBound), !range.isEmpty || isBehindKey(range.lowerBound)
    else { return range }
    // Nobody takes what follows a number, or true, for a part of it.
    let plain = YAMLScalar(value: text.slice(range), style: .plain)
    if !range.isEmpty, !coreScalar(of: plain).isText { return range }
    let start = range.upperBound + 1
    let lineEnd = bytes[start...].firstIndex(of: ASCII.lineFeed) ?? bytes.count
    let comment = start..<bytes.textEnd(start..<lineEnd)
    let whole = range.isEmpty ? comment : range.lowerBound..<comment.upperBound
    var diagnostic = Diagnostic(
      .yamlCommentInText, "text after # is a comment to YAML and would be lost",
      at: text.location(comment))
    diagnostic.notes = [Note("a comment that is meant stands behind two spaces or more")]
    // With a blank behind it too, it was most likely meant as a comment.
    let isMeant = bytes.byte(at: start + 1)?.isBlank == true
    if isMeant {
      let edit = TextEdit(text.location(.at(start)), " ")
      diagnostic.fixes = [Fix("make it a comment", isSafe: false, edits: [edit])]
    } else if !isInFlow, !bytes[range].contains(ASCII.lineFeed) {
      diagnostic.fixes = [quotingFix(text, whole)]
    }
    diagnostics.append(diagnostic)
    return isInFlow || isMeant ? range : whole
  }

  private func isBehindKey(_ offset: Int) -> Bool {
    let before = text.bytes.byte(at: offset - 1)
    return before == ASCII.colon || before == ASCII.hyphen
  }

  private mutating func reportEscapes(_ escapes: [Int], _ range: ByteRange) {
    diagnostics.append(strayEscapeDiagnostic(text, escapes, in: range))
  }
}

/// The error about escapes of a double-quoted text, with its fix.
func strayEscapeDiagnostic(_ text: MappedText, _ escapes: [Int], in range: ByteRange) -> Diagnostic
{
  let first = escapes[0]
  let end = min(first + 2, text.bytes.count)
  var characterEnd = end
  while let byte = text.bytes.byte(at: characterEnd), byte & 0xC0 == 0x80 { characterEnd += 1 }
  let found = String(decoding: text.bytes[first..<characterEnd], as: UTF8.self)
    .replacing("\n", with: "")
  return Diagnostic(
    .yamlEscape, "\(found) is an escape inside double quotes, a backslash is written \\\\ there",
    at: text.location(first..<characterEnd), fixes: [escapeFix(text, escapes, in: range)])
}

/// Single quotes where nothing inside needs escaping; otherwise each backslash doubled.
private func escapeFix(_ text: MappedText, _ escapes: [Int], in range: ByteRange) -> Fix {
  let inner = text.bytes[range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)]
  let backslashes = inner.count { $0 == ASCII.backslash }
  let isClosed = text.bytes.byte(at: range.upperBound - 1) == ASCII.quote
  if isClosed, backslashes == escapes.count, !inner.contains(ASCII.apostrophe) {
    return Fix(
      "use single quotes", isSafe: true,
      edits: [
        TextEdit(text.location(range.lowerBound..<range.lowerBound + 1), "'"),
        TextEdit(text.location(range.upperBound - 1..<range.upperBound), "'"),
      ])
  }
  return Fix(
    "double the backslash", isSafe: true,
    edits: escapes.map { TextEdit(text.location($0..<$0 + 1), "\\\\") })
}
