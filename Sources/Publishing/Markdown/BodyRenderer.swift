import LessonSyntax
import Lessons
import SourceText

extension PageContext {
  /// The lesson's body: groups of prose, and between them the workshop blocks and the asides, each a
  /// child of the page's grid.
  mutating func body(_ nodes: [MarkdownNode]) -> String {
    var parts: [BodyPart] = []
    var prose: [MarkdownNode] = []
    func flush(_ context: inout PageContext, keeping last: Int = 0) {
      let kept = Array(prose.suffix(last))
      prose.removeLast(last)
      let inner = context.blocks(prose)
      let isHeaded = if case .heading? = prose.first?.kind { true } else { false }
      prose = kept
      if !inner.isEmpty { parts.append(BodyPart(.prose(isHeaded: isHeaded), inner)) }
    }
    for node in nodes {
      switch node.kind {
      case .heading(let level) where level == 1 && isTitle(node): continue
      case .heading:
        flush(&self)
        prose.append(node)
      case .workshop(let yaml):
        flush(&self)
        let block = workshop(yaml)
        if !block.isEmpty { parts.append(BodyPart(.block(BodyPart.name(of: yaml)), block)) }
      case .blockQuote:
        // An aside stands beside what is right before it, so that gets a group of its own.
        flush(&self, keeping: lastUnit(of: prose))
        flush(&self)
        parts.append(BodyPart(.aside, blocks(node.children)))
      default: prose.append(node)
      }
    }
    flush(&self)
    return parts.indices.map { parts.html(at: $0) }.joined()
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

/// A child of the page's grid.
struct BodyPart {
  enum Kind: Equatable {
    case prose(isHeaded: Bool)
    case aside
    /// By the name of its kind.
    case block(String)
  }
  let kind: Kind
  let html: String

  init(_ kind: Kind, _ html: String) {
    self.kind = kind
    self.html = html
  }

  static func name(of yaml: YAMLNode?) -> String { yaml?.pairs?.first?.key.text ?? "" }

  fileprivate var isProse: Bool { if case .prose = kind { true } else { false } }
}

extension [BodyPart] {
  func html(at index: Int) -> String {
    let html = self[index].html
    switch self[index].kind {
    case .prose: return "<div class=\"prose\">\n\(html)</div>\n"
    case .aside: return "<div class=\"aside\(reach(ofAside: index))\">\(html)</div>\n"
    case .block: return html
    }
  }

  /// How far an aside may go on beside what follows, as a class: no further than the margin is free.
  /// A style sheet could tell too, but not before what follows has come, and the page would move.
  private func reach(ofAside index: Int) -> String {
    func part(_ offset: Int) -> BodyPart? {
      indices.contains(index + offset) ? self[index + offset] : nil
    }
    guard let next = part(1), next.isProse else { return "" }
    if part(2)?.kind == .aside { return next.kind == .prose(isHeaded: true) ? " meets" : "" }
    let isFree = part(2).map { $0.isProse || $0.kind == .block("quiz") } ?? false
    return isFree && part(3)?.kind != .aside ? " over-two" : " over-one"
  }
}
