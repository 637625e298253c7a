import Checking
import Lessons

/// "What was verified here": what models were found to say, then each example, check and game, the
/// figures in the prose, and the quizzes; a row each.
struct VerifiedRows {
  let words: Words

  func rows(of lesson: Lesson, _ checked: CheckedLesson) -> [[String: Any]] {
    var rows: [[String: Any]] = []
    var keys: [Answer] = []
    var further: [Claim] = []
    var inBlocks = 0
    for block in lesson.blocks {
      guard let outcome = checked.blocks[block.id.value] else { continue }
      if let answer = outcome.answer { keys.append(answer) }
      rows += self.rows(of: block, outcome)
      if case .check = block.content { further += outcome.claims }
      inBlocks += outcome.spans.count + (block.content.hasRow ? 0 : outcome.claims.count)
    }
    if let first = further.first {
      let isOne = further.count == 1
      rows.append(
        row(
          isOne ? code(first.text) : words.html("verified.further", ["it": code(first.text)]),
          by: words.html("verified.computed"),
          got: isOne ? dressed(first.computed) : all(further.count), key: VerifiedKey.further))
    }
    if let row = prose(checked.text) { rows.append(row) }
    if inBlocks > 0 {
      rows.append(
        row(
          escaped(words.counted("verified.inBlocks", inBlocks)),
          by: escaped(words.counted("verified.stands", inBlocks)),
          got: inBlocks == 1 ? "1" : all(inBlocks), key: VerifiedKey.inBlocks))
    }
    if !keys.isEmpty {
      rows.append(
        row(
          escaped(words.counted("verified.keys", keys.count)),
          by: words.html("verified.choices"), got: tally(keys.map(\.basis)),
          key: VerifiedKey.keys))
    }
    return rows
  }

  private func prose(_ text: BlockOutcome) -> [String: Any]? {
    let statements = text.claims.count
    let figures = text.spans.count
    let count = statements + figures
    if count == 0 { return nil }
    let claim =
      switch (figures, statements) {
      case (_, 0): words.counted("verified.figures", figures)
      case (0, _): words.counted("verified.statementsAlone", statements)
      default:
        words.counted(
          "verified.statements", statements,
          ["figures": words.counted("verified.figuresBefore", figures)])
      }
    return row(
      escaped(claim), by: escaped(words.counted("verified.stands", count)),
      got: count == 1 ? "1" : all(count), key: VerifiedKey.text)
  }

  private func rows(of block: Block, _ outcome: BlockOutcome) -> [[String: Any]] {
    let part = words(
      "verified.part",
      ["right": "\(outcome.claims.count)", "count": "\(outcome.claims.count)"])
    func titled(_ key: String, _ title: String, by: String, got: String) -> [String: Any] {
      row(
        words.html(key, ["title": escaped(title)]), by: words.html(by), got: got,
        key: block.id.value)
    }
    if case .sort(let sort) = block.content {
      return outcome.claims.isEmpty && !outcome.cards.contains(.cited)
        ? []
        : [
          titled(
            "verified.sort", sort.title?.value ?? block.id.value, by: "verified.evidence",
            got: tally(outcome.cards))
        ]
    }
    if outcome.claims.isEmpty { return [] }
    switch block.content {
    case .model(let model):
      let by = words.html("verified.fitted", ["it": code(model.fit?.value ?? "")])
      return outcome.claims.enumerated().map { place, claim in
        row(
          code(claim.text), by: by, got: dressed(claim.computed),
          key: VerifiedKey.claim(place, of: block.id.value))
      }
    case .widget:
      return outcome.claims.map { claim in
        row(
          words.html("verified.goal", ["it": code(claim.text)]),
          by: words.html("verified.played"), got: dressed(claim.computed))
      }
    case .example(let example):
      return [
        titled(
          "verified.example", example.title?.value ?? "", by: "verified.computed", got: part)
      ]
    case .proof(let proof):
      return [
        titled(
          "verified.proof", proof.title?.value ?? words("proof.kind"), by: "verified.computed",
          got: part)
      ]
    case .dataset(let dataset):
      return [
        titled(
          "verified.dataset", dataset.title?.value ?? block.id.value, by: "verified.computed",
          got: part)
      ]
    case .check, .quiz, .sort, .table, .code, .challenge, .broken: return []
    }
  }

  /// `3 computed, 1 cited`.
  private func tally(_ bases: [Answer.Basis]) -> String {
    Answer.Basis.allCases.compactMap { basis in
      let count = bases.count { $0 == basis }
      return count == 0 ? nil : words(basis.word, ["count": "\(count)"])
    }.joined(separator: ", ")
  }

  private func all(_ count: Int) -> String { words("verified.all", ["count": "\(count)"]) }
}

extension Block.Content {
  /// Whether a row of its own, or that of the checks, tells of its claims.
  var hasRow: Bool {
    switch self {
    case .model, .widget, .example, .proof, .dataset, .check, .sort: true
    case .quiz, .table, .code, .challenge, .broken: false
    }
  }
}

/// Everything on the page that the engine vouches for.
func verifiedCount(_ checked: CheckedLesson) -> Int {
  checked.blocks.values.reduce(verifiedCount(checked.text)) { $0 + verifiedCount($1) }
}

/// The same of one block, or of the lesson's own text.
func verifiedCount(_ outcome: BlockOutcome) -> Int {
  outcome.claims.count + outcome.spans.count + (outcome.answer == nil ? 0 : 1)
}

extension Answer.Basis {
  fileprivate var word: String {
    switch self {
    case .computed: "verified.basisComputed"
    case .evidenced: "verified.basisEvidenced"
    case .cited: "verified.basisCited"
    case .asserted: "verified.basisAsserted"
    }
  }
}

/// - Parameter key: what the row is called in the page's check sheet, if that has it.
private func row(
  _ claim: String, by: String, got: String, key: String? = nil
) -> [String: Any] {
  ["claim": claim, "by": by, "got": got, "key": key ?? "", "hasKey": key != nil]
}

private func code(_ text: String) -> String { "<code>\(escaped(text))</code>" }
