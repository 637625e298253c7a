import SourceText

/// A change that an editor offers.
public struct CodeAction: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case quickFix, fixAll, extract, inline, rewrite
  }
  /// A file that comes into being with it.
  public struct NewFile: Sendable, Hashable {
    public var path: String
    public var text: String
  }
  public var title: String
  public var kind: Kind
  public var edits: [TextEdit]
  public var newFiles: [NewFile] = []
  /// What it mends.
  public var diagnostics: [Diagnostic] = []
  /// Whether it is what an author most likely wants.
  public var isPreferred = false
  /// Whether the only edit is a snippet, with `${1:words}` where the author goes on.
  public var isSnippet = false
}

/// What may be done about the text in `range`: fixes of what is wrong there, or else on its lines, then
/// what else helps.
public func codeActions(in range: Range<Int>, of document: EditorDocument) -> [CodeAction] {
  let range = document.clamped(range.lowerBound)..<document.clamped(range.upperBound)
  let diagnostics = document.diagnostics
  let here = document.diagnostics(near: range)
  return fixes(of: here) + document.alternativeTexts(here) + document.missingFields(in: range)
    + document.computedKeys(in: range) + document.tableMoves(in: range)
    + (fixAll(diagnostics).map { [$0] } ?? [])
}

extension EditorDocument {
  /// An author whose cursor is anywhere on a line may want what is wrong there mended.
  fileprivate func diagnostics(near range: ByteRange) -> [Diagnostic] {
    let exact = diagnostics.filter { $0.location.range.touches(range) }
    if !exact.isEmpty { return exact }
    let lines = line(at: range.lowerBound).lowerBound..<line(at: range.upperBound).upperBound
    return diagnostics.filter { $0.location.range.touches(lines) }
  }
}

private func fixes(of diagnostics: [Diagnostic]) -> [CodeAction] {
  diagnostics.flatMap { diagnostic in
    diagnostic.fixes.enumerated().map { index, fix in
      CodeAction(
        title: fix.title, kind: .quickFix, edits: fix.edits, diagnostics: [diagnostic],
        isPreferred: index == 0)
    }
  }
}

/// Every safe fix of the document at once, as `workshop check --fix` makes them; those that overlap
/// wait for the next time.
private func fixAll(_ diagnostics: [Diagnostic]) -> CodeAction? {
  var edits: [TextEdit] = []
  var mended: [Diagnostic] = []
  for diagnostic in diagnostics {
    guard let fix = diagnostic.fixes.first(where: \.isSafe), !fix.edits.isEmpty else { continue }
    let isFree = fix.edits.allSatisfy { new in
      !edits.contains {
        $0.location.file == new.location.file && $0.location.range.touches(new.location.range)
      }
    }
    guard isFree else { continue }
    edits += fix.edits
    mended.append(diagnostic)
  }
  if edits.isEmpty { return nil }
  return CodeAction(
    title: "make all safe fixes", kind: .fixAll, edits: edits, diagnostics: mended)
}

extension ByteRange {
  /// Whether the ranges overlap, or an end of one is in the other.
  func touches(_ other: ByteRange) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
