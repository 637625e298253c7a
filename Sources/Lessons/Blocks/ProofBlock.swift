import Expressions
import LessonSyntax
import SourceText

/// A proof, stepped through; what can be computed of a step is.
public struct ProofBlock: Sendable {
  public var title: Located<String>?
  public var claim: MarkdownText?
  public var bindings: [LetBinding]
  public var steps: [ProofStep]
  public var cites: [Citation]
}

public struct ProofStep: Sendable {
  public var say: MarkdownText?
  public var math: MappedText?
  public var claims: [ParsedExpression]
  public var cites: [Citation]
}

extension BlockKind {
  static let proof = BlockKind(
    name: "proof", summary: "A proof, stepped through; numbers check its steps where they can.",
    shape: Shape(
      "a proof",
      [
        FieldDescriptor("title", .text, "What the page calls it; default Proof."),
        FieldDescriptor("claim", .markdown, required: true, "What is to be shown."),
        FieldDescriptor("let", .bindings, "Names for this block, each from the lines before it."),
        FieldDescriptor("steps", .list, required: true, of: proofStep, "The steps, in order."),
        FieldDescriptor("cite", .citations, "Where the proof is from."),
        .thisSeed,
      ]),
    decode: { reader, _ in
      .proof(
        ProofBlock(
          title: reader.text("title"), claim: reader.markdown("claim"),
          bindings: reader.bindings("let"),
          steps: reader.entries("steps").map { step in
            ProofStep(
              say: step.markdown("say"), math: step.tex("math"),
              claims: step.expressions("check"), cites: step.citations("cite"))
          }, cites: reader.citations("cite")))
    })

  static let proofStep = Shape(
    "a step",
    [
      FieldDescriptor("say", .markdown, required: true, "What follows, and from what."),
      FieldDescriptor("math", .tex, "A formula set below the words."),
      FieldDescriptor("check", .expressions, "Expressions that must hold."),
      FieldDescriptor("cite", .citations, "Who has shown it."),
    ])
}

extension ProofBlock {
  var parts: [BlockPart] {
    bindings.parts + (claim.map { [.markdown($0)] } ?? [])
      + steps.flatMap { step -> [BlockPart] in
        step.claims.map { .use($0) } + (step.say.map { [.markdown($0)] } ?? [])
          + (step.math.map { [.formula($0)] } ?? []) + step.cites.map { .cite($0) }
      } + cites.map { .cite($0) }
  }
}
