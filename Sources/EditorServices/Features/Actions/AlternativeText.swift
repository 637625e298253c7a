import Checking
import SourceText

extension EditorDocument {
  /// For each image without alternative text, a place to write it.
  func alternativeTexts(_ diagnostics: [Diagnostic]) -> [CodeAction] {
    diagnostics.filter { $0.code == .missingAlternativeText }.compactMap { diagnostic in
      let range = diagnostic.location.range.clamped(to: 0..<bytes.count)
      guard bytes[range].starts(with: Array("![".utf8)),
        let close = bytes[range].firstIndex(of: UInt8(ascii: "]"))
      else { return nil }
      let place = location(range.lowerBound + 2..<close)
      return CodeAction(
        title: "write alternative text", kind: .quickFix,
        edits: [TextEdit(place, "${1:what the picture shows}")], diagnostics: [diagnostic],
        isPreferred: true, isSnippet: true)
    }
  }
}
