import Checking
import Lessons

extension PageContext {
  mutating func sort(_ block: SortBlock, id: String, _ outcome: BlockOutcome) -> String {
    needs(sheet: "sort")
    var labels: [String: String] = [:]
    var buckets: [[String: Any]] = []
    for (index, bucket) in block.buckets.enumerated() {
      let label = blocks(bucket.label?.nodes ?? [], isTight: true)
      labels[bucket.id.value] = label
      buckets.append(["id": bucket.id.value, "label": label, "number": "\(index + 1)"])
    }
    var cards: [[String: Any]] = []
    for card in block.cards {
      let bucket = card.bucket?.value ?? ""
      cards.append([
        "text": blocks(card.text?.nodes ?? [], isTight: true), "bucket": bucket,
        "label": labels[bucket] ?? "", "why": reason(card.why, card.cites),
      ])
    }
    let backed = outcome.cards.count { $0 != .asserted }
    return theme.render(
      "blocks/sort",
      [
        "id": id, "title": block.title?.value ?? id, "buckets": buckets, "cards": cards,
        "count": "\(cards.count)", "isAsserted": backed == 0,
        "punch": backed == 0
          ? theme.words("sort.asserted")
          : theme.words("sort.backed", ["backed": "\(backed)", "count": "\(cards.count)"]),
      ])
  }
}
