import Lessons
import SourceText

extension DiagnosticCode {
  /// Cards of a sort that nothing but their author vouches for, counted under `--strict`.
  ///
  /// What belongs where is often a matter of words, so this is no error. A card whose place the
  /// engine can show (`evidence:`), or somebody else has shown (`cite:`), is worth more.
  ///
  /// - Wrong: a card with `text:`, `bucket:` and `why:` alone
  /// - Right: the same card with `evidence: 4 % 2 == 0`
  public static let assertedCards = DiagnosticCode("DW0536", .info)
}

extension BlockChecker {
  mutating func check(_ block: SortBlock, at id: Location) {
    bind(block.bindings)
    nameBindings()
    for bucket in block.buckets { checkSpans(bucket.label?.nodes ?? []) }
    for card in block.cards {
      checkSpans((card.text?.nodes ?? []) + (card.why?.nodes ?? []))
      for expression in card.evidence { hold(expression, as: .evidence, code: .evidenceFails) }
      let basis: Answer.Basis =
        card.evidence.showAnything ? .evidenced : !card.cites.isEmpty ? .cited : .asserted
      outcome.cards.append(basis)
    }
    let asserted = outcome.cards.count { $0 == .asserted }
    if isStrict, asserted > 0 {
      report(
        .assertedCards,
        "\(asserted) of \(outcome.cards.count) cards rest on their author's word", at: id)
    }
  }
}
