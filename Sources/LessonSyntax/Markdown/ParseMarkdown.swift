import SourceText

/// Parses a piece of Markdown: a lesson's body, or the text of a field.
///
/// Places are in the file that the text came from. Never fails: what cannot be read is reported.
public func parseMarkdown(_ text: MappedText, after earlier: EarlierFences? = nil) -> (
  blocks: [MarkdownNode], diagnostics: [Diagnostic]
) {
  let fragment = text.withoutByteOrderMarks().normalised()
  let lines = LineTable(fragment.bytes)
  var leaves = LeafScan(fragment: fragment, lines: lines)
  let tamed = fragment.bytes.withoutImages()
  var tree: CMarkTree? = CMarkTree(tamed ?? fragment.bytes)
  if let tree { leaves.scan(tree) }
  if leaves.isMasked || tamed != nil {
    // The two need not be in memory at once.
    tree = nil
    tree = CMarkTree(leaves.masked)
  }
  var reader = BlockReader(fragment: fragment, lines: lines, leaves: leaves, earlier: earlier)
  if let tree { reader.read(tree) }
  return (reader.blocks, (leaves.diagnostics + reader.diagnostics).inOrder())
}

extension [UInt8] {
  /// The text with its images made links, where their openers are past any sane number; its blocks
  /// stay the same. See `InlineSpanScanner.mostImageOpeners`.
  fileprivate func withoutImages() -> [UInt8]? {
    guard count > InlineSpanScanner.mostImageOpeners, holds(ASCII.exclamation) else { return nil }
    let openers = indices.dropLast().filter {
      self[$0] == ASCII.exclamation && self[$0 + 1] == ASCII.leftBracket
        && byte(at: $0 - 1) != ASCII.less
    }
    guard openers.count > InlineSpanScanner.mostImageOpeners else { return nil }
    var text = self
    for opener in openers { text[opener] = UInt8(ascii: "x") }
    return text
  }
}

extension MappedText {
  /// The text behind the byte order marks that libcmark would pass over without a word.
  fileprivate func withoutByteOrderMarks() -> MappedText {
    var start = 0
    while bytes.has("\u{FEFF}", at: start) { start += 3 }
    return start == 0 ? self : slice(start..<bytes.count)
  }
}
