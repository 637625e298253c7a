import Expressions

/// Claims that must hold, seen by nobody but the compiler.
public struct CheckBlock: Sendable {
  public var bindings: [LetBinding]
  public var claims: [ParsedExpression]
}

extension BlockKind {
  static let check = BlockKind(
    name: "check", summary: "Claims that must hold; the page shows nothing of them.",
    shape: Shape(
      "a check",
      [
        FieldDescriptor("let", .bindings, "Names for this block, each from the lines before it."),
        FieldDescriptor("that", .expressions, required: true, "Expressions that must hold."),
        .thisSeed,
      ]),
    decode: { reader, _ in
      .check(CheckBlock(bindings: reader.bindings("let"), claims: reader.expressions("that")))
    })
}
