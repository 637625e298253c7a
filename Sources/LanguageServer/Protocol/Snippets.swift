/// What a snippet writes for a client that knows none: the words of its places, without the marks.
func plainText(ofSnippet snippet: String) -> String {
  var text = ""
  var rest = Substring(snippet)
  while let character = rest.popFirst() {
    if character == "\\", let next = rest.first, "$}\\".contains(next) {
      text.append(next)
      rest.removeFirst()
    } else if character == "$", let next = rest.first, next == "{" || next.isNumber {
      guard next == "{", let end = rest.firstIndex(of: "}") else {
        rest = rest.drop(while: \.isNumber)
        continue
      }
      let place = rest[rest.index(after: rest.startIndex)..<end]
      if let colon = place.firstIndex(of: ":") { text += place[place.index(after: colon)...] }
      rest = rest[rest.index(after: end)...]
    } else {
      text.append(character)
    }
  }
  return text
}
