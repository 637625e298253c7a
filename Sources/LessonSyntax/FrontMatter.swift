import SourceText

/// The front matter of a lesson and where its body begins.
struct FrontMatter {
  private let file: SourceFile
  private(set) var node: YAMLNode?
  private(set) var bodyStart: Int
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
    bodyStart = textStart(file)
    guard !file.bytes[bodyStart...].allSatisfy(\.isWhitespace) else { return }
    let first = firstTextLine
    guard isRule(first) else {
      report(
        .frontMatterMissing, "front matter is missing, a lesson begins with ---", textRange(first))
      return
    }
    if first > 0 { reportBlankLines(before: first) }
    let closer = (first + 1..<max(file.lines.starts.count, first + 1)).first { isRule($0) }
    let last: Int
    if let closer {
      last = closer
      bodyStart = file.lines.range(ofLine: closer).upperBound
    } else {
      last = likelyEnd(after: first)
      bodyStart = last < file.lines.starts.count ? file.lines.starts[last] : file.bytes.count
      report(.frontMatterUnterminated, "front matter without its closing ---", textRange(first))
    }
    let start = file.lines.range(ofLine: first).upperBound
    let end = last < file.lines.starts.count ? file.lines.starts[last] : file.bytes.count
    readMapping(MappedText(file, start..<max(start, end)), opener: textRange(first))
  }

  private mutating func readMapping(_ text: MappedText, opener: ByteRange) {
    let result = readYAML(text)
    diagnostics += result.diagnostics
    guard !result.isBroken else { return }
    guard let found = result.node, found.pairs != nil else {
      report(
        .frontMatterNotMapping, "front matter holds keys and values, such as title: Fit the line",
        result.node?.location.range ?? opener)
      return
    }
    node = found
  }

  private var firstTextLine: Int {
    let start = file.bytes[bodyStart...].firstIndex { !$0.isWhitespace } ?? bodyStart
    return file.lines.line(at: start)
  }

  /// Where front matter that is not closed most likely ends: at a blank line, heading or fence.
  private func likelyEnd(after first: Int) -> Int {
    (first + 1..<max(file.lines.starts.count, first + 1)).first { line in
      let range = textRange(line)
      return range.isEmpty || file.bytes.has("# ", at: range.lowerBound)
        || file.bytes.has("## ", at: range.lowerBound)
        || file.bytes.has("```", at: range.lowerBound)
    } ?? file.lines.starts.count
  }

  private func isRule(_ line: Int) -> Bool {
    let range = textRange(line)
    return range.count == 3 && file.bytes.has("---", at: range.lowerBound)
  }

  private func textRange(_ line: Int) -> ByteRange {
    let range = file.lines.range(ofLine: line)
    let start = line == 0 ? max(range.lowerBound, textStart(file)) : range.lowerBound
    return start..<file.bytes.textEnd(start..<range.upperBound)
  }

  private mutating func reportBlankLines(before line: Int) {
    let blank = textStart(file)..<file.lines.starts[line]
    report(.frontMatterNotFirst, "front matter begins on the first line", textRange(line))
    diagnostics[diagnostics.count - 1].fixes = [
      Fix(
        "delete the blank lines", isSafe: true,
        edits: [TextEdit(Location(file: file.path, range: blank), "")])
    ]
  }

  private mutating func report(_ code: DiagnosticCode, _ message: String, _ range: ByteRange) {
    diagnostics.append(Diagnostic(code, message, at: Location(file: file.path, range: range)))
  }
}
