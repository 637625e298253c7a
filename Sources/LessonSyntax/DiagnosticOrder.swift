import SourceText

extension [Diagnostic] {
  /// In the order of their places; those at one place keep theirs.
  func inOrder() -> [Diagnostic] {
    if count < 2 { return self }
    return enumerated().sorted {
      ($0.element.location.range.lowerBound, $0.offset)
        < ($1.element.location.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
