import Checking
import LessonSyntax
import Lessons
import SourceText

extension PageContext {
  /// Inline nodes as HTML.
  mutating func inline(_ nodes: [MarkdownNode]) -> String {
    var html = ""
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      index += 1
      if case .math(let tex, isDisplay: false) = node.kind {
        let formula = math(tex, isDisplay: false)
        // Punctuation must not part from the formula before it.
        if index < nodes.count, case .text(let text) = nodes[index].kind {
          let marks = text.prefix { ".,;:?!)".contains($0) }
          if !marks.isEmpty {
            html += "<span class=\"nb\">\(formula)\(escaped(String(marks)))</span>"
            html += escaped(String(text.dropFirst(marks.count)))
            index += 1
            continue
          }
        }
        html += formula
      } else {
        html += inline(node)
      }
    }
    return html
  }

  private mutating func inline(_ node: MarkdownNode) -> String {
    switch node.kind {
    case .text(let text): return escaped(text)
    case .softBreak: return "\n"
    case .lineBreak: return "<br>\n"
    case .emphasis: return "<em>\(inline(node.children))</em>"
    case .strong: return "<strong>\(inline(node.children))</strong>"
    case .code(let code): return "<code>\(escaped(code))</code>"
    case .math(let tex, let isDisplay): return math(tex, isDisplay: isDisplay)
    case .htmlInline(let html): return course.course.settings.allowsHTML ? html : ""
    case .computed(let span):
      let offset = node.location.range.lowerBound
      switch span.word {
      case .eval: return dressedValue(at: offset)
      case .check: return ""
      case .dial: return dial(span, at: offset)
      }
    case .link(let destination, let title):
      let name = title.isEmpty ? "" : " title=\"\(escaped(title))\""
      let address = escaped(percentEncoded(href(destination)))
      return "<a href=\"\(address)\"\(name)>\(inline(node.children))</a>"
    case .image(let source, let title):
      let path = resolve(source, from: lesson.path)
      assets.append(path)
      let name = title.isEmpty ? "" : " title=\"\(escaped(title))\""
      let words = escaped(node.plainText)
      return "<img src=\"\(root)files/\(escaped(percentEncoded(path)))\" alt=\"\(words)\"\(name)>"
    case .citation(let citations): return cite(citations)
    default: return blocks([node])
    }
  }

  /// A computed value: figures with a true minus, words as they are.
  func dressedValue(at offset: Int) -> String {
    let text = checked.computed(at: offset, in: block) ?? "?"
    return escaped(Double(text.filter { $0 != "," && $0 != "%" }) == nil ? text : dressed(text))
  }

  /// A number that turns a widget's control, with room for the longest that the control can show.
  private func dial(_ span: ComputedSpan, at offset: Int) -> String {
    let value = dressedValue(at: offset)
    guard let name = span.dial,
      let control = checked.blocks[name.widget.value]?.game?.controls.first(where: {
        $0.range.id == name.control.value
      })
    else { return value }
    let range = control.range
    let room = [range.lowest, range.highest].map { decimal($0, range.decimals).count }.max() ?? 1
    let turned = escaped(span.expression.text)
    return "<span class=\"dial\" data-turns=\"\(turned)\" style=\"--n:\(room)\">\(value)</span>"
  }

  /// A link's address on the site: lessons by their ids, the glossary and the references by their
  /// files, everything else as written.
  func href(_ destination: String) -> String {
    if destination.isEmpty || destination.contains(":") || destination.hasPrefix("#") {
      return destination
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = resolve(String(parts[0]), from: lesson.path)
    let anchor = parts.count == 2 ? "#\(parts[1])" : ""
    if path == course.course.home?.path { return root + "index.html" + anchor }
    if path == glossaryFileName { return root + glossaryAddress + anchor }
    if path == referencesFileName { return root + referencesAddress + anchor }
    guard let position = course.course.index.position(ofPath: path) else { return destination }
    return address(ofLesson: course.course.lessons[position].id) + anchor
  }

  /// `(Lloyd 1982, p. 131; MacQueen 1967)`, each leading to its entry below.
  mutating func cite(_ citations: [Citation]) -> String {
    var parts: [String] = []
    for citation in citations {
      guard let reference = course.course.reference(citation.key) else { continue }
      if !cited.contains(citation.key) { cited.append(citation.key) }
      let locator = citation.locator.isEmpty ? "" : ", \(escaped(citation.locator))"
      parts.append(
        "<a href=\"#ref-\(escaped(citation.key))\">\(escaped(reference.shortName))</a>\(locator)")
    }
    return "<span class=\"cite\">(\(parts.joined(separator: "; ")))</span>"
  }
}
