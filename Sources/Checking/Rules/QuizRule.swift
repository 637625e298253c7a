import Expressions
import LessonSyntax
import Lessons
import SourceText

extension BlockChecker {
  mutating func check(_ block: QuizBlock, at id: Location) {
    bind(block.bindings)
    nameBindings()
    checkSpans(block.ask?.nodes ?? [])
    for hint in block.hints { checkSpans(hint.nodes) }
    switch block.answer {
    case .choices(let choices, let pickMany):
      for choice in choices {
        checkSpans(choice.text?.nodes ?? [])
        checkSpans(choice.why?.nodes ?? [])
      }
      checkChoices(choices, of: block, pickMany: pickMany, at: id)
    case .number(let number): checkNumber(number)
    case nil: break
    }
    if isStrict, outcome.answer?.basis == .asserted {
      report(
        .assertedAnswer, "nothing vouches for this answer but its author", at: id,
        notes: [Note("give the choices 'when:', 'is:', 'evidence:' or 'cite:'")])
    }
  }
}
