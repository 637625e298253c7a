import Expressions
import LessonSyntax
import SourceText

/// A worked example, shown step by step.
public struct ExampleBlock: Sendable {
  public var title: Located<String>?
  public var bindings: [LetBinding]
  public var steps: [ExampleStep]
}

public struct ExampleStep: Sendable {
  public var say: MarkdownText?
  public var math: MappedText?
  public var claims: [ParsedExpression]
}

extension BlockKind {
  static let example = BlockKind(
    name: "example", summary: "A worked example, shown step by step; its numbers are checked.",
    shape: Shape(
      "an example",
      [
        FieldDescriptor("title", .text, required: true, "What the page calls it."),
        FieldDescriptor("let", .bindings, "Names for this block, each from the lines before it."),
        FieldDescriptor(
          "steps", .list, required: true, of: exampleStep, "The steps, in order."),
        .thisSeed,
      ]),
    decode: { reader, _ in
      .example(
        ExampleBlock(
          title: reader.text("title"), bindings: reader.bindings("let"),
          steps: reader.entries("steps").map(decodeStep)))
    })

  static let exampleStep = Shape(
    "a step",
    [
      FieldDescriptor("say", .markdown, required: true, "What happens, in words."),
      FieldDescriptor("math", .tex, "A formula set below the words."),
      FieldDescriptor("check", .expressions, "Expressions that must hold."),
    ])
}

private func decodeStep(_ reader: FieldReader) -> ExampleStep {
  ExampleStep(
    say: reader.markdown("say"), math: reader.tex("math"), claims: reader.expressions("check"))
}
