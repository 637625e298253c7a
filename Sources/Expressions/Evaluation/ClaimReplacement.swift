import SourceText

extension ClaimExplainer {
  /// The computed value as the author would have written it, where that makes the claim hold.
  var replacement: (range: ByteRange, text: String)? {
    guard let computed, [.equal, .about].contains(link.link.comparison) else { return nil }
    let literal = focus == link.left.range ? link.left : link.link.right
    if let text = rewritten(literal, as: computed) { return (literal.range, text) }
    guard link.link.comparison == .equal, computed.isWritable else { return nil }
    return (literal.range, writtenText(computed))
  }

  /// With the literal's own digits; nil where the claim would still fail.
  private func rewritten(_ literal: ExpressionNode, as computed: Value) -> String? {
    if let written = WrittenValue(literal) {
      guard let text = written.rewritten(as: computed) else { return nil }
      if link.link.comparison == .about { return text }
      // Under == the rounded value may not be equal; then only the full one would do.
      return written.equalsWhenRewritten(computed) ? text : nil
    }
    guard computed.isWritable else { return nil }
    return writtenText(computed)
  }
}

extension WrittenValue {
  fileprivate func rewritten(as computed: Value) -> String? {
    switch (self, computed) {
    case (.number(let written), .number(let number)):
      return number.isFinite ? written.rewritten(as: number) : nil
    case (.list(let written), .list(let items)):
      // More elements than were written take the last one's precision.
      guard let last = written.last else { return nil }
      var texts: [String] = []
      for (index, item) in items.enumerated() {
        let model = index < written.count ? written[index] : last
        guard let text = model.rewritten(as: item) else { return nil }
        texts.append(text)
      }
      return "[" + texts.joined(separator: ", ") + "]"
    default: return nil
    }
  }

  fileprivate func equalsWhenRewritten(_ computed: Value) -> Bool {
    switch (self, computed) {
    case (.number(let written), .number(let number)):
      guard let read = Double(written.rewritten(as: number)) else { return false }
      return valuesEqual(.number(read), computed)
    case (.list(let written), .list(let items)):
      guard let last = written.last else { return items.isEmpty }
      return items.indices.allSatisfy {
        ($0 < written.count ? written[$0] : last).equalsWhenRewritten(items[$0])
      }
    default: return false
    }
  }
}

extension Value {
  /// Whether it can be written out as a literal.
  fileprivate var isWritable: Bool {
    switch self {
    case .number(let number): number.isFinite
    case .text, .boolean, .none: true
    case .list(let items): items.allSatisfy { $0.isWritable }
    default: false
    }
  }
}
