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

  func proof(_ block: ProofBlock, id: String) -> JSONValue {
    [
      "id": .string(id), "title": optional(block.title?.value),
      "claim": .array(nodes(block.claim?.nodes ?? [])),
      "steps": .array(
        block.steps.map { step in
          [
            "say": .array(nodes(step.say?.nodes ?? [])), "math": optional(step.math.map(filled)),
            "checks": .array(step.claims.map { .string($0.text.text) }),
            "cites": .array(step.cites.map(\.json)),
          ]
        }),
      "cites": .array(block.cites.map(\.json)),
    ]
  }

  func table(_ block: TableBlock, id: String) -> JSONValue {
    [
      "id": .string(id), "title": optional(block.title?.value),
      "columns": .array(block.columns.map { .array(nodes($0.nodes)) }),
      "rows": .array(
        block.rows.map { row in .array(row.map { .array(nodes($0.nodes)) }) }),
    ]
  }

  func challenge(_ block: ChallengeBlock, id: String, lesson: Lesson) -> JSONValue {
    [
      "id": .string(id), "title": .string(block.title?.value ?? id),
      "intro": .array(nodes(block.intro?.nodes ?? [])), "pass": .number(Double(block.mustBeRight)),
      "badge": optional(block.badge?.value),
      "quizzes": .array(
        block.quizzes.map { name in
          [
            "lesson": .string(name.lesson.map(\.value) ?? lesson.name),
            "quiz": .string(name.quiz.value),
          ]
        }),
    ]
  }

  func sort(_ block: SortBlock, id: String, _ outcome: BlockOutcome) -> JSONValue {
    [
      "id": .string(id), "title": .string(block.title?.value ?? id),
      "buckets": .array(
        block.buckets.map {
          ["id": .string($0.id.value), "label": .array(nodes($0.label?.nodes ?? []))]
        }),
      "cards": .array(
        zip(block.cards, outcome.cards).map { card, basis in
          [
            "text": .array(nodes(card.text?.nodes ?? [])),
            "bucket": .string(card.bucket?.value ?? ""),
            "why": .array(nodes(card.why?.nodes ?? [])), "basis": .string(basis.rawValue),
            "cites": .array(card.cites.map(\.json)),
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

func codeJSON(_ block: SourceCodeBlock, id: String) -> JSONValue {
  [
    "id": .string(id), "title": optional(block.title?.value),
    "language": .string(block.language?.value ?? ""), "source": .string(block.source?.text ?? ""),
    "file": optional(block.file?.value), "run": optional(block.run?.value),
    "output": optional(block.output?.text),
  ]
}
