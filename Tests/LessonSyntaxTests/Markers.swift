import LessonSyntax
import SourceText
import Testing

/// A text with `⟦…⟧` around the ranges that a test expects; ranges may nest.
struct MarkedText {
  var text = ""
  var ranges: [ByteRange] = []

  init(_ marked: String) {
    var open: [Int] = []
    for character in marked {
      switch character {
      case "⟦":
        open.append(ranges.count)
        ranges.append(text.utf8.count..<text.utf8.count)
      case "⟧":
        let index = open.removeLast()
        ranges[index] = ranges[index].lowerBound..<text.utf8.count
      default: text.append(character)
      }
    }
  }

  var file: SourceFile { SourceFile(path: "a.md", text: text) }
}

extension MarkdownNode {
  /// This node and all below it.
  var all: [MarkdownNode] { [self] + children.flatMap(\.all) }
}

extension YAMLNode {
  var all: [YAMLNode] {
    [self] + (items ?? []).flatMap(\.all) + (pairs ?? []).flatMap { $0.key.all + $0.value.all }
  }
}

extension [Diagnostic] {
  var names: [String] { map(\.code.name) }
}

/// Parses a fragment of Markdown.
func markdown(_ text: String) -> (blocks: [MarkdownNode], diagnostics: [Diagnostic]) {
  let file = SourceFile(path: "a.md", text: text)
  return parseMarkdown(MappedText(file, 0..<file.bytes.count))
}

func yaml(_ text: String) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
  let file = SourceFile(path: "a.yaml", text: text)
  return parseYAML(MappedText(file, 0..<file.bytes.count))
}

/// The file with the edits of every safe fix made.
func fixed(_ text: String, _ diagnostics: [Diagnostic]) -> String {
  var bytes = Array(text.utf8)
  let edits = diagnostics.flatMap(\.fixes).filter(\.isSafe).flatMap(\.edits)
  for edit in edits.sorted(by: { $0.location.range.lowerBound > $1.location.range.lowerBound }) {
    bytes.replaceSubrange(edit.location.range, with: Array(edit.text.utf8))
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// A tree as one line, for comparison: `quote(p(text "a" math "x"))`.
func outline(_ nodes: [MarkdownNode]) -> String { nodes.map(outline).joined(separator: " ") }

func outline(_ node: MarkdownNode) -> String {
  let inner = outline(node.children)
  return switch node.kind {
  case .paragraph: "p(\(inner))"
  case .heading(let level): "h\(level)(\(inner))"
  case .blockQuote: "quote(\(inner))"
  case .list(let list): "\(list.isOrdered ? "ol" : "ul")(\(inner))"
  case .item: "li(\(inner))"
  case .codeBlock(let code): "fence[\(code.info)](\(code.text.text))"
  case .workshop(let node): "workshop(\(node.map { outline($0) } ?? "nothing"))"
  case .thematicBreak: "hr"
  case .htmlBlock: "html"
  case .text(let text): "'\(text)'"
  case .softBreak: "/"
  case .lineBreak: "//"
  case .emphasis: "em(\(inner))"
  case .strong: "strong(\(inner))"
  case .code(let text): "code(\(text))"
  case .computed(let span):
    "\(span.word.rawValue)(\(span.expression.text)\(span.format.map { " | \($0.text)" } ?? ""))"
  case .math(let tex, let isDisplay): (isDisplay ? "display" : "math") + "(\(tex.text))"
  case .link(let target, let title): "link[\(target)\(title.isEmpty ? "" : " \(title)")](\(inner))"
  case .image(let source, let title):
    "image[\(source)\(title.isEmpty ? "" : " \(title)")](\(inner))"
  case .htmlInline(let text): "tag(\(text))"
  case .citation(let parts):
    "cite("
      + parts.map { $0.locator.isEmpty ? $0.key : "\($0.key): \($0.locator)" }
      .joined(separator: "; ") + ")"
  }
}

func outline(_ node: YAMLNode) -> String {
  switch node.kind {
  case .scalar(let scalar): scalar.value.text
  case .sequence(let items): "[" + items.map { outline($0) }.joined(separator: ", ") + "]"
  case .mapping(let pairs):
    "{" + pairs.map { "\(outline($0.key)): \(outline($0.value))" }.joined(separator: ", ") + "}"
  }
}
