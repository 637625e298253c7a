import LessonSyntax
import SourceText

extension YAMLLayout {
  func scalar(_ scalar: YAMLScalar, _ node: YAMLNode, _ role: Role) -> Written {
    switch scalar.style {
    case .literal, .folded: return block(node)
    case .plain, .singleQuoted, .doubleQuoted:
      if isRepaired(scalar, node) || !isOneLine(node) { return kept(node) }
      return (written(node, isPlainWanted: role.isPlainWanted, inFlow: false), [])
    }
  }

  /// A scalar of one line as it is written here: a plain one as it stands, a quoted one in the one
  /// way of quoting it.
  func written(_ node: YAMLNode, isPlainWanted: Bool, inFlow: Bool) -> String {
    guard let scalar = node.scalar, scalar.style != .plain else { return source(node) }
    return Authoring.written(scalar.value.text, isPlainWanted: isPlainWanted, inFlow: inFlow)
  }

  /// A list of expressions that YAML could not read, and that was taken as text, has no quotes.
  func isRepaired(_ scalar: YAMLScalar, _ node: YAMLNode) -> Bool {
    guard scalar.style == .singleQuoted || scalar.style == .doubleQuoted else { return false }
    let first = file.bytes[node.location.range].first
    return first != UInt8(ascii: "'") && first != UInt8(ascii: "\"")
  }

  /// The lines as they stand, those below the first indented anew.
  func kept(_ node: YAMLNode) -> Written {
    let lines = source(node).split(separator: "\n", omittingEmptySubsequences: false)
    var isText = false
    if case .scalar = node.kind { isText = true }
    let below = lines.dropFirst().map { line in String(line.drop { $0 == " " }) }
    // Inside a bracket, lines keep how far they stand from one another.
    let indents = lines.dropFirst().filter { !$0.allSatisfy { $0 == " " } }
      .map { $0.prefix { $0 == " " }.count }
    let least = indents.min() ?? 0
    return (
      String(lines.first ?? "").trimmedEnd,
      zip(below, lines.dropFirst()).map { text, line in
        if text.isEmpty { return "" }
        let more = isText ? 0 : line.prefix { $0 == " " }.count - least
        return "  " + String(repeating: " ", count: more) + text.trimmedEnd
      }
    )
  }

  /// A `|` or `>` scalar: its header, and its lines indented by two.
  private func block(_ node: YAMLNode) -> Written {
    // The place ends with the last line's text; what the text itself ends in is in the header.
    var lines = source(node).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    guard !lines.isEmpty else { return ("|", []) }
    let header = lines.removeFirst()
    let mark = header.prefix { $0 == "|" || $0 == ">" || $0 == "+" || $0 == "-" || $0.isNumber }
    let comment = header.dropFirst(mark.count).drop { $0 == " " }
    let isKept = mark.contains("+")
    while !isKept, lines.last?.allSatisfy({ $0 == " " }) ?? false { lines.removeLast() }
    let filled = lines.filter { !$0.allSatisfy { $0 == " " } }
    let indent =
      mark.contains(where: \.isNumber)
      ? filled.map { $0.prefix { $0 == " " }.count }.min() ?? 0
      : filled.first?.prefix { $0 == " " }.count ?? 0
    let content = lines.map { String($0.dropFirst(indent)) }
    // The number tells how far a text is indented whose first line begins with a blank.
    let number = content.first { !$0.isEmpty }?.hasPrefix(" ") ?? false ? "2" : ""
    let signs = mark.filter { !$0.isNumber }
    let head = signs.prefix(1) + number + signs.dropFirst()
    return (
      String(head) + (comment.isEmpty ? "" : "  " + comment),
      content.map { $0.isEmpty ? "" : "  " + $0 }
    )
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
