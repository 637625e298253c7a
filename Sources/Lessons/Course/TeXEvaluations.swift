import LessonSyntax
import SourceText

/// One `\eval{expr | format}` in a formula.
public struct TeXEvaluation: Sendable {
  /// The whole of it, in the formula.
  public var range: ByteRange
  public var expression: MappedText
  public var format: MappedText?
}

/// Each that is open is looked through to the formula's end, so their number has an end too.
private let mostUnclosed = 100

private let opener = Array("\\eval{".utf8)

/// Every `\eval{…}` of a formula, in order; braces and quotes inside are matched.
public func evaluations(in tex: MappedText) -> (spans: [TeXEvaluation], unclosed: [ByteRange]) {
  let bytes = tex.bytes
  // Most formulas have none, and there are many formulas.
  guard bytes.contains(opener[0]) else { return ([], []) }
  var spans: [TeXEvaluation] = []
  var unclosed: [ByteRange] = []
  var index = 0
  while index + opener.count <= bytes.count, unclosed.count < mostUnclosed {
    guard bytes[index] == opener[0], bytes[index...].starts(with: opener) else {
      // A backslash escapes what follows, a further backslash too.
      index += bytes[index] == opener[0] ? 2 : 1
      continue
    }
    let start = index + opener.count
    guard let (end, bar) = closing(bytes, from: start) else {
      unclosed.append(index..<index + opener.count)
      index = start
      continue
    }
    let expression = tex.slice(trim(bytes, start..<(bar ?? end)))
    let format = bar.map { tex.slice(trim(bytes, ($0 + 1)..<end)) }
    spans.append(TeXEvaluation(range: index..<end + 1, expression: expression, format: format))
    index = end + 1
  }
  return (spans, unclosed)
}

/// The offset of the closing brace, and of the last bar outside quotes and brackets.
private func closing(_ bytes: [UInt8], from start: Int) -> (end: Int, bar: Int?)? {
  var depth = 0
  var quote: UInt8?
  var bar: Int?
  var isEscaped = false
  for index in start..<bytes.count {
    let byte = bytes[index]
    if let open = quote {
      if !isEscaped, byte == open { quote = nil }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      continue
    }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
    case UInt8(ascii: "|") where depth == 0: bar = index
    case UInt8(ascii: "}"):
      if depth == 0 { return (index, bar) }
      depth -= 1
    default: break
    }
  }
  return nil
}

private func trim(_ bytes: [UInt8], _ range: ByteRange) -> ByteRange {
  var range = range
  while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
  while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
  return range
}
