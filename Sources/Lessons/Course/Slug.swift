/// A text as part of an address: its words in lower case joined by `-`; `section` where it has none.
public func slug(of text: String) -> String {
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
