import Checking
import Lessons

/// "What was verified here": a row for each model, example, check and game, and one for the quizzes.
func verifiedRows(_ lesson: Lesson, _ checked: CheckedLesson) -> [[String: Any]] {
  var rows: [[String: Any]] = []
  var keys: [Answer] = []
  for block in lesson.blocks {
    guard let outcome = checked.blocks[block.id.value] else { continue }
    if let answer = outcome.answer { keys.append(answer) }
    switch block.content {
    case .model(let model):
      for claim in outcome.claims {
        rows.append(row(claim, by: "fitted by \(model.fit?.value ?? "the engine")"))
      }
    case .dataset, .check:
      for claim in outcome.claims { rows.append(row(claim, by: "evaluated")) }
    case .widget:
      for claim in outcome.claims {
        rows.append([
          "claim": "The goal <code>\(escaped(claim.text))</code> can be met, and the start does not",
          "by": "played by the engine", "got": claim.computed,
        ])
      }
    case .example(let example):
      let count = outcome.claims.count
      guard count > 0 else { continue }
      rows.append([
        "claim": "\(escaped(example.title?.value ?? block.id.value)): every step",
        "by": "evaluated", "got": "\(count) of \(count)",
      ])
    case .quiz, .broken: break
    }
  }
  for claim in checked.text.claims { rows.append(row(claim, by: "evaluated")) }
  if !keys.isEmpty { rows.append(quizRow(keys)) }
  return rows
}

private func row(_ claim: Claim, by: String) -> [String: Any] {
  ["claim": "<code>\(escaped(claim.text))</code>", "by": by, "got": dressed(claim.computed)]
}

private func quizRow(_ keys: [Answer]) -> [String: Any] {
  let counts = Answer.Basis.allCases.compactMap { basis -> String? in
    let count = keys.count { $0.basis == basis }
    return count == 0 ? nil : "\(count) \(basis.rawValue)"
  }
  return [
    "claim": "The key\(keys.count == 1 ? "" : "s") of \(keys.count) question\(keys.count == 1 ? "" : "s")",
    "by": "choices and slips evaluated", "got": counts.joined(separator: ", "),
  ]
}
