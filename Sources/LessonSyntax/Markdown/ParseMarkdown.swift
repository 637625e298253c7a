import SourceText

/// Parses a piece of Markdown: a lesson's body, or the text of a field.
///
/// Places are in the file that the text came from. Never fails: what cannot be read is reported.
public func parseMarkdown(_ text: MappedText) -> (
  blocks: [MarkdownNode], diagnostics: [Diagnostic]
) {
  let fragment = text.normalised()
  let lines = LineTable(fragment.bytes)
  var leaves = LeafScan(fragment: fragment, lines: lines)
  leaves.scan(CMarkEvent.walk(fragment.bytes, inlines: false))
  var reader = BlockReader(fragment: fragment, lines: lines, leaves: leaves)
  reader.read(CMarkEvent.walk(leaves.masked, inlines: true))
  let diagnostics = leaves.diagnostics + reader.diagnostics
  return (
    reader.blocks,
    diagnostics.enumerated().sorted {
      ($0.element.location.range.lowerBound, $0.offset)
        < ($1.element.location.range.lowerBound, $1.offset)
    }.map(\.element)
  )
}
