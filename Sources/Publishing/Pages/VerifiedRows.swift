import Checking
import Lessons

/// "What was verified here": what models were found to say, then each example, check and game, the
/// figures in the prose, and the quizzes; a row each.
func verifiedRows(_ lesson: Lesson, _ checked: CheckedLesson) -> [[String: Any]] {
  var rows: [[String: Any]] = []
  var keys: [Answer] = []
  var further: [Claim] = []
  for block in lesson.blocks {
    guard let outcome = checked.blocks[block.id.value] else { continue }
    if let answer = outcome.answer { keys.append(answer) }
    rows += blockRows(block, outcome)
    if case .check = block.content { further += outcome.claims }
  }
  if let first = further.first {
    rows.append(
      row(
        further.count == 1
          ? code(first.text) : "Further statements, such as \(code(first.text))",
        by: "computed", got: further.count == 1 ? dressed(first.computed) : "all \(further.count)"))
  }
  let prose = checked.text.claims.count
  let figures = checked.text.spans.count
  if prose + figures > 0 {
    rows.append(
      row(
        prose == 0
          ? "\(counted(figures, "figure")) in the prose"
          : "\(counted(figures, "figure")) and \(counted(prose, "statement")) in the prose",
        by: "computed where they stand", got: "all \(prose + figures)"))
  }
  if !keys.isEmpty {
    rows.append(
      row(
        "The \(keys.count == 1 ? "key" : "keys") of \(counted(keys.count, "question"))",
        by: "choices and slips computed", got: tally(keys.map(\.basis))))
  }
  return rows
}

/// Everything on the page that the engine vouches for.
func verifiedCount(_ checked: CheckedLesson) -> Int {
  let outcomes = Array(checked.blocks.values) + [checked.text]
  return outcomes.map { $0.claims.count + $0.spans.count + ($0.answer == nil ? 0 : 1) }
    .reduce(0, +)
}

private func blockRows(_ block: Block, _ outcome: BlockOutcome) -> [[String: Any]] {
  if case .sort(let sort) = block.content {
    let title = escaped(sort.title?.value ?? block.id.value)
    return outcome.claims.isEmpty && !outcome.cards.contains(.cited)
      ? [] : [row("\(title): where the cards belong", by: "evidence", got: tally(outcome.cards))]
  }
  let all = "\(outcome.claims.count) of \(outcome.claims.count)"
  if outcome.claims.isEmpty { return [] }
  switch block.content {
  case .model(let model):
    return outcome.claims.map { claim in
      row(
        code(claim.text), by: "fitted by \(code(model.fit?.value ?? ""))",
        got: dressed(claim.computed))
    }
  case .widget:
    return outcome.claims.map { claim in
      row(
        "The goal \(code(claim.text)) can be met, and the start does not meet it",
        by: "played by the engine", got: dressed(claim.computed))
    }
  case .example(let example):
    return [
      row("\(escaped(example.title?.value ?? "")): each step", by: "computed", got: all)
    ]
  case .proof(let proof):
    return [
      row(
        "\(escaped(proof.title?.value ?? "Proof")): what its steps say of numbers",
        by: "computed", got: all)
    ]
  case .dataset(let dataset):
    return [
      row(
        "\(escaped(dataset.title?.value ?? block.id.value)): what the data is said to be",
        by: "computed", got: all)
    ]
  case .check, .quiz, .sort, .table, .code, .challenge, .broken: return []
  }
}

/// `3 computed, 1 cited`.
func tally(_ bases: [Answer.Basis]) -> String {
  Answer.Basis.allCases.compactMap { basis in
    let count = bases.count { $0 == basis }
    return count == 0 ? nil : "\(count) \(basis.rawValue)"
  }.joined(separator: ", ")
}

private func row(_ claim: String, by: String, got: String) -> [String: Any] {
  ["claim": claim, "by": by, "got": got]
}

private func code(_ text: String) -> String { "<code>\(escaped(text))</code>" }

func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
