import SourceText

/// Puts a sentence back together that a flow mapping took apart at its commas:
/// `{ text: a, b }` grew the key `b` without a value.
struct CommaJoiner {
  private let document: YAMLDocument
  private var text: MappedText { document.text }
  var diagnostics: [Diagnostic] = []

  init(document: YAMLDocument) { self.document = document }

  mutating func join(_ pairs: [YAMLTreeBuilder.PairEntry]) -> [YAMLTreeBuilder.PairEntry] {
    var result: [YAMLTreeBuilder.PairEntry] = []
    var index = 0
    while index < pairs.count {
      let entry = pairs[index]
      index += 1
      guard isBare(entry) else {
        result.append(entry)
        continue
      }
      var end = entry.key.upperBound
      while index < pairs.count, isBare(pairs[index]) {
        end = pairs[index].key.upperBound
        index += 1
      }
      guard let before = result.last, let scalar = before.pair.value.scalar,
        scalar.style == .plain, !before.value.isEmpty
      else {
        diagnostics.append(
          Diagnostic(
            .yamlKeyWithoutValue, "a key without a value", at: text.location(entry.key)))
        continue
      }
      result[result.count - 1] = joined(before, entry, before.value.lowerBound..<end)
    }
    return result
  }

  /// Whether the pair is a plain key without even a colon.
  private func isBare(_ entry: YAMLTreeBuilder.PairEntry) -> Bool {
    guard entry.pair.key.scalar?.style == .plain, entry.pair.value.scalar?.style == .plain,
      entry.value.isEmpty
    else { return false }
    let between = entry.key.upperBound..<max(entry.key.upperBound, entry.value.upperBound)
    return !text.bytes[between].contains(ASCII.colon)
      && text.bytes.byte(at: LinkParts(bytes: text.bytes).skipWhitespace(entry.key.upperBound))
        != ASCII.colon
  }

  private mutating func joined(
    _ before: YAMLTreeBuilder.PairEntry, _ extra: YAMLTreeBuilder.PairEntry, _ range: ByteRange
  ) -> YAMLTreeBuilder.PairEntry {
    var reader = FlowScalarReader(text, style: .plain)
    let value = reader.read(range)
    diagnostics.append(
      Diagnostic(
        .yamlCommaInFlowText, "text with a comma inside { } needs quotes",
        at: text.location(extra.key),
        notes: [Note("the text begins here", at: text.location(before.value))],
        fixes: [quotingFix(text, range)]))
    var entry = before
    entry.value = range
    entry.pair.value = YAMLNode(
      .scalar(YAMLScalar(value: value, style: .plain)), in: document, range)
    return entry
  }
}
