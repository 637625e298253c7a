import Expressions
import LessonSyntax
import Lessons
import SourceText

/// An expression of a lesson and where it stands.
struct ExpressionSite {
  var expression: ParsedExpression
  /// The block it belongs to; nil in prose.
  var block: Block?
  /// The names that the block has bound before it.
  var bound: [String] = []

  /// Whether the expression holds `offset` of the file.
  func holds(_ offset: Int) -> Bool {
    let range = expression.text.sourceRange
    return range.lowerBound <= offset && offset <= range.upperBound
  }
}

extension Lesson {
  /// Every expression of the lesson, in its blocks, its prose and its front matter.
  var sites: [ExpressionSite] { blocks.flatMap(\.sites) + proseSites }

  var proseSites: [ExpressionSite] {
    expressions(in: texts).map { ExpressionSite(expression: $0) }
  }
}

extension Block {
  /// The block's expressions, in the order in which its names come about.
  var sites: [ExpressionSite] {
    var bound: [String] = []
    var sites: [ExpressionSite] = []
    func add(_ expressions: [ParsedExpression]) {
      sites += expressions.map { ExpressionSite(expression: $0, block: self, bound: bound) }
    }
    for part in parts {
      switch part {
      case .bind(let name): bound.append(name)
      case .use(let expression): add([expression])
      case .markdown(let text): add(Lessons.expressions(in: text.nodes))
      case .formula(let tex): add(Lessons.expressions(in: tex))
      case .cite: break
      }
    }
    if case .widget(let widget) = content, let goal = widget.goal { add([goal]) }
    return sites
  }
}

extension EditorDocument {
  /// The expression at `offset`: that of the tree, or where the block does not parse, what its lines
  /// say.
  func site(at offset: Int) -> ExpressionSite? {
    guard let section = section(at: offset), section.kind == .block else {
      return proseSite(at: offset)
    }
    let block = block(at: offset)
    if let found = block?.sites.first(where: { $0.holds(offset) }) { return found }
    let outline = YAMLOutline(self, section)
    let place = YAMLOutline.place(at: offset, in: self, section)
    guard let type = Schema(outline).field(place.path)?.type,
      type == .expression || type == .expressions, let entry = outline.entry(place.path),
      let parsed = parseExpression(MappedText(file, entry.value), allowsComments: true).expression
    else { return nil }
    return ExpressionSite(
      expression: parsed, block: block,
      bound: outline.bindings(in: file).map(\.name))
  }

  private func proseSite(at offset: Int) -> ExpressionSite? {
    guard let node = markdownNode(at: offset) else {
      return lesson.proseSites.first { $0.holds(offset) }
    }
    return expressions(in: [node]).first { ExpressionSite(expression: $0).holds(offset) }.map {
      ExpressionSite(expression: $0)
    }
  }

  /// The innermost inline of the page's own Markdown, or of a block's, that holds `offset`.
  func markdownNode(at offset: Int) -> MarkdownNode? {
    if section(at: offset) == nil { return innermost(lesson.tree.blocks, offset) }
    let front = [lesson.front.summary, lesson.front.takeaway].compactMap(\.self)
    let texts = block(at: offset)?.markdown ?? front + lesson.front.objectives
    for text in texts where text.location.range.holdsOrTouches(offset) {
      if let node = innermost(text.nodes, offset) { return node }
    }
    return nil
  }
}

extension ByteRange {
  func holdsOrTouches(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }
}

private func innermost(_ nodes: [MarkdownNode], _ offset: Int) -> MarkdownNode? {
  for node in nodes where node.location.range.holdsOrTouches(offset) {
    if let inner = innermost(node.children, offset) {
      // The words of a link are the link.
      if case .text = inner.kind {
        switch node.kind {
        case .link, .image, .heading: return node
        default: break
        }
      }
      return inner
    }
    return node
  }
  return nil
}

extension ParsedExpression {
  /// The smallest node that holds `offset` of the file, with those around it, outermost first.
  func nodes(at offset: Int) -> [ExpressionNode] {
    var found: [ExpressionNode] = []
    var current: ExpressionNode? = root
    while let node = current {
      guard text.source(node.range).holdsOrTouches(offset) else { break }
      found.append(node)
      current = node.children.last { text.source($0.range).holdsOrTouches(offset) }
    }
    return found
  }
}
