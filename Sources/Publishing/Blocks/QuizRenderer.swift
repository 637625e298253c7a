import Checking
import Expressions
import LessonSyntax
import Lessons

extension PageContext {
  mutating func quiz(_ block: QuizBlock, id: String, _ outcome: BlockOutcome) -> String {
    theme.render("blocks/quiz", quizContext(block, id: id, outcome))
  }

  mutating func quizContext(
    _ block: QuizBlock, id: String, _ outcome: BlockOutcome
  ) -> [String: Any] {
    var context: [String: Any] = [
      "id": id, "ask": blocks(block.ask?.nodes ?? []), "isMany": false, "isNumber": false,
      "choices": [[String: Any]](),
      "isAsserted": outcome.answer?.basis == .asserted,
      "punch": theme.words(outcome.answer?.basis.keyWord ?? "quiz.unknown"),
    ]
    var hints: [String] = []
    for hint in block.hints { hints.append(blocks(hint.nodes, isTight: true)) }
    context["hints"] = hints
    switch block.answer {
    case .choices(let choices, let pickMany):
      context["isMany"] = pickMany
      context["choices"] = choiceContexts(choices, outcome)
    case .number(let number):
      context["isNumber"] = true
      context["number"] = numberContext(number, outcome)
    case nil: break
    }
    return context
  }

  private mutating func choiceContexts(
    _ choices: [QuizChoice], _ outcome: BlockOutcome
  ) -> [[String: Any]] {
    var right: [Bool] = []
    if case .choices(let key)? = outcome.answer?.key { right = key }
    var contexts: [[String: Any]] = []
    for (index, choice) in choices.enumerated() {
      contexts.append([
        "index": "\(index)",
        "text": choiceText(choice),
        "why": reason(choice.why, choice.cites),
        "isRight": index < right.count && right[index],
      ])
    }
    return contexts
  }

  /// Why an answer is what it is, and who says so.
  mutating func reason(_ why: MarkdownText?, _ cites: [Citation]) -> String {
    let words = blocks(why?.nodes ?? [], isTight: true)
    return cites.isEmpty ? words : words + " " + cite(cites)
  }

  /// A choice's words; a bare number with a true minus.
  private mutating func choiceText(_ choice: QuizChoice) -> String {
    if case .equals(let written)? = choice.truth, choice.text?.source.text == written.value.text {
      return dressed(escaped(written.value.text))
    }
    return blocks(choice.text?.nodes ?? [], isTight: true)
  }

  private func numberContext(_ number: NumberAnswer, _ outcome: BlockOutcome) -> [String: Any] {
    guard case .number(let value, let within)? = outcome.answer?.key else { return [:] }
    return [
      "value": plain(value), "accept": plain(within), "unit": number.unit?.value ?? "",
      "shown": dressed(number.answer?.value.text ?? shown(value)),
    ]
  }

  private func shown(_ value: Double) -> String {
    (try? format(.number(value), as: nil)) ?? plain(value)
  }
}

extension Answer.Basis {
  /// The word for a key of this kind.
  fileprivate var keyWord: String {
    switch self {
    case .computed: "quiz.computed"
    case .evidenced: "quiz.evidenced"
    case .cited: "quiz.cited"
    case .asserted: "quiz.asserted"
    }
  }
}
