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
    block.visit { node in
      guard case .heading(let level) = node.kind else { return }
      let text = node.plainText
      let base = slug(text)
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

/// The same for ASCII, which is nearly every heading, without the cost of Unicode; nil for others.
private func plainSlug(_ text: String) -> String? {
  var slug: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case 0x80...: return nil
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      slug.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
    case UInt8(ascii: "'"): break
    default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
    }
  }
  if slug.last == UInt8(ascii: "-") { slug.removeLast() }
  return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
}

private func slug(_ text: String) -> String {
  if let slug = plainSlug(text) { return slug }
  var words: [String] = [""]
  for character in text.lowercased() {
    if character.isLetter || character.isNumber {
      words[words.count - 1].append(character)
    } else if character != "'" && character != "’" && words.last?.isEmpty == false {
      words.append("")
    }
  }
  let joined = words.filter { !$0.isEmpty }.joined(separator: "-")
  return joined.isEmpty ? "section" : joined
}
