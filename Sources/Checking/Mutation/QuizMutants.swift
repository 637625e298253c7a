import Expressions
import Lessons
import SourceText

/// The ways to break a question's key.
struct QuizMutants {
  let quiz: QuizBlock
  let answer: Answer?
  let place: (lesson: String, block: String)

  var all: [Mutant] {
    switch quiz.answer {
    case .choices(let choices, let pickMany):
      guard case .choices(let right)? = answer?.key, right.count == choices.count else { return [] }
      if pickMany { return statedAlone(choices) }
      return choices.indices.flatMap { choiceMutants(choices, $0, isRight: right[$0]) }
        + moved(choices, right)
    case .number(let number): return answerMutants(number)
    case nil: return []
    }
  }

  private func answerMutants(_ number: NumberAnswer) -> [Mutant] {
    guard let answer = number.answer else { return [] }
    return answer.value.neighbours.compactMap { text in
      guard let written = WrittenNumber(text) else { return nil }
      var changed = number
      changed.answer = Located(written, at: answer.location)
      return mutant(.answer, answer.location, answer.value.text, text, .number(changed))
    }
  }

  /// A choice of a question with one right answer: made wrong where it is right, and the reverse.
  private func choiceMutants(
    _ choices: [QuizChoice], _ index: Int, isRight: Bool
  ) -> [Mutant] {
    switch choices[index].truth {
    case .when(let expression):
      // How exactly a wrong choice is wrong is nobody's claim.
      let edits = [negation(of: expression)] + (isRight ? claimEdits(expression) : [])
      return edits.enumerated().compactMap { number, edit in
        guard let changed = expression.applying(edit) else { return nil }
        return mutant(
          number == 0 ? .truth : edit.kind, expression.text.location(edit.range),
          expression.source(edit.range), edit.replacement,
          .choices(choices.replacing(index) { $0.truth = .when(changed) }))
      }
    case .equals(let written): return valueMutants(choices, index, written, isRight: isRight)
    case .stated(let stated):
      return [
        mutant(
          .truth, stated.location, "\(stated.value)", "\(!stated.value)",
          .choices(choices.flipping(index)))
      ]
    case nil: return []
    }
  }

  private func valueMutants(
    _ choices: [QuizChoice], _ index: Int, _ written: Located<WrittenNumber>, isRight: Bool
  ) -> [Mutant] {
    // A wrong number is nobody's claim either, unless a slip leads to it.
    guard isRight || choices[index].slip != nil else { return [] }
    return written.value.neighbours.compactMap { text in
      guard let number = WrittenNumber(text) else { return nil }
      return mutant(
        .answer, written.location, written.value.text, text,
        .choices(
          choices.replacing(index) { $0.truth = .equals(Located(number, at: written.location)) }))
    }
  }

  /// Another choice called right. Evidence and citations vouch against it; without them nothing does.
  private func moved(_ choices: [QuizChoice], _ right: [Bool]) -> [Mutant] {
    guard let old = right.firstIndex(of: true), answer?.basis == .asserted,
      let new = choices.indices.first(where: { index in
        if case .stated = choices[index].truth { index != old } else { false }
      }), case .stated(let stated) = choices[old].truth
    else { return [] }
    return [
      mutant(
        .truth, stated.location, "this choice", "choice \(new + 1) as the right one",
        .choices(choices.flipping(old).flipping(new)))
    ]
  }

  /// Where any number of choices may be right, only those that something vouches for are safe.
  private func statedAlone(_ choices: [QuizChoice]) -> [Mutant] {
    choices.indices.compactMap { index in
      guard case .stated(let stated) = choices[index].truth, choices[index].evidence.isEmpty,
        choices[index].cites.isEmpty
      else { return nil }
      return mutant(
        .truth, stated.location, "\(stated.value)", "\(!stated.value)",
        .choices(choices.flipping(index)))
    }
  }

  private func mutant(
    _ kind: Mutant.Kind, _ location: Location, _ original: String, _ replacement: String,
    _ change: Mutant.Change
  ) -> Mutant {
    Mutant(
      kind: kind, location: location, original: original, replacement: replacement,
      lesson: place.lesson, block: place.block, change: change)
  }
}

extension [QuizChoice] {
  fileprivate func replacing(
    _ index: Int, _ change: (inout QuizChoice) -> Void
  ) -> [QuizChoice] {
    var copy = self
    change(&copy[index])
    return copy
  }

  fileprivate func flipping(_ index: Int) -> [QuizChoice] {
    replacing(index) { choice in
      guard case .stated(let stated) = choice.truth else { return }
      choice.truth = .stated(Located(!stated.value, at: stated.location))
    }
  }
}
