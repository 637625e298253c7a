import SourceText

/// A change that makes a text readable again and keeps what its author meant, with the error that
/// proposes it.
struct YAMLRepair {
  var text: MappedText
  var diagnostic: Diagnostic

  /// The repair for what libyaml refused; nil where none is safe.
  static func find(in text: MappedText, after failure: YAMLFailure) -> YAMLRepair? {
    if failure.isEscape, let start = failure.contextOffset {
      return escapes(text, quote: start)
    }
    let lines = LineTable(text.bytes)
    for line in candidateLines(text.bytes, lines, failure) {
      for value in OneLineValue.find(text.bytes, lines.range(ofLine: line)) {
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

  private static func diagnostic(_ text: MappedText, _ value: ByteRange) -> Diagnostic {
    let first = String(decoding: text.bytes[value.lowerBound..<value.lowerBound + 1], as: UTF8.self)
    let reason =
      "`*@>|%&!?,]}[{\"'".contains(first)
      ? "text that starts with \(first) needs quotes" : "text that holds a colon needs quotes"
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

/// The values that a line may hold whole: what follows its key, or its dashes.
enum OneLineValue {
  static func find(_ bytes: [UInt8], _ line: ByteRange) -> [ByteRange] {
    let end = textEnd(bytes, line)
    var start = line.lowerBound
    while start < end, bytes[start] == ASCII.space { start += 1 }
    let first = start
    while start + 1 < end, bytes[start] == ASCII.hyphen, bytes[start + 1].isBlank {
      start += 1
      while start < end, bytes[start].isBlank { start += 1 }
    }
    var values: [ByteRange] = []
    let colon = (start..<end).first {
      bytes[$0] == ASCII.colon && bytes.byte(at: $0 + 1)?.isBlank == true
    }
    if let colon, colon > start {
      let value = bytes[colon + 1..<end].firstIndex { !$0.isBlank } ?? end
      values.append(value..<end)
    }
    if start > first { values.append(start..<end) }
    return values.filter { isRepairable(bytes, $0) }
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
