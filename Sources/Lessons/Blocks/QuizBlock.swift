import Expressions
import LessonSyntax
import SourceText

/// A question whose key the engine computes.
public struct QuizBlock: Sendable {
  public enum Answer: Sendable {
    case choices([QuizChoice], pickMany: Bool)
    case number(NumberAnswer)
  }
  public var ask: MarkdownText?
  public var bindings: [LetBinding]
  /// The truth that each choice's `is:` is held against.
  public var value: ParsedExpression?
  public var answer: Answer?
  public var hints: [MarkdownText]
}

public struct QuizChoice: Sendable {
  /// How a choice says whether it is right.
  public enum Truth: Sendable {
    /// Right when the expression holds.
    case when(ParsedExpression)
    /// Right when the quiz's value is about this number.
    case equals(Located<WrittenNumber>)
    /// The author says so.
    case stated(Located<Bool>)
  }
  public var text: MarkdownText?
  public var truth: Truth?
  public var why: MarkdownText?
  /// What a learner who slips computes.
  public var slip: ParsedExpression?
  public var evidence: [ParsedExpression]
  public var cites: [Citation]
  public var location: Location
}

public struct NumberAnswer: Sendable {
  /// How far from the value an answer may be.
  public enum Tolerance: Sendable {
    case absolute(Double)
    case relative(Double)
  }
  public var value: ParsedExpression?
  /// The typed answer, compared with the computed one.
  public var answer: Located<WrittenNumber>?
  public var accept: Located<Tolerance>?
  public var unit: Located<String>?
  public var location: Location
}

extension BlockKind {
  static let quiz = BlockKind(
    name: "quiz", summary: "A question with choices, or one whose answer is a number.",
    shape: Shape(
      "a quiz",
      [
        FieldDescriptor("ask", .markdown, required: true, "The question."),
        FieldDescriptor("let", .bindings, "Names for this block, each from the lines before it."),
        FieldDescriptor("value", .expression, "The truth that each choice's 'is' is held against."),
        FieldDescriptor(
          "pick", .word(["one", "many"]), "How many choices are right; default one."),
        FieldDescriptor(
          "choices", .list, of: quizChoice,
          "The choices; exactly one holds, unless 'pick: many'."),
        FieldDescriptor(
          "number", .mapping, of: quizNumber, "For a question whose answer is a number."),
        FieldDescriptor("hints", .list, "Hints, shown one by one."),
        .thisSeed,
      ]),
    decode: { reader, _ in .quiz(decodeQuiz(reader)) })

  static let quizChoice = Shape(
    "a choice",
    [
      FieldDescriptor("text", .markdown, "What the learner reads."),
      FieldDescriptor("when", .expression, "The choice is right when this holds."),
      FieldDescriptor("is", .number, "The choice is right when the quiz's value is this."),
      FieldDescriptor("correct", .boolean, "Whether it is right, for a question of concept."),
      FieldDescriptor("slip", .expression, "The slip that leads to a wrong 'is'."),
      FieldDescriptor("evidence", .expressions, "Expressions that back 'correct'."),
      FieldDescriptor("cite", .citations, "References that back 'correct'."),
      FieldDescriptor("why", .markdown, required: true, "Why it is right or wrong."),
    ])

  static let quizNumber = Shape(
    "a number answer",
    [
      FieldDescriptor("value", .expression, required: true, "The answer, computed."),
      FieldDescriptor("answer", .number, "The answer as the author knows it."),
      FieldDescriptor("accept", .text, "How far off is right: absolute, or relative as '1%'."),
      FieldDescriptor("unit", .text, "Shown beside the box, never converted."),
    ])
}

