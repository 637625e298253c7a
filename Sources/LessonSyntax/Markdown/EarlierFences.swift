import SourceText

/// The workshop fences of an earlier text that a later one has too, at the same place: those that end
/// before the first byte that differs, and have nothing wrong in them. What stands behind a fence
/// changes nothing of how it is read.
public struct EarlierFences: Sendable {
  private var kinds: [Int: MarkdownNode.Kind] = [:]

  /// - Parameter diagnostics: all that is wrong with the earlier text on its own.
  public init(_ tree: LessonTree, in file: SourceFile, diagnostics: [Diagnostic]) {
    let shared = sharedPrefix(tree.file.bytes, file.bytes)
    let wrong = diagnostics.map(\.location.range)
    for node in tree.blocks {
      let range = node.location.range
      // To its line's end: a fence with more behind it does not close.
      guard
        tree.file.lines.range(ofLine: tree.file.lines.line(at: range.upperBound)).upperBound
          < shared
      else { return }
      guard case .workshop(.some) = node.kind,
        !wrong.contains(where: { $0.overlapsOrTouches(range) })
      else { continue }
      kinds[range.lowerBound] = node.kind
    }
  }

  /// Whether a fence is the earlier one.
  public func holds(_ start: Int) -> Bool { kinds[start] != nil }
  func kind(at start: Int) -> MarkdownNode.Kind? { kinds[start] }
}

private func sharedPrefix(_ first: [UInt8], _ second: [UInt8]) -> Int {
  let count = min(first.count, second.count)
  return first.withUnsafeBufferPointer { first in
    second.withUnsafeBufferPointer { second in
      var index = 0
      while index < count, first[index] == second[index] { index += 1 }
      return index
    }
  }
}

extension ByteRange {
  fileprivate func overlapsOrTouches(_ other: ByteRange) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
