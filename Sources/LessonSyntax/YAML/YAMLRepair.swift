import SourceText

/// A change that makes a text readable again and keeps what its author meant, with the error that
/// proposes it.
struct YAMLRepair {
  var text: MappedText
  /// Nil where nothing is wrong with what the author wrote.
  var diagnostic: Diagnostic?

  /// The repair for what libyaml refused; nil where none is safe.
  static func find(in text: MappedText, after failure: YAMLFailure) -> YAMLRepair? {
    if failure.isEscape, let start = failure.contextOffset {
      return escapes(text, quote: start)
    }
    let lines = LineTable(text.bytes)
    if let list = brackets(in: text, lines, failure) { return list }
    if let value = flowValue(in: text, failure) { return value }
    if let value = quotes(in: text, lines, failure) { return value }
    // An open quote is at fault, whatever else could be read otherwise.
    if failure.problem == "found unexpected end of stream" { return nil }
    for line in candidateLines(text.bytes, lines, failure) {
      for candidate in OneLineValue.find(text.bytes, lines.range(ofLine: line)) {
        let value = candidate.range
        guard !goesOn(text.bytes, lines, line, beyond: candidate.column) else { continue }
        let quoted = text.replacing(quotingChanges(text.bytes, value))
        let grown = quoted.bytes.count - text.bytes.count
        if let next = firstFailure(quoted),
          next.offset - grown <= max(value.upperBound, failure.offset)
        {
          continue
        }
        return YAMLRepair(text: quoted, diagnostic: diagnostic(text, value))
      }
    }
    return nil
  }

  /// A list of expressions that YAML cannot read, such as `[mean([1, 2]) == 1.5]`: an expression
  /// field reads its source, so it is taken as text, and nothing is wrong with it.
  private static func brackets(
    in text: MappedText, _ lines: LineTable, _ failure: YAMLFailure
  ) -> YAMLRepair? {
    for line in candidateLines(text.bytes, lines, failure) {
      for value in OneLineValue.bracketed(text.bytes, lines.range(ofLine: line)) {
        let quoted = text.replacing(quotingChanges(text.bytes, value))
        let grown = quoted.bytes.count - text.bytes.count
        if let next = firstFailure(quoted),
          next.offset - grown <= max(value.upperBound, failure.offset)
        {
          continue
        }
        return YAMLRepair(text: quoted, diagnostic: nil)
      }
    }
    return nil
  }

  /// A quoted text with quotes of the same kind inside, such as `'It's here'`; or a text of several
  /// quoted ones, such as `"yes" or "no"`, which needs quotes around it as a whole.
  private static func quotes(
    in text: MappedText, _ lines: LineTable, _ failure: YAMLFailure
  ) -> YAMLRepair? {
    let line = lines.range(ofLine: lines.line(at: failure.offset))
    for (value, inner) in OneLineValue.quoted(text.bytes, line) {
      let quote = text.bytes[value.lowerBound]
      let mark = quote == ASCII.apostrophe ? quote : ASCII.backslash
      let isWhole = inner.isEmpty
      let changes =
        isWhole
        ? quotingChanges(text.bytes, value) : inner.map { (range: .at($0), bytes: [mark]) }
      let mended = text.replacing(changes)
      let grown = mended.bytes.count - text.bytes.count
      if let next = firstFailure(mended), next.offset - grown <= value.upperBound { continue }
      return YAMLRepair(
        text: mended,
        diagnostic: isWhole ? diagnostic(text, value) : innerQuotes(text, inner, mark))
    }
    return nil
  }

  private static func innerQuotes(_ text: MappedText, _ places: [Int], _ mark: UInt8) -> Diagnostic
  {
    let edits = places.map {
      TextEdit(text.location(.at($0)), String(decoding: [mark], as: UTF8.self))
    }
    let isSingle = mark == ASCII.apostrophe
    return Diagnostic(
      .yamlUnclosedQuote,
      isSingle
        ? "an apostrophe inside single quotes is doubled"
        : "a double quote inside double quotes has a backslash before it",
      at: text.location(places[0]..<places[0] + 1),
      fixes: [Fix(isSingle ? "double it" : "add a backslash", isSafe: true, edits: edits)])
  }

