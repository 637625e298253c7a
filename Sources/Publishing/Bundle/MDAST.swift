import Checking
import LessonSyntax
import Lessons
import SourceText

/// Markdown as mdast nodes (the unified project's syntax tree), with `workshop…` nodes for what
/// mdast does not know.
struct MDASTContext {
  let checked: CheckedLesson
  var block: String?

  init(checked: CheckedLesson) { self.checked = checked }

  func inside(_ block: String) -> MDASTContext {
    var copy = self
    copy.block = block
    return copy
  }

  func nodes(_ nodes: [MarkdownNode]) -> [JSONValue] { nodes.map(node) }

  private func node(_ node: MarkdownNode) -> JSONValue {
    switch node.kind {
    case .paragraph: parent("paragraph", node)
    case .heading(let level): parent("heading", node, ["depth": .number(Double(level))])
    case .blockQuote: parent("blockquote", node)
    case .list(let kind):
      parent(
        "list", node,
        [
          "ordered": .bool(kind.isOrdered), "spread": .bool(!kind.isTight),
          "start": kind.isOrdered ? .number(Double(kind.start)) : .null,
        ])
    case .item: parent("listItem", node)
    case .emphasis: parent("emphasis", node)
    case .strong: parent("strong", node)
    case .link(let url, let title):
      parent("link", node, ["url": .string(url), "title": .string(title)])
    case .image(let url, let title):
      [
        "type": "image", "url": .string(url), "title": .string(title),
        "alt": .string(node.plainText),
      ]
    case .codeBlock(let code):
      [
        "type": "code", "lang": optional(code.info.split(separator: " ").first.map(String.init)),
        "value": .string(code.text.text),
      ]
    case .thematicBreak: ["type": "thematicBreak"]
    case .lineBreak: ["type": "break"]
    case .softBreak: ["type": "text", "value": "\n"]
    case .text(let text): ["type": "text", "value": .string(text)]
    case .code(let code): ["type": "inlineCode", "value": .string(code)]
    case .htmlBlock(let html), .htmlInline(let html): ["type": "html", "value": .string(html)]
    case .math(let tex, let isDisplay):
      ["type": .string(isDisplay ? "math" : "inlineMath"), "value": .string(filled(tex))]
    case .computed(let span):
      [
        "type": .string(span.word == .eval ? "workshopValue" : "workshopCheck"),
        "expression": .string(span.expression.text),
        "value": optional(checked.computed(at: node.location.range.lowerBound, in: block)),
      ]
    case .citation(let citations):
      [
        "type": "workshopCitation",
        "items": .array(
          citations.map(\.json)),
      ]
    case .workshop(let yaml):
      [
        "type": .string("workshop" + kindName(yaml).capitalized),
        "id": optional(yaml?.pairs?.first?.value.text),
      ]
    }
  }

  private func kindName(_ yaml: YAMLNode?) -> String { yaml?.pairs?.first?.key.text ?? "block" }

  private func parent(
    _ type: String, _ node: MarkdownNode, _ fields: [String: JSONValue] = [:]
  ) -> JSONValue {
    var object = fields
    object["type"] = .string(type)
    object["children"] = .array(nodes(node.children))
    return .object(object)
  }

  /// TeX with its computed values in place.
  func filled(_ tex: MappedText) -> String {
    var text = ""
    var last = 0
    for span in evaluations(in: tex).spans {
      text += String(decoding: tex.bytes[last..<span.range.lowerBound], as: UTF8.self)
      text += checked.computed(at: tex.source(span.range).lowerBound, in: block) ?? "?"
      last = span.range.upperBound
    }
    return text + String(decoding: tex.bytes[last...], as: UTF8.self)
  }

  /// The words alone, with computed values, a blank line between blocks.
  func text(_ nodes: [MarkdownNode]) -> String {
    nodes.map(words).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func words(_ node: MarkdownNode) -> String {
    switch node.kind {
    case .text(let text), .code(let text): text
    case .codeBlock(let code): code.text.text
    case .softBreak, .lineBreak: " "
    case .math(let tex, _): filled(tex)
    case .computed(let span):
      span.word == .eval
        ? checked.computed(at: node.location.range.lowerBound, in: block) ?? "" : ""
    case .blockQuote, .list, .item: text(node.children)
    default: node.children.map(words).joined()
    }
  }
}

extension Citation {
  var json: JSONValue { ["key": .string(key), "locator": .string(locator)] }
}
