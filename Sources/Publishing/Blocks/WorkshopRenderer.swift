import Checking
import LessonSyntax
import Lessons

extension PageContext {
  /// A `workshop` block as HTML; checks and models show nothing themselves.
  mutating func workshop(_ yaml: YAMLNode?) -> String {
    guard let id = yaml?.pairs?.first?.value.text, let block = lesson.block(id),
      let outcome = checked.blocks[id]
    else { return "" }
    self.block = id
    defer { self.block = nil }
    // What is wrong with a block has been told, and may be why there is no picture of it.
    let isWrong = !block.isSound || outcome.diagnostics.contains { $0.severity == .error }
    let place = isWrong ? nil : block.location
    switch block.content {
    case .check, .model, .broken: return ""
    case .dataset(let dataset): return self.dataset(dataset, id: id, at: place)
    case .example(let example): return self.example(example, id: id, outcome)
    case .quiz(let quiz): return self.quiz(quiz, id: id, outcome)
    case .proof(let proof): return self.proof(proof, id: id, outcome)
    case .table(let table): return self.table(table, id: id, outcome)
    case .code(let code): return self.sourceCode(code, id: id)
    case .challenge(let challenge): return self.challenge(challenge, id: id)
    case .sort(let sort): return self.sort(sort, id: id, outcome)
    case .widget(let widget): return self.widget(widget, id: id, outcome, at: place)
    }
  }
}
