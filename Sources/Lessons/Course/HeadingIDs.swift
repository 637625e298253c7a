import LessonSyntax

/// A heading's id: its words in lower case joined by `-`, numbered where the page has that id already.
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

/// The ids of what every page has around its text.
private let idsAround = [
  "main", "verified", "verified-title", "course-title", "board", "board-title",
]

/// The ids of a page's headings, in order.
///
/// - Parameter blockIDs: of the page's blocks, which stand in it as they are.
public func headingIDs(of blocks: [MarkdownNode], besides blockIDs: [String] = []) -> [HeadingID] {
  var used = Set(idsAround + blockIDs + blockIDs.map { $0 + "-title" })
  // Where to go on numbering, so that a thousand headings alike take a thousand steps.
  var numbers: [String: Int] = [:]
  var headings: [HeadingID] = []
  for block in blocks {
    block.visitBlocks { node in
      guard case .heading(let level) = node.kind else { return }
      let text = node.plainText
      let base = slug(of: text)
      var id = base
      var number = numbers[base] ?? 1
      if number > 1 { id = "\(base)-\(number)" }
      while !used.insert(id).inserted {
        number += 1
        id = "\(base)-\(number)"
      }
      numbers[base] = number + 1
      headings.append(
        HeadingID(id: id, level: level, offset: node.location.range.lowerBound, text: text))
    }
  }
  return headings
}
