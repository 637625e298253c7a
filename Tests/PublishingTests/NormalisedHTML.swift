import Foundation

/// HTML in a form in which only differences that a browser shows remain: attributes sorted, blanks
/// as one, none beside a block's tags, references resolved. What our pages add on purpose is left
/// out: ids of headings, the tab stop of code, and where the site keeps a picture.
func normalisedHTML(_ html: String) -> String {
  var result = ""
  var isPreformatted = false
  for piece in pieces(html) {
    guard piece.hasPrefix("<"), piece.hasSuffix(">"), piece.count > 2,
      !piece.hasPrefix("<!"), !piece.hasPrefix("<?")
    else {
      result += isPreformatted ? resolved(piece) : collapsed(resolved(piece), after: result)
      continue
    }
    let tag = Tag(piece)
    if tag.name == "pre" { isPreformatted = !tag.isClosing }
    if tag.isBlock, !isPreformatted || tag.name == "pre" {
      while result.last?.isWhitespace == true { result.removeLast() }
    }
    result += tag.text
  }
  return result.trimmingCharacters(in: .whitespacesAndNewlines)
}

/// Tags and the texts between them, in order.
private func pieces(_ html: String) -> [String] {
  var pieces: [String] = []
  var rest = Substring(html)
  let tag =
    #/
    <\/?[A-Za-z][A-Za-z0-9\-]*
    (?: \s+ [A-Za-z_:][\w.:\-]* (?: \s*=\s* (?: "[^"]*" | '[^']*' | [^\s"'=<>`]+ ) )? )*
    \s* \/?>
    /#
  while let match = rest.firstMatch(of: tag) {
    pieces.append(String(rest[..<match.range.lowerBound]))
    pieces.append(String(match.output))
    rest = rest[match.range.upperBound...]
  }
  return pieces + [String(rest)]
}

/// Blanks as one, and none right behind a block's tag.
private func collapsed(_ text: String, after before: String) -> String {
  let words = text.replacing(/\s+/, with: " ")
  return before.isEmpty || before.hasSuffix("\u{1}") || before.last?.isWhitespace == true
    ? String(words.drop { $0 == " " }) : words
}

private func resolved(_ text: String) -> String {
  text.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    .replacing("&amp;", with: "&")
}

private struct Tag {
  let name: String
  let isClosing: Bool
  private let attributes: [String]

  init(_ piece: String) {
    isClosing = piece.hasPrefix("</")
    let inner = piece.dropFirst(isClosing ? 2 : 1).dropLast()
    name = inner.prefix { $0.isLetter || $0.isNumber || $0 == "-" }.lowercased()
    let owner = name
    let form = /([A-Za-z_:][\w.:-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/
    attributes = inner.dropFirst(owner.count).matches(of: form).compactMap { match in
      let key = match.output.1.lowercased()
      let isOurs =
        (key == "tabindex" && owner == "pre") || (key == "src" && owner == "img")
        || (key == "id" && owner.first == "h" && owner.count == 2)
      guard !isOurs else { return nil }
      let value = match.output.2.map { $0.trimmingCharacters(in: ["\"", "'"]) } ?? ""
      return "\(key)=\(resolved(value))"
    }.sorted()
  }

  var isBlock: Bool {
    let names: Set = [
      "article", "blockquote", "body", "code", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4",
      "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "tr", "ul",
    ]
    return names.contains(name) && name != "code"
  }

  /// A block's tag ends in a mark that stands for the blanks beside it.
  var text: String {
    let inner = ([name] + attributes).joined(separator: " ")
    return "<\(isClosing ? "/" : "")\(inner)>\(isBlock ? "\u{1}" : "")"
  }
}
