import Explanations
import Publishing
import SourceText

/// What an editor shows beside the pointer.
public struct Hover: Sendable, Hashable {
  /// Markdown.
  public var text: String
  public var range: ByteRange
  /// The still picture that shows it, for who has a typesetter.
  public var picture: TypesetRequest?
}

/// What is to be said of what stands at `offset`.
public func hover(at offset: Int, in document: EditorDocument) -> Hover? {
  let offset = document.clamped(offset)
  return document.expressionHover(at: offset) ?? document.symbolHover(at: offset)
    ?? document.markdownHover(at: offset) ?? document.fieldHover(at: offset)
    ?? document.termHover(at: offset) ?? document.diagnosticHover(at: offset)
}

extension EditorDocument {
  /// The first sentence of the page behind a diagnostic.
  fileprivate func diagnosticHover(at offset: Int) -> Hover? {
    guard
      let found = diagnostics.first(where: { $0.location.range.holdsOrTouches(offset) }),
      let page = Explanation.of(found.code.name)
    else { return nil }
    return Hover(text: "**\(found.code.name)**: \(page.page)", range: found.location.range)
  }
}
