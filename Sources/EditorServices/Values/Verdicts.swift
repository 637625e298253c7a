import Checking
import Expressions
import LessonSyntax
import Lessons
import SourceText

extension EditorDocument {
  /// The verdict on a claim of a block, or of the prose: the last one on a claim of the same words.
  func verdict(on expression: ParsedExpression, in block: Block?) -> Claim? {
    guard let verdicts else { return nil }
    let outcome = block.map { verdicts.blocks[$0.id.value] } ?? verdicts.text
    let words = expression.text.text.singleSpaced
    return outcome?.claims.first { $0.text == words }
  }

  /// The computed text of each `{eval}` and `\eval`, by its offset in this text.
  var computedSpans: [Int: String] {
    guard let verdicts, let shift else { return [:] }
    var spans: [Int: String] = [:]
    for outcome in Array(verdicts.blocks.values) + [verdicts.text] {
      for (offset, text) in outcome.spans {
        // What follows the span's first byte must be the same too, so a byte will not do.
        if let range = shift(offset..<offset + 1) { spans[range.lowerBound] = text }
      }
    }
    return spans
  }
}

extension String {
  /// With single spaces between its words, as verdicts quote claims.
  var singleSpaced: String {
    split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