private func decodeQuiz(_ reader: FieldReader) -> QuizBlock {
  let value = reader.expression("value")
  var answer: QuizBlock.Answer?
  switch (reader.has("choices"), reader.has("number")) {
  case (false, false) where reader.isMeant("choices") || reader.isMeant("number"): break
  case (true, true), (false, false):
    reader.problems.report(
      .chooseOneField, "a quiz has either 'choices:' or 'number:'",
      at: reader.keyLocation("number") ?? reader.home)
  case (true, false):
    let items = reader.items("choices") ?? []
    let choices = items.compactMap {
      decodeChoice($0, hasValue: reader.has("value"), reader.problems)
    }
    reader.problems.reportRepeated(choices.compactMap(\.text), "this choice stands there twice")
    let pickMany = reader.word("pick")?.value == "many"
    // With choices missing there is no telling whether just one of them holds.
    if choices.count == items.count { answer = .choices(choices, pickMany: pickMany) }
    let compares = choices.contains { if case .equals = $0.truth { true } else { false } }
    if let place = reader.keyLocation("value"), !choices.isEmpty, !compares,
      choices.allSatisfy({ $0.truth != nil })
    {
      reader.problems.report(
        .fieldOutOfPlace, "no choice says 'is:', so nothing is compared with 'value'", at: place)
    }
  case (false, true):
    for name in ["pick", "value"] {
      guard let place = reader.keyLocation(name) else { continue }
      reader.problems.report(
        .fieldOutOfPlace, "'\(name)' goes with 'choices:', and this quiz has 'number:'", at: place)
    }
    answer = reader.node("number").flatMap { decodeNumber($0, reader.problems) }.map { .number($0) }
  }
  return QuizBlock(
    ask: reader.markdown("ask"), bindings: reader.bindings("let"), value: value, answer: answer,
    hints: reader.markdowns("hints"))
}

private func decodeChoice(_ node: YAMLNode, hasValue: Bool, _ problems: Problems) -> QuizChoice? {
  guard let reader = FieldReader(node, BlockKind.quizChoice, problems) else { return nil }
  var text = reader.markdown("text")
  var truth: QuizChoice.Truth?
  let given = ["when", "is", "correct"].filter(reader.has)
  switch given {
  case ["when"]: truth = reader.expression("when").map { .when($0) }
  case ["is"]:
    truth = reader.writtenNumber("is").map { .equals($0) }
    if text == nil { text = reader.markdown("is") }
    if !hasValue {
      problems.report(
        .missingField, "'is' needs the quiz's 'value:' to be held against",
        at: reader.keyLocation("is") ?? reader.home)
    }
  case ["correct"]: truth = reader.boolean("correct").map { .stated($0) }
  default:
    problems.report(
      .chooseOneField, "a choice says one of 'when:', 'is:' and 'correct:'",
      at: given.dropFirst().first.flatMap(reader.keyLocation) ?? reader.home)
  }
  if text == nil && !given.contains("is") || reader.node("text")?.isBlank == true {
    problems.report(.missingField, "a choice needs 'text:'", at: reader.home)
  }
  return QuizChoice(
    text: text, truth: truth, why: reader.markdown("why"), slip: reader.expression("slip"),
    evidence: reader.expressions("evidence"), cites: reader.citations("cite"),
    location: node.location)
}

private func decodeNumber(_ node: YAMLNode, _ problems: Problems) -> NumberAnswer? {
  guard let reader = FieldReader(node, BlockKind.quizNumber, problems) else { return nil }
  return NumberAnswer(
    value: reader.expression("value"), answer: reader.writtenNumber("answer"),
    accept: reader.tolerance("accept"), unit: reader.text("unit"), location: node.location)
}

extension FieldReader {
  /// A number that remembers how precisely it was written.
  fileprivate func writtenNumber(_ name: String) -> Located<WrittenNumber>? {
    guard let found = text(name) else { return nil }
    guard let number = WrittenNumber(found.value) else {
      problems.report(
        .notANumber, "'\(name)' takes a number, not '\(found.value)'", at: found.location)
      return nil
    }
    return Located(number, at: found.location)
  }

  fileprivate func tolerance(_ name: String) -> Located<NumberAnswer.Tolerance>? {
    guard let found = text(name) else { return nil }
    let isRelative = found.value.hasSuffix("%")
    let digits = isRelative ? String(found.value.dropLast()) : found.value
    guard let value = Double(digits), value.isFinite, value >= 0 else {
      problems.report(
        .notANumber, "'\(name)' takes a number such as 0.01, or a share such as '1%'",
        at: found.location)
      return nil
    }
    return Located(isRelative ? .relative(value / 100) : .absolute(value), at: found.location)
  }
}