  /// A value with brackets inside, as in `{ value: mean([1, 2]), is: 1.5 }`: it ends at the comma or
  /// the `}` that stands in no bracket of its own.
  private static func flowValue(in text: MappedText, _ failure: YAMLFailure) -> YAMLRepair? {
    guard failure.problem == "did not find expected ',' or '}'",
      [ASCII.leftBracket, ASCII.leftBrace].contains(text.bytes.byte(at: failure.offset)),
      let mapping = failure.contextOffset,
      let value = OneLineValue.inFlow(text.bytes, mapping: mapping, around: failure.offset)
    else { return nil }
    let quoted = text.replacing(quotingChanges(text.bytes, value))
    let grown = quoted.bytes.count - text.bytes.count
    if let next = firstFailure(quoted), next.offset - grown <= value.upperBound { return nil }
    return YAMLRepair(
      text: quoted,
      diagnostic: Diagnostic(
        .yamlNeedsQuotes, "text with brackets inside { } needs quotes", at: text.location(value),
        fixes: [quotingFix(text, value)]))
  }

  private static func diagnostic(_ text: MappedText, _ value: ByteRange) -> Diagnostic {
    let first = String(decoding: text.bytes[value.lowerBound..<value.lowerBound + 1], as: UTF8.self)
    let hasColon = value.contains {
      text.bytes[$0] == ASCII.colon && (text.bytes.byte(at: $0 + 1)?.isWhitespace ?? true)
    }
    let reason =
      "`*@>|%&!?,]}[{\"'".contains(first)
      ? "text that starts with \(first) needs quotes"
      : hasColon ? "text that holds a colon needs quotes" : "this text needs quotes"
    return Diagnostic(
      .yamlNeedsQuotes, reason, at: text.location(value), fixes: [quotingFix(text, value)])
  }

  private static func candidateLines(
    _ bytes: [UInt8], _ lines: LineTable, _ failure: YAMLFailure
  ) -> [Int] {
    let line = lines.line(at: failure.offset)
    var candidates = [line]
    if let context = failure.contextOffset { candidates.append(lines.line(at: context)) }
    var before = line - 1
    while before >= 0 {
      let range = lines.range(ofLine: before)
      if bytes.textEnd(range) > range.lowerBound {
        candidates.append(before)
        break
      }
      before -= 1
    }
    return candidates.enumerated().filter { !candidates[..<$0.offset].contains($0.element) }
      .map(\.element)
  }

  /// Whether the next line with text belongs to a value on this one.
  private static func goesOn(
    _ bytes: [UInt8], _ lines: LineTable, _ line: Int, beyond column: Int
  ) -> Bool {
    let next = lines.range(ofLine: line).upperBound
    guard let first = bytes[next...].firstIndex(where: { !$0.isWhitespace }) else { return false }
    return first - lines.starts[lines.line(at: first)] > column
  }

  /// Doubles every stray backslash of the double-quoted text that begins at `start`.
  private static func escapes(_ text: MappedText, quote start: Int) -> YAMLRepair? {
    let bytes = text.bytes
    var strays: [Int] = []
    var index = start + 1
    while index < bytes.count, bytes[index] != ASCII.quote {
      guard bytes[index] == ASCII.backslash else {
        index += 1
        continue
      }
      let next = bytes.byte(at: index + 1)
      if next == ASCII.backslash || next == ASCII.quote {
        index += 2
      } else {
        strays.append(index)
        index += 1
      }
    }
    guard !strays.isEmpty else { return nil }
    let changes = strays.map { ($0..<$0 + 1, [ASCII.backslash, ASCII.backslash]) }
    let range = start..<min(index + 1, bytes.count)
    return YAMLRepair(
      text: text.replacing(changes), diagnostic: strayEscapeDiagnostic(text, strays, in: range))
  }

  /// Where libyaml stops, or nil where it reads to the end (or deeper than is allowed anyway).
  private static func firstFailure(_ text: MappedText) -> YAMLFailure? {
    let reader = YAMLEventReader(text.bytes)
    var depth = 0
    do throws(YAMLFailure) {
      while depth <= YAMLTreeBuilder.depthLimit {
        switch try reader.next().kind {
        case .streamEnd: return nil
        case .sequenceStart, .mappingStart: depth += 1
        case .sequenceEnd, .mappingEnd: depth -= 1
        default: break
        }
      }
      return nil
    } catch {
      return error
    }
  }
}

extension YAMLFailure {
  /// Whether libyaml refused an escape of a double-quoted text.
  var isEscape: Bool {
    problem == "found unknown escape character"
      || problem == "did not find expected hexdecimal number"
      || problem == "found invalid Unicode character escape code"
  }
}
