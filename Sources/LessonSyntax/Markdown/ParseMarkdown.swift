import SourceText

/// Parses a piece of Markdown: a lesson's body, or the text of a field.
///
/// Places are in the file that the text came from. Never fails: what cannot be read is reported.
public func parseMarkdown(_ text: MappedText) -> (
  blocks: [MarkdownNode], diagnostics: [Diagnostic]
) {
  let fragment = text.withoutByteOrderMarks().normalised()
  let lines = LineTable(fragment.bytes)
  var leaves = LeafScan(fragment: fragment, lines: lines)
  let unmasked = CMarkTree(fragment.bytes)
  leaves.scan(unmasked)
  var reader = BlockReader(fragment: fragment, lines: lines, leaves: leaves)
  reader.read(leaves.isMasked ? CMarkTree(leaves.masked) : unmasked)
  return (reader.blocks, (leaves.diagnostics + reader.diagnostics).inOrder())
}

extension MappedText {
  /// The text behind the byte order marks that libcmark would pass over without a word.
  fileprivate func withoutByteOrderMarks() -> MappedText {
    var start = 0
    while bytes.has("\u{FEFF}", at: start) { start += 3 }
    return start == 0 ? self : slice(start..<bytes.count)
  }
}
