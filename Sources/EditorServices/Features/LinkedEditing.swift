import SourceText

/// The places of the document that write the name at `offset` and nothing else, for an editor that
/// changes them while one of them is typed; nil where the name may be written elsewhere too.
public func linkedEditingRanges(at offset: Int, in document: EditorDocument) -> [Range<Int>]? {
  guard let occurrence = document.occurrence(at: document.clamped(offset)) else { return nil }
  switch occurrence.symbol {
  case .binding, .bucket, .block: break
  default: return nil
  }
  let places = document.occurrences(of: occurrence.symbol)
  guard places.count > 1, places.allSatisfy({ $0.location.file == document.path }) else {
    return nil
  }
  return places.map(\.location.range)
}
