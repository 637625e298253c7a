import Checking
import LessonSyntax
import Lessons
import SourceText

extension PageContext {
  /// Block nodes as HTML.
  mutating func blocks(_ nodes: [MarkdownNode], isTight: Bool = false) -> String {
    var html = ""
    var index = 0
    while index < nodes.count {
      if let equation = equation(nodes, at: index) {
        html += equation.html
        index += equation.count
      } else {
        html += block(nodes[index], isTight: isTight)
        index += 1
      }
    }
    return html
  }

  private mutating func block(_ node: MarkdownNode, isTight: Bool) -> String {
    switch node.kind {
    case .paragraph:
      if node.children.allSatisfy({ $0.isSilent }) { return "" }
      return isTight ? inline(node.children) : "<p>\(inline(node.children))</p>\n"
    case .heading(let level):
      let id = headings[node.location.range.lowerBound]?.id ?? ""
      return "<h\(level) id=\"\(escaped(id))\">\(inline(node.children))</h\(level)>\n"
    case .blockQuote: return "<blockquote>\(blocks(node.children))</blockquote>\n"
    case .list(let kind):
      let tag = kind.isOrdered ? "ol" : "ul"
      let start = kind.isOrdered && kind.start != 1 ? " start=\"\(kind.start)\"" : ""
      var items = ""
      for item in node.children {
        items += "<li>\(blocks(item.children, isTight: kind.isTight))</li>\n"
      }
      return "<\(tag)\(start)>\n\(items)</\(tag)>\n"
    case .item: return blocks(node.children)
    case .codeBlock(let code): return self.code(code) + "\n"
    case .workshop(let yaml): return workshop(yaml)
    case .thematicBreak: return "<hr>\n"
    case .htmlBlock(let html): return course.course.settings.allowsHTML ? html : ""
    case .math(let tex, _): return "<div class=\"equation\">\(math(tex, isDisplay: true))</div>\n"
    default: return inline([node])
    }
  }

  /// A display formula that stands alone, and the list right behind it where each item starts with
  /// a formula and a colon: its legend.
  private mutating func equation(
    _ nodes: [MarkdownNode], at index: Int
  ) -> (html: String, count: Int)? {
    guard let tex = nodes[index].displayFormula else { return nil }
    let formula = math(tex, isDisplay: true)
    guard index + 1 < nodes.count, let entries = nodes[index + 1].legend else {
      return ("<div class=\"equation\">\(formula)</div>\n", 1)
    }
    var legend = ""
    for (symbol, words) in entries {
      legend += "<dt>\(math(symbol, isDisplay: false))</dt><dd>\(inline(words))</dd>"
    }
    return ("<div class=\"equation\">\(formula)<dl>\(legend)</dl></div>\n", 2)
  }
}

extension MarkdownNode {
  /// A claim in the prose, which prints nothing, or the break beside one.
  fileprivate var isSilent: Bool {
    switch kind {
    case .computed(let span): span.word == .check
    case .softBreak: true
    default: false
    }
  }

  /// The formula of a paragraph that is nothing but one display.
  var displayFormula: MappedText? {
    let inner: MarkdownNode? =
      switch kind {
      case .math: self
      case .paragraph where children.count == 1: children[0]
      default: nil
      }
    guard case .math(let tex, isDisplay: true)? = inner?.kind else { return nil }
    return tex
  }

  /// A bullet list whose items all start with an inline formula and a colon.
  var legend: [(symbol: MappedText, words: [MarkdownNode])]? {
    guard case .list(let kind) = kind, !kind.isOrdered else { return nil }
    var entries: [(symbol: MappedText, words: [MarkdownNode])] = []
    for item in children {
      guard item.children.count == 1, case .paragraph = item.children[0].kind else { return nil }
      var words = item.children[0].children
      guard words.count >= 2, case .math(let symbol, isDisplay: false) = words[0].kind,
        case .text(let text) = words[1].kind, text.hasPrefix(":")
      else { return nil }
      let rest = String(text.dropFirst().drop { $0 == " " })
      words[1] = MarkdownNode(.text(rest), at: words[1].location)
      entries.append((symbol, Array(words.dropFirst())))
    }
    return entries
  }
}
