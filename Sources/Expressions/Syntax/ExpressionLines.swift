import SourceText

/// Reads a `|` scalar: one expression a line, which may go on over lines inside brackets; blank
/// lines and `#` comments between.
public func parseExpressionLines(
  _ text: MappedText
) -> (expressions: [ParsedExpression], diagnostics: [Diagnostic]) {
  var expressions: [ParsedExpression] = []
  var diagnostics: [Diagnostic] = []
  for line in logicalLines(text.bytes) {
    let result = parse(text.slice(line), allowsComments: true)
    diagnostics += result.diagnostics
    if let expression = result.expression { expressions.append(expression) }
  }
  return (expressions, diagnostics)
}

/// A name with the expression that gives its value.
public struct Binding: Sendable {
  public let name: String
  /// Local to the text that the lines were read from.
  public let nameRange: ByteRange
  public let expression: ParsedExpression
}

/// Reads a `|` scalar of `name = expression` lines.
public func parseBindingLines(
  _ text: MappedText
) -> (bindings: [Binding], diagnostics: [Diagnostic]) {
  var bindings: [Binding] = []
  var diagnostics: [Diagnostic] = []
  for line in logicalLines(text.bytes) {
    guard let (name, sign) = bindingHead(text.bytes, line) else {
      diagnostics.append(
        ExpressionProblem(.bindingSyntax, "a line here is name = expression", line)
          .diagnostic(in: text))
      continue
    }
    let result = parse(text.slice(sign + 1..<line.upperBound), allowsComments: true)
    diagnostics += result.diagnostics
    if let expression = result.expression {
      let word = String(decoding: text.bytes[name], as: UTF8.self)
      bindings.append(Binding(name: word, nameRange: name, expression: expression))
    }
  }
  return (bindings, diagnostics)
}

/// The range of the name and the offset of the `=` that a binding line starts with.
private func bindingHead(_ bytes: [UInt8], _ line: ByteRange) -> (name: ByteRange, sign: Int)? {
  let start = line.lowerBound
  guard isNameStart(bytes[start]) else { return nil }
  var end = start
  while end < line.upperBound, isNamePart(bytes[end]) { end += 1 }
  var sign = end
  while sign < line.upperBound, bytes[sign] == 0x20 || bytes[sign] == 0x09 { sign += 1 }
  guard sign < line.upperBound, bytes[sign] == UInt8(ascii: "=") else { return nil }
  if sign + 1 < line.upperBound, bytes[sign + 1] == UInt8(ascii: "=") { return nil }
  return (start..<end, sign)
}

/// The lines that hold something, trimmed, joined where brackets stay open.
private func logicalLines(_ bytes: [UInt8]) -> [ByteRange] {
  var lines: [ByteRange] = []
  var index = 0
  while index < bytes.count {
    var line = nextLine(bytes, from: index, joins: true)
    // A bracket that nothing closes must not swallow the lines below.
    if line.isOpen { line = nextLine(bytes, from: index, joins: false) }
    if let content = line.content { lines.append(content) }
    index = line.end
  }
  return lines
}

/// How many lines one expression may go on over.
private let mostJoinedLines = 200

/// A line from `start` on: what it holds, where the next begins, and whether its brackets were
/// still open where the text, or the patience, ended.
private func nextLine(
  _ bytes: [UInt8], from start: Int, joins: Bool
) -> (content: ByteRange?, end: Int, isOpen: Bool) {
  var content: ByteRange?
  var open = 0
  var joined = 0
  var index = start
  while index < bytes.count {
    let byte = bytes[index]
    switch byte {
    case 0x0A where open <= 0 || !joins: return (content, index + 1, false)
    case 0x0A:
      joined += 1
      if joined > mostJoinedLines { return (content, index + 1, true) }
    case 0x20, 0x09, 0x0D: break
    case UInt8(ascii: "#"):
      while index + 1 < bytes.count, bytes[index + 1] != 0x0A { index += 1 }
    default:
      let first = content?.lowerBound ?? index
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        index = endOfText(bytes, from: index)
      }
      if "([{".utf8.contains(byte) { open += 1 }
      if ")]}".utf8.contains(byte) { open -= 1 }
      content = first..<index + 1
    }
    index += 1
  }
  return (content, index, open > 0)
}

/// The offset of the quote that closes the text at `start`, or of its line's last byte.
private func endOfText(_ bytes: [UInt8], from start: Int) -> Int {
  var index = start + 1
  while index < bytes.count, bytes[index] != 0x0A {
    if bytes[index] == bytes[start] { return index }
    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
  }
  return min(index, bytes.count) - 1
}
