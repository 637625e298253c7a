import Checking
import Expressions
import LessonSyntax
import Lessons
import SourceText

/// A few characters that an editor shows in the text without their being in it.
public struct InlayHint: Sendable, Hashable {
  public enum Kind: String, Sendable { case value, holds, fails }
  public var offset: Int
  public var label: String
  public var kind: Kind
  /// A sentence for who points at it.
  public var tooltip: String
}

/// What the engine computed, beside each claim, choice, answer, goal and computed span in `range`.
public func inlayHints(in range: Range<Int>, of document: EditorDocument) -> [InlayHint] {
  guard document.verdicts != nil else { return [] }
  let blocks = document.lesson.blocks.filter { $0.location.range.overlaps(range) }
  let hints = blocks.flatMap { document.hints(of: $0) } + document.spanHints(in: range)
  return hints.filter { range.contains($0.offset) || $0.offset == range.upperBound }
    .sorted { ($0.offset, $0.label) < ($1.offset, $1.label) }
}

extension EditorDocument {
  fileprivate func hints(of block: Block) -> [InlayHint] {
    let outcome = verdicts?.blocks[block.id.value]
    switch block.content {
    case .quiz(let quiz):
      return hints(of: quiz, outcome?.answer) + claims(quiz.evidence, in: block)
    case .widget(let widget): return widget.goal.map { claims([$0], in: block) } ?? []
    case .dataset(let dataset): return claims(dataset.expectations, in: block)
    case .model(let model): return claims(model.expectations, in: block)
    case .check(let check): return claims(check.claims, in: block)
    case .example(let example): return claims(example.steps.flatMap(\.claims), in: block)
    case .proof(let proof): return claims(proof.steps.flatMap(\.claims), in: block)
    case .sort(let sort): return claims(sort.cards.flatMap(\.evidence), in: block)
    case .table, .code, .challenge, .broken: return []
    }
  }

  private func claims(_ claims: [ParsedExpression], in block: Block?) -> [InlayHint] {
    claims.compactMap { expression in
      verdict(on: expression, in: block).map { claim in
        let mark = claim.holds ? "✓" : "✗"
        let isPlain = claim.computed == "true" || claim.computed == "false"
        return InlayHint(
          offset: expression.text.sourceRange.upperBound,
          label: isPlain ? mark : "\(claim.computed) \(mark)", kind: claim.holds ? .holds : .fails,
          tooltip: claim.holds ? "The engine agrees" : "The engine does not agree")
      }
    }
  }

  private func hints(of quiz: QuizBlock, _ answer: Answer?) -> [InlayHint] {
    switch (quiz.answer, answer?.key) {
    case (.choices(let choices, _), .choices(let truths)?) where choices.count == truths.count:
      return zip(choices, truths).compactMap { choice, isRight in
        choice.truth.map { truth in
          InlayHint(
            offset: truth.end, label: isRight ? "✓" : "✗", kind: isRight ? .holds : .fails,
            tooltip:
              "This choice is \(isRight ? "right" : "wrong") (\(answer?.basis.rawValue ?? ""))")
        }
      }
    case (.number(let number), .number(let value, let tolerance)?):
      guard let expression = number.value else { return [] }
      return [
        InlayHint(
          offset: expression.text.sourceRange.upperBound,
          label: "= \(briefText(.number(value)))", kind: .value,
          tooltip: "Right within \(briefText(.number(tolerance)))")
      ]
    default: return []
    }
  }

  /// The values of computed spans, behind each of them, and the verdicts on `{check}`.
  fileprivate func spanHints(in range: ByteRange) -> [InlayHint] {
    let computed = computedSpans
    var hints: [InlayHint] = []
    for node in lesson.allMarkdown where node.location.range.overlaps(range) {
      node.visit { node in
        switch node.kind {
        case .computed(let span) where span.word != .check:
          add(computed[node.location.range.lowerBound], at: node.location.range.upperBound, &hints)
        case .computed(let span):
          if let expression = parseExpression(span.expression).expression {
            let block = block(at: node.location.range.lowerBound)
            hints += claims([expression], in: block).map { hint in
              var hint = hint
              hint.offset = node.location.range.upperBound
              return hint
            }
          }
        case .math(let tex, _): addFormula(tex, computed, &hints)
        default: break
        }
      }
    }
    for block in lesson.blocks where block.location.range.overlaps(range) {
      for case .formula(let tex) in block.parts { addFormula(tex, computed, &hints) }
    }
    return hints
  }

  private func addFormula(_ tex: MappedText, _ computed: [Int: String], _ hints: inout [InlayHint])
  {
    for span in evaluations(in: tex).spans {
      let place = tex.source(span.range)
      add(computed[place.lowerBound], at: place.upperBound, &hints)
    }
  }

  private func add(_ text: String?, at offset: Int, _ hints: inout [InlayHint]) {
    guard let text else { return }
    hints.append(
      InlayHint(offset: offset, label: "= \(text)", kind: .value, tooltip: "What readers see"))
  }
}

extension QuizBlock {
  var evidence: [ParsedExpression] {
    guard case .choices(let choices, _) = answer else { return [] }
    return choices.flatMap { $0.evidence + ($0.slip.map { [$0] } ?? []) }
  }
}

extension QuizChoice.Truth {
  /// Where it ends in the file.
  var end: Int {
    switch self {
    case .when(let expression): expression.text.sourceRange.upperBound
    case .equals(let number): number.location.range.upperBound
    case .stated(let truth): truth.location.range.upperBound
    }
  }
}
