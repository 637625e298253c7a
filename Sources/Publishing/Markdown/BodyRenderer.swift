import LessonSyntax
import Lessons
import SourceText

extension PageContext {
  /// The lesson's body: groups of prose, and between them the workshop blocks and the asides, each a
  /// child of the page's grid.
  mutating func body(_ nodes: [MarkdownNode]) -> String {
    var html = ""
    var prose: [MarkdownNode] = []
    func flush(_ context: inout PageContext, keeping last: Int = 0) {
      let inner = context.blocks(Array(prose.dropLast(last)))
      prose = Array(prose.suffix(last))
      if !inner.isEmpty { html += "<div class=\"prose\">\n\(inner)</div>\n" }
    }
    for node in nodes {
      switch node.kind {
      case .heading(let level) where level == 1 && isTitle(node): continue
      case .heading:
        flush(&self)
        prose.append(node)
      case .workshop(let yaml):
        flush(&self)
        html += workshop(yaml)
      case .blockQuote:
        // An aside stands beside what is right before it, so that gets a group of its own.
        flush(&self, keeping: lastUnit(of: prose))
        flush(&self)
        html += "<div class=\"aside\">\(blocks(node.children))</div>\n"
      default: prose.append(node)
      }
    }
    flush(&self)
    return html
  }

  /// How many nodes at the end belong together: a formula and its legend, or one node.
  private func lastUnit(of prose: [MarkdownNode]) -> Int {
    guard let last = prose.last, prose.count > 1 else { return 0 }
    let isLegend = last.legend != nil && prose[prose.count - 2].displayFormula != nil
    return isLegend ? 2 : 1
  }

  /// The template sets the title itself.
  private func isTitle(_ node: MarkdownNode) -> Bool {
    node.plainText == lesson.front.title.value
  }
}
