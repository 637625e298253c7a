import SourceText

/// Parses one YAML document in a text; nil where it holds nothing or gave no tree.
///
/// Never fails: what libyaml refuses is reported and, where a fix is safe, read as though fixed.
public func parseYAML(_ text: MappedText) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
  let result = readYAML(text)
  return (result.node, result.diagnostics)
}

/// Parses a YAML file and reports what is wrong with its bytes as well.
public func parseYAMLFile(_ file: SourceFile) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
  let result = parseYAML(MappedText(file, textStart(file)..<file.bytes.count))
  return (result.node, (flawDiagnostics(file) + result.diagnostics).inOrder())
}

/// A reading of a text that libyaml may have refused: then only its first pair is known, though
/// what stands below the place at fault has been read for its own mistakes.
func readYAML(_ text: MappedText) -> (
  node: YAMLNode?, diagnostics: [Diagnostic], isBroken: Bool
) {
  // Each repair reads the whole text again.
  var budget = 40_000_000
  var working = text.normalised()
  var diagnostics: [Diagnostic] = []
  /// The text as it stood when nothing could repair it.
  var broken: MappedText?
  while true {
    var builder = YAMLTreeBuilder(working)
    do throws(YAMLFailure) {
      let node = try builder.build()
      diagnostics += builder.diagnostics
      let known = broken.map { firstPair(of: $0) } ?? node
      return (known, diagnostics.inOrder(), broken != nil)
    } catch {
      budget -= working.bytes.count + 1_000_000
      if budget > 0, let repair = YAMLRepair.find(in: working, after: error) {
        if let diagnostic = repair.diagnostic { diagnostics.append(diagnostic) }
        working = repair.text
        continue
      }
      diagnostics.append(explain(error, in: working, openBracket: builder.openBracket))
      broken = broken ?? working
      let place = error.start(openBracket: builder.openBracket)
      if budget > 0, let rest = working.withoutEntry(around: place) {
        working = rest
        continue
      }
      diagnostics += builder.diagnostics
      return (broken.flatMap { firstPair(of: $0) }, diagnostics.inOrder(), true)
    }
  }
}

/// What of a text is surely a block's, where the rest is not known to be.
func partialYAML(_ text: MappedText) -> YAMLNode? { firstPair(of: text.normalised()) }

/// The first line's `kind: id`, so that a block that cannot be read still has its name.
private func firstPair(of text: MappedText) -> YAMLNode? {
  let bytes = text.bytes
  let lines = LineTable(bytes)
  for line in 0..<lines.starts.count {
    let range = lines.range(ofLine: line)
    let end = bytes.textEnd(range)
    guard let start = range.first(where: { !bytes[$0].isWhitespace }),
      bytes[start] != ASCII.hash
    else { continue }
    guard let colon = bytes[start..<end].firstIndex(of: ASCII.colon), colon + 1 < end,
      bytes[colon + 1].isBlank, bytes[start..<colon].allSatisfy({ isNameByte($0) })
    else { return nil }
    let valueStart = bytes[colon + 1..<end].firstIndex { !$0.isBlank } ?? end
    let value = bytes[valueStart..<end].prefix { isNameByte($0) }.endIndex
    let rest = bytes[value..<end].first { !$0.isBlank }
    guard value > valueStart, rest == nil || rest == ASCII.hash else { return nil }
    let document = YAMLDocument(text)
    let pair = YAMLPair(
      key: plain(document, start..<colon), value: plain(document, valueStart..<value))
    return YAMLNode(.mapping([pair]), in: document, start..<value, isPartial: true)
  }
  return nil
}

private func isNameByte(_ byte: UInt8) -> Bool { byte.isWordByte || byte == ASCII.hyphen }

private func plain(_ document: YAMLDocument, _ range: ByteRange) -> YAMLNode {
  let scalar = YAMLScalar(value: document.text.slice(range), style: .plain)
  return YAMLNode(.scalar(scalar), in: document, range)
}
