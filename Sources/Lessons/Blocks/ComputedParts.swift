import Expressions
import LessonSyntax
import SourceText

/// Something in Markdown that is computed where it stands.
public enum ComputedPart: Sendable {
  /// `{eval}`, `{check}` or `{dial}`.
  case span(ComputedSpan, at: Location)
  /// A formula, which may hold `\eval`.
  case formula(MappedText)
}

/// The computed spans and the formulas of some Markdown, in order.
public func computedParts(of nodes: [MarkdownNode]) -> [ComputedPart] {
  var parts: [ComputedPart] = []
  for node in nodes {
    node.visit { node in
      switch node.kind {
      case .computed(let span): parts.append(.span(span, at: node.location))
      case .math(let tex, _): parts.append(.formula(tex))
      default: break
      }
    }
  }
  return parts
}

/// The expressions inside Markdown that can be read: computed spans, and `\eval` in formulas.
public func expressions(in nodes: [MarkdownNode]) -> [ParsedExpression] {
  computedParts(of: nodes).flatMap { part in
    switch part {
    case .span(let span, _): parseExpression(span.expression).expression.map { [$0] } ?? []
    case .formula(let tex): expressions(in: tex)
    }
  }
}

/// The expressions of a formula's `\eval` that can be read.
public func expressions(in tex: MappedText) -> [ParsedExpression] {
  evaluations(in: tex).spans.compactMap { parseExpression($0.expression).expression }
}

extension Lesson {
  /// The page's own Markdown and that of its front matter; its blocks have theirs.
  public var texts: [MarkdownNode] {
    let front = [front.summary, front.takeaway].compactMap(\.self) + front.objectives
    return tree.blocks + front.flatMap(\.nodes)
  }
}

extension Block {
  /// The names of `let:`.
  public var bindings: [LetBinding] {
    switch content {
    case .check(let block): block.bindings
    case .example(let block): block.bindings
    case .quiz(let block): block.bindings
    case .proof(let block): block.bindings
    case .sort(let block): block.bindings
    case .table(let block): block.bindings
    case .dataset, .model, .code, .challenge, .widget, .broken: []
    }
  }
}
