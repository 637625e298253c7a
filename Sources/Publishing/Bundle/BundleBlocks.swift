import Checking
import Expressions
import Lessons

extension MDASTContext {
  func example(_ block: ExampleBlock, id: String) -> JSONValue {
    [
      "id": .string(id), "title": optional(block.title?.value),
      "steps": .array(
        block.steps.map { step in
          [
            "say": .array(nodes(step.say?.nodes ?? [])),
            "math": optional(step.math.map(filled)),
          ]
        }),
    ]
  }

  func quiz(_ block: QuizBlock, id: String, _ outcome: BlockOutcome) -> JSONValue {
    var quiz: [String: JSONValue] = [
      "id": .string(id), "ask": .array(nodes(block.ask?.nodes ?? [])),
      "basis": optional(outcome.answer?.basis.rawValue),
      "hints": .array(block.hints.map { .array(nodes($0.nodes)) }),
      "choices": .null, "number": .null, "pick": .null,
    ]
    switch block.answer {
    case .choices(let choices, let pickMany):
      quiz["pick"] = pickMany ? "many" : "one"
      var right: [Bool] = []
      if case .choices(let key)? = outcome.answer?.key { right = key }
      quiz["choices"] = .array(
        choices.enumerated().map { index, choice in
          [
            "text": .array(nodes(choice.text?.nodes ?? [])),
            "why": .array(nodes(choice.why?.nodes ?? [])),
            "isRight": .bool(index < right.count && right[index]),
          ]
        })
    case .number(let number):
      if case .number(let value, let within)? = outcome.answer?.key {
        quiz["number"] = [
          "value": .number(value), "within": .number(within), "unit": optional(number.unit?.value),
        ]
      }
    case nil: break
    }
    return .object(quiz)
  }
}
