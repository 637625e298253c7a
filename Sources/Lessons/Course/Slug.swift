/// A text as part of an address: its words in lower case joined by `-`; `section` where it has none.
public func slug(of text: String) -> String {
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
