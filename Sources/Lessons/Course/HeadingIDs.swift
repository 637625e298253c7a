import LessonSyntax

/// A heading's id: its words in lower case joined by `-`, numbered where they occur again.
public struct HeadingID: Sendable, Hashable {
  public var id: String
  public var level: Int
  public var offset: Int
  public var text: String

  public init(id: String, level: Int, offset: Int, text: String) {
    self.id = id
    self.level = level
    self.offset = offset
    self.text = text
  }
}

/// The ids of a page's headings, in order.
public func headingIDs(of blocks: [MarkdownNode]) -> [HeadingID] {
  var used: [String: Int] = [:]
  var headings: [HeadingID] = []
  for block in blocks {
    block.visitBlocks { node in
      guard case .heading(let level) = node.kind else { return }
      let text = node.plainText
      let base = slug(of: text)
      used[base, default: 0] += 1
      let number = used[base] ?? 1
      headings.append(
        HeadingID(
          id: number == 1 ? base : "\(base)-\(number)", level: level,
          offset: node.location.range.lowerBound, text: text))
    }
  }
  return headings
}
