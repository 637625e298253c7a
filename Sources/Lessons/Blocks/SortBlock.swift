import Expressions
import LessonSyntax
import SourceText

/// Cards that the learner puts into buckets.
public struct SortBlock: Sendable {
  public struct Bucket: Sendable {
    public var id: Located<String>
    /// Nil where it could not be read.
    public var label: MarkdownText?
  }
  public var title: Located<String>?
  public var bindings: [LetBinding]
  public var buckets: [Bucket]
  public var cards: [SortCard]
}

public struct SortCard: Sendable {
  public var text: MarkdownText?
  /// The id of the bucket where it belongs; nil where there is no such bucket.
  public var bucket: Located<String>?
  public var why: MarkdownText?
  public var evidence: [ParsedExpression]
  public var cites: [Citation]
}

extension BlockKind {
  static let sort = BlockKind(
    name: "sort", summary: "Cards to put into buckets, each with a reason.",
    shape: Shape(
      "a sort",
      [
        FieldDescriptor("title", .text, required: true, "What the page calls it."),
        FieldDescriptor("let", .bindings, "Names for this block, each from the lines before it."),
        FieldDescriptor(
          "buckets", .mapping, required: true,
          "Two or more, each a name for the cards and what readers see."),
        FieldDescriptor(
          "cards", .list, required: true, of: sortCard, "The cards, in the order they are dealt."),
        .thisSeed,
      ]),
    decode: { reader, _ in
      let buckets = reader.buckets()
      return .sort(
        SortBlock(
          title: reader.text("title"), bindings: reader.bindings("let"), buckets: buckets,
          cards: reader.cards(buckets)))
    })

  static let sortCard = Shape(
    "a card",
    [
      FieldDescriptor("text", .markdown, required: true, "What the card says."),
      FieldDescriptor("bucket", .text, required: true, "The bucket where it belongs."),
      FieldDescriptor("why", .markdown, required: true, "Why it belongs there."),
      FieldDescriptor("evidence", .expressions, "Expressions that back it and must hold."),
      FieldDescriptor("cite", .citations, "References that back it."),
    ])
}

extension FieldReader {
  fileprivate func buckets() -> [SortBlock.Bucket] {
    guard let node = node("buckets") else { return [] }
    guard let pairs = node.pairs else {
      problems.report(
        .wrongFieldType,
        "'buckets' takes a mapping such as { rules: Write the rule }, not "
          + node.kindName, at: node.location)
      return []
    }
    if pairs.count < 2, let place = keyLocation("buckets") {
      problems.report(
        .tooFewBuckets, "there is nothing to sort into fewer than two buckets", at: place)
    }
    return pairs.compactMap { pair in
      guard let id = pair.key.text else { return nil }
      var label: MarkdownText?
      if let scalar = pair.value.scalar, !scalar.value.isEmpty {
        label = markdownText(scalar, problems)
      } else {
        problems.report(
          .wrongFieldType, "a bucket takes what readers see, not \(pair.value.kindName)",
          at: pair.value.scalar == nil ? pair.value.location : pair.key.location)
      }
      return .init(id: Located(id, at: pair.key.location), label: label)
    }
  }

  fileprivate func cards(_ buckets: [SortBlock.Bucket]) -> [SortCard] {
    var used: Set<String> = []
    let cards = entries("cards").map { reader -> SortCard in
      let card = SortCard(
        text: reader.markdown("text"), bucket: reader.bucket(among: buckets.map(\.id.value)),
        why: reader.markdown("why"), evidence: reader.expressions("evidence"),
        cites: reader.citations("cite"))
      if let bucket = card.bucket { used.insert(bucket.value) }
      return card
    }
    problems.reportRepeated(cards.compactMap(\.text), "this card is dealt twice")
    // Where a card's bucket could not be read, it may be any of them.
    guard !cards.isEmpty, cards.allSatisfy({ $0.bucket != nil }) else { return cards }
    for bucket in buckets where !used.contains(bucket.id.value) {
      problems.report(
        .emptyBucket, "no card belongs to '\(bucket.id.value)'", at: bucket.id.location)
    }
    return cards
  }

  private func bucket(among names: [String]) -> Located<String>? {
    guard let found = text("bucket") else { return nil }
    if names.contains(found.value) { return found }
    // With no bucket at all, that has been reported.
    if names.isEmpty { return nil }
    let near = nearestName(to: found.value, among: names)
    problems.report(
      .unknownWord,
      "there is no bucket '\(found.value)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: found.location,
      notes: near == nil ? [Note("the buckets are \(names.joined(separator: ", "))")] : [],
      fixes: near.map { [.replace(found.location, by: $0)] } ?? [])
    return nil
  }
}

extension SortBlock {
  var parts: [BlockPart] {
    bindings.parts + buckets.compactMap(\.label).map { .markdown($0) }
      + cards.flatMap { card -> [BlockPart] in
        card.evidence.map { .use($0) }
          + [card.text, card.why].compactMap(\.self).map { .markdown($0) }
          + card.cites.map { .cite($0) }
      }
  }
}
